import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fontFiles } from '../../src/document/pdf.js';
import { printable } from '../../src/document/printable.js';
import { seed } from '../support/seed.js';

/** pdfmake's own reader of fonts, which has no types. */
const { openSync } = createRequire(import.meta.url)('fontkit') as {
  openSync: (file: string) => { characterSet: number[] };
};
const sets = Object.values(fontFiles).map((file) => new Set(openSync(file).characterSet));
const missing = (text: string) =>
  Array.from(text).filter((one) => one !== '\n' && sets.some((set) => !set.has(one.codePointAt(0) ?? 0)));

describe('what a paper prints', () => {
  it('is written by each of its fonts, whatever was typed', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('Tên: █████, 😀👍🏽 👨‍👩‍👧 🇻🇳 → ⇒ ☎️ ✓ ① ｆull', 'một\nhai\tba\u00a0bốn'),
    );
    fc.assert(
      fc.property(anything, (text) => expect(missing(printable(text))).toEqual([])),
      { seed, numRuns: 2000 },
    );
  });

  it('keeps every letter that the fonts have', () => {
    const text = 'Đường 3/2, “ngõ 42” – 5 m², 1.200.000 ₫; ≥ 30 %';
    expect(printable(text)).toBe(text);
  });
});
