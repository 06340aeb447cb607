import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findTextProblem, lengthOf, type TextLimits, tidyText } from './clean-text.js';

const cleanText = (typed: string, limits: TextLimits) => {
  const text = tidyText(typed, limits);
  return findTextProblem(text, limits) ?? { text };
};
const line = { max: 100 };
const paragraph = { max: 1000, multiline: true };

describe('a text from outside', () => {
  it('is stored composed and without space around it', () => {
    expect(cleanText('  Hoà bình\u00a0 '.normalize('NFD'), line)).toEqual({ text: 'Hoà bình' });
  });

  it('keeps its line breaks and tabs where it may have several lines, all as \\n', () => {
    expect(cleanText('một\r\n\thai\rba\u2028bốn', paragraph)).toEqual({ text: 'một\n\thai\nba\nbốn' });
  });

  it('has them replaced by spaces if it must be one line', () => {
    expect(cleanText('Nguyễn Văn\r\nAn\t2', line)).toEqual({ text: 'Nguyễn Văn An 2' });
  });

  it('otherwise keeps what was typed', () => {
    const text = '<script>alert("x")</script> & 😀 👨‍👩‍👧 «»  hai dấu cách';
    expect(cleanText(text, line)).toEqual({ text });
  });

  it('loses only the direction marks that come with a copied number', () => {
    expect(cleanText('\u202a0900 000 123\u202c', line)).toEqual({ text: '0900 000 123' });
  });

  it.each([
    ['a\0b', 'U+0000', 2],
    ['😀\x1b[31m', 'U+001B', 2],
    ['ab\x7f', 'U+007F', 3],
    ['ab\x85c', 'U+0085', 3],
    ['a\vb', 'U+000B', 2],
  ])('is refused for the control character in %p', (text, character, position) => {
    expect(cleanText(text, paragraph)).toEqual({
      rule: 'text-control-character',
      params: { character, position },
    });
  });

  it('is refused for half a character', () => {
    const expected = { rule: 'text-broken-character', params: { position: 3 } };
    expect(cleanText('😀a\ud83d', line)).toEqual(expected);
    expect(cleanText('😀a\ude00b', line)).toEqual(expected);
  });

  it('is refused in a legacy encoding, with a converted suggestion', () => {
    expect(cleanText('TrÇn V¨n An', line)).toEqual({
      rule: 'text-legacy-encoding',
      params: { encoding: 'TCVN3', preview: 'Trần Văn An' },
    });
  });

  it('is measured in code points after tidying', () => {
    expect(cleanText('ế'.normalize('NFD').repeat(5), { max: 5 })).toEqual({ text: 'ếếếếế' });
    expect(cleanText('😀'.repeat(5), { max: 5 })).toEqual({ text: '😀'.repeat(5) });
    expect(cleanText('😀'.repeat(6), { max: 5 })).toEqual({
      rule: 'text-too-long',
      params: { max: 5, length: 6 },
    });
    expect(cleanText('   ab   ', { min: 3, max: 5 })).toEqual({
      rule: 'text-too-short',
      params: { min: 3, length: 2 },
    });
  });

  it('with nothing but spaces counts as missing, unless it may be empty', () => {
    expect(cleanText(' \n\u00a0\ufeff', { min: 1, max: 5 })).toEqual({ rule: 'required', params: {} });
    expect(cleanText(' \n\u00a0\ufeff', { max: 5 })).toEqual({ text: '' });
  });

  it('has its number of code points as length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(lengthOf(text)).toBe(Array.from(text).length);
      }),
    );
  });

  it('once cleaned does not change again, and is composed and encodable', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    );
    fc.assert(
      fc.property(anything, fc.boolean(), (typed, multiline) => {
        const text = tidyText(typed, { multiline });
        expect(tidyText(text, { multiline })).toBe(text);
        fc.pre(findTextProblem(text, { max: 1000 }) === undefined);
        expect(text.normalize('NFC')).toBe(text);
        expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
        expect(/[^\P{Cc}\n\t]/u.test(text)).toBe(false);
      }),
    );
  });
});
