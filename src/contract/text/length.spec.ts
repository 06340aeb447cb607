import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beginningOf, graphemes, lengthOf, roughSegments } from './length.js';

const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }));

describe('the beginning of a text', () => {
  it.each([
    ['Mẫu Đơn', 3, 'Mẫu'],
    ['Mẫu'.normalize('NFD'), 2, 'Mẫ'.normalize('NFD')],
    ['a😀b', 2, 'a😀'],
    ['👨‍👩‍👧👍🏽x', 2, '👨‍👩‍👧👍🏽'],
    ['abc', 5, 'abc'],
    ['', 0, ''],
  ])('%p cut to %d is %p', (text, most, beginning) => expect(beginningOf(text, most)).toBe(beginning));

  it('begins the text and has no more characters than asked for', () => {
    fc.assert(
      fc.property(anything, fc.nat({ max: 50 }), (text, most) => {
        const beginning = beginningOf(text, most);
        expect(text.startsWith(beginning)).toBe(true);
        expect(lengthOf(beginning)).toBe(Math.min(most, lengthOf(text)));
      }),
    );
  });
});

describe('counting in a browser without Intl.Segmenter', () => {
  it.each(['Mẫu Đơn'.normalize('NFD'), 'a\u0301\u0301b', '👨‍👩‍👧👍🏽x', '🇻🇳🇱🇦', '1️⃣ ☎️\n\n', '\u0301a', 'Nguyễn ❤️‍🔥', ''])(
    'gives the same for %j',
    (text) => expect(Array.from(roughSegments(text), ({ segment }) => segment)).toEqual(graphemes(text)),
  );

  it('loses nothing of any text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(Array.from(roughSegments(text), ({ segment }) => segment).join('')).toBe(text);
      }),
    );
  });
});
