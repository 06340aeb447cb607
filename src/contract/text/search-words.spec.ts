import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldedWords } from './fold.js';
import { queryWords, wordsFoundBy } from './search-words.js';

const finds = (query: string, text: string): boolean => {
  const words = wordsFoundBy(text);
  return queryWords(query).every((word) => words.has(word));
};

describe('the words a text is found by', () => {
  it.each([
    ['so do', 'Sổ đỏ của tôi'],
    ['GIAY CHUNG', 'Đã ký giấy chứng nhận'],
    ['khuy', 'Trạm khuyến nông'],
    ['nong khuy', 'Trạm khuyến nông'],
    ['2026', 'MK-2026-2/017'],
    ['hhen', 'chị H’Hen Niê'],
    ['nghienngamnghi', 'nghienngamnghihoai'],
    ['𝔻ất', '𝔻ất đai'],
    ['', 'bất kỳ'],
  ])('%p finds %p', (query, text) => expect(finds(query, text)).toBe(true));

  it.each([
    ['so do', 'Sông đông lạnh'],
    ['khuyen mai', 'Trạm khuyến nông'],
    ['uyen', 'Trạm khuyến nông'],
    ['khuyens', 'Trạm khuyến nông'],
  ])('%p does not find %p', (query, text) => expect(finds(query, text)).toBe(false));

  it('are found by every beginning of three letters or more, and by short words as a whole', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a-zđêô ]{0,60}$/));
    fc.assert(
      fc.property(text, fc.nat(20), fc.nat(20), (given, which, letters) => {
        const words = foldedWords(given);
        const word = [...(words[which % Math.max(words.length, 1)] ?? '')];
        const typed = word.length <= 2 ? word : word.slice(0, Math.max(3, letters));
        expect(finds(typed.join(''), given)).toBe(true);
      }),
    );
  });
});
