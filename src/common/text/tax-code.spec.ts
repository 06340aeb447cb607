import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasTaxCheckDigit, maskTaxCode, parseTaxCode } from './tax-code.js';

describe('a tax code', () => {
  it.each(['0300588569', '0100112437'])('%s has its check digit', (code) => {
    expect(parseTaxCode(code)).toEqual({ code, kind: 'enterprise' });
  });

  it.each(['0100112437-001', '0100112437001', ' 0100112437 - 001 '])('%p belongs to a branch', (typed) =>
    expect(parseTaxCode(typed)).toEqual({ code: '0100112437-001', kind: 'branch' }),
  );

  it('of twelve digits is a personal identity number', () => {
    expect(parseTaxCode('001 099 000 123')).toEqual({ code: '001099000123', kind: 'personal' });
    expect(maskTaxCode({ code: '001099000123', kind: 'personal' })).toBe('•••••••••123');
  });

  it.each([
    '',
    '0100112438',
    '010011243',
    '01001124377',
    '0100112437-01',
    '0100112437-0011',
    'MST',
    '0100112437x',
    '1'.repeat(9999),
  ])('%p is refused', (typed) => expect(parseTaxCode(typed)).toBeUndefined());

  it('is refused when any one digit is wrong', () => {
    const enterprise = fc
      .stringMatching(/^\d{9}$/)
      .map((nine) => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => `${nine}${digit}`).find(hasTaxCheckDigit))
      .filter((code) => code !== undefined);
    fc.assert(
      fc.property(enterprise, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (code, at, by) => {
        const wrong = (Number(code[at]) + by) % 10;
        expect(parseTaxCode(code.slice(0, at) + wrong + code.slice(at + 1))).toBeUndefined();
      }),
    );
  });
});
