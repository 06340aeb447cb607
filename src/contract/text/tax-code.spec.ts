import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasTaxCheckDigit } from './tax-code.js';

describe('a tax code', () => {
  it.each(['0300588569', '0100112437'])('%s has its check digit', (code) => {
    expect(hasTaxCheckDigit(code)).toBe(true);
  });

  it('has another one when any one digit is wrong', () => {
    const enterprise = fc
      .stringMatching(/^\d{9}$/)
      .map((nine) => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => `${nine}${digit}`).find(hasTaxCheckDigit))
      .filter((code) => code !== undefined);
    fc.assert(
      fc.property(enterprise, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (code, at, by) => {
        const wrong = (Number(code[at]) + by) % 10;
        expect(hasTaxCheckDigit(code.slice(0, at) + wrong + code.slice(at + 1))).toBe(false);
      }),
    );
  });
});
