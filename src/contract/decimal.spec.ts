import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isDecimal, isZero, minus, parseDecimal, sumOf, times, formatDecimal } from './decimal.js';

const decimal = fc
  .tuple(fc.boolean(), fc.integer({ min: 0, max: 2_000_000_000 }), fc.stringMatching(/^(\d{0,3}[1-9])?$/))
  .map(
    ([below, whole, fraction]) => `${below && (whole > 0 || fraction) ? '-' : ''}${whole}${fraction && `.${fraction}`}`,
  );

describe('an exact decimal', () => {
  it('is text with a dot, without grouping, of fifteen digits and four decimals at most', () => {
    const good = ['0', '6100', '516.5', '-12', '999999999999999.9999'];
    const bad = ['', '1.', '.5', '01', '6,100', '1e3', '1.23456', '1000000000000000', ' 1', 'NaN', 12, null];
    expect(good.filter((one) => !isDecimal(one))).toEqual([]);
    expect(bad.filter(isDecimal)).toEqual([]);
  });

  it('adds where floats are inexact', () => {
    expect(sumOf(['0.1', '0.2'])).toBe('0.3');
    expect(sumOf(['999999999999999.9999', '0.0001'])).toBe('1000000000000000');
    expect(sumOf([])).toBe('0');
  });

  it('returns a part when the others are subtracted again', () => {
    fc.assert(fc.property(decimal, decimal, (a, b) => isZero(minus(minus(sumOf([a, b]), b), a))));
  });

  it('is multiplied exactly: 516.5 days of 8 hours are 4132 hours', () => {
    expect(times('516.5', '8')).toBe('4132');
    expect(times('-0.5', '0.5')).toBe('-0.25');
  });

  it('is formatted by language and parsed as the same number again', () => {
    expect(formatDecimal('49106', 'vi')).toBe('49.106');
    expect(formatDecimal('516.5', 'vi')).toBe('516,5');
    expect(formatDecimal('49106', 'en')).toBe('49,106');
    expect(formatDecimal('-1234567.25', 'vi')).toBe('−1.234.567,25');
    for (const language of ['vi', 'en'] as const)
      fc.assert(fc.property(decimal, (one) => parseDecimal(formatDecimal(one, language), language) === one));
  });

  it('is parsed as people type it', () => {
    const typed = {
      '6.100': '6100',
      '6 100': '6100',
      '6100': '6100',
      '516,5': '516.5',
      '1.234,5': '1234.5',
      '05': '5',
    };
    for (const [text, read] of Object.entries(typed)) expect([text, parseDecimal(text, 'vi')]).toEqual([text, read]);
    expect(parseDecimal('6,100', 'en')).toBe('6100');
    expect(parseDecimal('516.5', 'vi')).toBe('516.5');
    expect(['hơn 10', '', '12 phường', '1.2.3', '--1'].map((text) => parseDecimal(text, 'vi'))).toEqual(
      Array(5).fill(null),
    );
  });
});
