import { apostrophes, invisible, narrowed } from './characters.js';

const marks = /\p{M}+/gu;
const crossed = /[đðɖ]/g;
const finalSigma = /ς/g;
const letter = /\p{L}/u;
const wordStart = /[\p{L}\p{N}]/u;
const insideWord = new RegExp(`(\\p{L})[${apostrophes}]+(?=\\p{L})`, 'gu');
const signs = new RegExp(`[${apostrophes}]+`, 'g');
const beyondWords = /[^\p{L}\p{N}]+/gu;

/** UTF-16 positions, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

function foldLetters(text: string): string {
  return narrowed(text)
    .normalize('NFD')
    .replace(marks, '')
    .replace(invisible, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(marks, '')
    .replace(crossed, 'd')
    .replace(finalSigma, 'σ');
}

/**
 * The form in which texts are compared and searched: no accents, no tones, đ as d, lower case, single spaces. "Hoà", "Hòa"
 * and "HOA" become the same, even if typed decomposed or with the Icelandic ð that old keyboards produce for đ; and so do
 * "H'Hen", "H’Hen" and "HHen".
 */
export const fold = (text: string): string => foldLetters(text).replace(insideWord, '$1').replace(/\s+/g, ' ').trim();

/** The form in which names are the same name: letters and digits only, so that no dot, quote or space makes another one. */
export const comparable = (text: string): string => fold(text).replace(beyondWords, '');

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && wordStart.test(character);

/** The distinct words of a query, folded. */
export const foldedWords = (query: string): string[] => [...new Set(fold(query).match(/[\p{L}\p{N}]+/gu) ?? [])];

/** Folded words with a space before and after each, so that `LIKE '% don%'` finds words beginning with "don". */
export const searchableOf = (most: number, ...texts: (string | null | undefined)[]): string =>
  ` ${texts.flatMap((text) => fold(text ?? '').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `.slice(0, most);

/** Whether every word of the query is a prefix of some word in the text. An empty query matches everything. */
export function matches(text: string, query: string): boolean {
  const words = new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []);
  return foldedWords(query).every((wanted) => words.has(wanted) || [...words].some((word) => word.startsWith(wanted)));
}

/**
 * Ranges of the text where words of the query match the beginning of words, for highlighting: sorted, not overlapping.
 * A range includes the combining accents after its last letter.
 */
export function highlightRanges(text: string, query: string): TextRange[] {
  const wanted = foldedWords(query).sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return [];
  const ranges: TextRange[] = [];
  for (const word of wordsWithPositions(text)) {
    const found = wanted.find((prefix) => word.folded.startsWith(prefix));
    if (found === undefined) continue;
    const end = word.ends[found.length - 1] ?? word.start;
    ranges.push({ start: word.start, end });
  }
  return ranges;
}

/** The first place where the folded query occurs in the text; undefined if it does not. */
export function findFolded(text: string, query: string): TextRange | undefined {
  const wanted = fold(query).replace(signs, '');
  if (!wanted) return undefined;
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let position = 0;
  for (const character of text) {
    const start = position;
    position += character.length;
    const part = apostrophes.includes(character) ? '' : foldLetters(character).replace(/\s/g, ' ');
    if (part === '' && ends.length > 0) ends[ends.length - 1] = position;
    folded += part;
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(start);
      ends.push(position);
    }
  }
  const at = folded.indexOf(wanted);
  const [start, end] = [starts[at], ends[at + wanted.length - 1]];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Where the words of a phrase stand one behind the other, in any spelling and with anything but words between them. */
export function phraseRanges(text: string, phrase: string): TextRange[] {
  const wanted = Array.from(wordsWithPositions(phrase), ({ folded }) => folded);
  const words = [...wordsWithPositions(text)];
  return words.flatMap(({ start }, at) => {
    const last = words[at + wanted.length - 1];
    const isHere = wanted.length > 0 && last && wanted.every((word, n) => words[at + n]?.folded === word);
    return isHere ? [{ start, end: last.ends.at(-1) ?? last.start }] : [];
  });
}

interface PlacedWord {
  readonly start: number;
  folded: string;
  /** For each unit of `folded`, where its letter and the accents after it end in the text. */
  readonly ends: number[];
}

function* wordsWithPositions(text: string): Generator<PlacedWord> {
  let word: PlacedWord | undefined;
  let position = 0;
  for (const character of text) {
    const start = position;
    position += character.length;
    const folded = foldLetters(character);
    const isInside = apostrophes.includes(character) && letter.test(text.charAt(position));
    if (word && isInside && letter.test(word.folded.slice(-1))) continue;
    if (isWordCharacter(folded[0] === undefined ? undefined : character)) {
      word ??= { start, folded: '', ends: [] };
      word.folded += folded;
      for (let unit = 0; unit < folded.length; unit++) word.ends.push(position);
    } else if (word && folded === '') {
      word.ends[word.ends.length - 1] = position;
    } else if (word) {
      yield word;
      word = undefined;
    }
  }
  if (word) yield word;
}
