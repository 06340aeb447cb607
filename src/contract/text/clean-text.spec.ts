import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findTextProblem, type TextLimits, tidyText } from './clean-text.js';
import { lengthOf } from './length.js';

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

  it('loses what cannot be seen, but no part of an emoji', () => {
    expect(cleanText('0900\u200b000\u00ad1\u20602\ufeff3', line)).toEqual({ text: '0900000123' });
    expect(cleanText('Mẫu\u3164 Đơn\u2800\u115f', line)).toEqual({ text: 'Mẫu Đơn' });
    const emoji = '👨‍👩‍👧 👍🏽 ❤️ 1️⃣ 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} 👩🏾‍🚒 🇻🇳';
    expect(cleanText(emoji, line)).toEqual({ text: emoji });
  });

  it.each([
    '\u200b'.repeat(50),
    '\u202e\u200b\ufeff',
    '\u00ad\u00ad',
    '\u3164\u115f\uffa0',
    '\u2800\u2800',
    '\u0301\u0301\u0300',
    ' \u034f \n\t',
    '\u200d\ufe0f',
    '\u{e0041}\u{e0042}',
  ])('is missing if nothing of it can be seen: %j', (typed) => {
    expect(cleanText(typed, { ...paragraph, min: 1 })).toEqual({ rule: 'required', params: {} });
    expect(cleanText(typed, { ...line, min: 1 })).toEqual({ rule: 'required', params: {} });
  });

  it.each(['?', '👍', '7', '…', 'ế'])('may be %p alone', (typed) => {
    expect(cleanText(typed, { ...line, min: 1 })).toEqual({ text: typed });
  });

  it('has at most four marks on a letter and two empty lines in a row', () => {
    expect(tidyText(`a${'\u0316'.repeat(30)}b`, {})).toBe(`a${'\u0316'.repeat(4)}b`);
    expect(tidyText(`một${'\n \t'.repeat(4900)}hai`, paragraph)).toBe('một\n\n\nhai');
    expect(tidyText('một\n\n\nhai\n\nba', paragraph)).toBe('một\n\n\nhai\n\nba');
  });

  it('keeps the soft hyphen where it is a letter of an old encoding', () => {
    expect(cleanText('Nh\u00adng ng\u00adêi d©n x· Tr\u00adêng', line)).toMatchObject({ rule: 'text-legacy-encoding' });
  });

  it('is measured as it is seen after tidying', () => {
    expect(lengthOf('👨‍👩‍👧')).toBe(1);
    expect(lengthOf('ế'.normalize('NFD'))).toBe(1);
    expect(cleanText('👍🏽👍🏽', { min: 3, max: 5 })).toEqual({ rule: 'text-too-short', params: { min: 3, length: 2 } });
    expect(cleanText('👨‍👩‍👧'.repeat(2), { max: 5 })).toEqual({ rule: 'text-too-long', params: { max: 5, length: 10 } });

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

  it('is never longer than its number of code points', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(lengthOf(text)).toBeLessThanOrEqual(Array.from(text).length);
      }),
    );
  });

  it('in one-part letters is as long as it is written', () => {
    const letters = fc.stringMatching(/^[a-zA-ZăâđêôơưĂÂĐÊÔƠƯáàảãạếềểễệỗởữự .,\d\n-]{0,60}$/);
    const segments = new Intl.Segmenter('vi', { granularity: 'grapheme' });
    fc.assert(fc.property(letters, (text) => expect(lengthOf(text)).toBe([...segments.segment(text)].length)));
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
