import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alphabet } from './crockford.js';
import { formatTrackingCode, hashTrackingCode, makePin, makeTrackingCode, parseTrackingCode } from './tracking-code.js';

const code = fc.noShrink(fc.constant(null).map(makeTrackingCode));

describe('a tracking code', () => {
  it('has twelve symbols of the alphabet and can be parsed again', () => {
    fc.assert(
      fc.property(code, (made) => {
        expect(made).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
        expect(parseTrackingCode(made)).toBe(made);
      }),
    );
  });

  it('is never issued twice', () => {
    const made = new Set(Array.from({ length: 20_000 }, makeTrackingCode));
    expect(made.size).toBe(20_000);
  });

  it('uses every symbol at every random position', () => {
    const seen = Array.from({ length: 11 }, () => new Set<string>());
    for (let n = 0; n < 2_000; n++) {
      makeTrackingCode()
        .slice(0, 11)
        .split('')
        .forEach((symbol, at) => seen[at]?.add(symbol));
    }
    expect(seen.map((symbols) => symbols.size)).toEqual(Array.from({ length: 11 }, () => 32));
  });

  it('is refused with any single symbol wrong, at every position', () => {
    for (let n = 0; n < 20; n++) {
      const made = makeTrackingCode();
      for (let at = 0; at < 12; at++) {
        for (const symbol of alphabet) {
          const typed = made.slice(0, at) + symbol + made.slice(at + 1);
          expect(parseTrackingCode(typed)).toBe(symbol === made.charAt(at) ? made : undefined);
        }
      }
    }
  });

  it('is refused with any two different symbols swapped, at every pair of positions', () => {
    for (let n = 0; n < 100; n++) {
      const symbols = makeTrackingCode().split('');
      for (let one = 0; one < 12; one++) {
        for (let other = one + 1; other < 12; other++) {
          const exchanged = symbols.with(one, symbols[other] ?? '').with(other, symbols[one] ?? '');
          const same = symbols[one] === symbols[other];
          expect(parseTrackingCode(exchanged.join('')) !== undefined).toBe(same);
        }
      }
    }
  });

  it('catches both kinds of error for each of the 32 × 32 pairs of neighbours', () => {
    for (const one of alphabet) {
      for (const other of alphabet) {
        if (one === other) continue;
        const rest = Array.from(alphabet, (check) => `${one}${other}000000000${check}`);
        const good = rest.filter((typed) => parseTrackingCode(typed));
        expect(good).toHaveLength(1);
        expect(parseTrackingCode(`${other}${one}${good[0]?.slice(2)}`)).toBeUndefined();
      }
    }
  });

  it('is accepted however it is typed', () => {
    fc.assert(
      fc.property(code, fc.constantFrom('-', ' ', ' – ', '.', '\u00a0', '\n'), (made, gap) => {
        const typed = [made.slice(0, 4), made.slice(4, 8), made.slice(8)].join(gap);
        expect(parseTrackingCode(typed)).toBe(made);
        expect(parseTrackingCode(` ${typed.toLowerCase()} `)).toBe(made);
        expect(parseTrackingCode(typed.replace(/0/g, 'O').replace(/1/g, 'l'))).toBe(made);
        expect(parseTrackingCode(typed.replace(/0/g, 'o').replace(/1/g, 'I'))).toBe(made);
        expect(parseTrackingCode(formatTrackingCode(made))).toBe(made);
      }),
    );
  });

  it.each(['', '000', '0000000000000', 'UUUUUUUUUUUU', '00000000000\0', '0'.repeat(1_000_000)])(
    'is refused as %p',
    (typed) => expect(parseTrackingCode(typed)).toBeUndefined(),
  );

  it('is printed in groups of four', () => {
    const made = makeTrackingCode();
    expect(formatTrackingCode(made)).toBe(`${made.slice(0, 4)}-${made.slice(4, 8)}-${made.slice(8)}`);
  });

  it('is stored as its SHA-256', () => {
    expect(hashTrackingCode('000000000000')).toBe('f7b11509f4d675c3c44f0dd37ca830bb02e8cfa58f04c46283c4bfcbdce1ff45');
    fc.assert(
      fc.property(code, code, (one, other) => {
        expect(hashTrackingCode(one)).toMatch(/^[0-9a-f]{64}$/);
        expect(hashTrackingCode(one) === hashTrackingCode(other)).toBe(one === other);
      }),
    );
  });
});

describe('a pin', () => {
  it('has four digits, including leading zeros', () => {
    const pins = Array.from({ length: 2_000 }, makePin);
    for (const pin of pins) expect(pin).toMatch(/^\d{4}$/);
    expect(pins.some((pin) => pin.startsWith('0'))).toBe(true);
  });
});
