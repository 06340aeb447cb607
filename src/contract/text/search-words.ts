import { foldedWords } from './fold.js';

const longest = 12;
const most = 8;

const beginningOf = (word: string): string => [...word].slice(0, longest).join('');

/**
 * The words of a query. Longer ones match the beginnings of words; those of one or two letters match whole words only: "so do"
 * (sổ đỏ) must not find "sông đông".
 */
export const queryWords = (query: string): string[] => [...new Set(foldedWords(query).slice(0, most).map(beginningOf))];

/** Everything `queryWords` may ask a text for: its words of one or two letters, and the beginnings of the others. */
export function wordsFoundBy(...texts: string[]): Set<string> {
  const found = new Set<string>();
  for (const word of foldedWords(texts.join(' '))) {
    const letters = [...word];
    if (letters.length <= 2) found.add(word);
    for (let end = 3; end <= Math.min(letters.length, longest); end++) found.add(letters.slice(0, end).join(''));
  }
  return found;
}
