import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { solve } from './solve.js';
import { leadingZeroBits, sha256 } from './sha256.js';

const hex = (digest: Int32Array): string =>
  [...digest].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
const theirs = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('SHA-256 without crypto.subtle', () => {
  it('equals that of Node', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 200 }), (text) => {
        expect(hex(sha256(text))).toBe(theirs(text));
      }),
    );
  });

  it.each([0, 55, 56, 63, 64, 119, 120])('is right at block boundaries: %d letters', (length) => {
    expect(hex(sha256('a'.repeat(length)))).toBe(theirs('a'.repeat(length)));
  });

  it('solves the server’s challenge', async () => {
    const solution = await solve({ token: 'mã thử'.normalize('NFD').replace(/[^a-z ]/g, ''), bits: 8 });
    expect(leadingZeroBits(sha256(solution))).toBeGreaterThanOrEqual(8);
    expect(theirs(solution).startsWith('00')).toBe(true);
  });
});
