/** Letters, digits and signs of which each is a character of its own. */
const simple = /^[\n\t\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u205e]*$/;
/** A flag; a character with its marks and skin, joined to others or not. */
const cluster = /\p{RI}\p{RI}|\P{M}[\p{M}\p{Emoji_Modifier}]*(?:\u200d\P{M}[\p{M}\p{Emoji_Modifier}]*)*|\p{M}+/gu;

interface Segment {
  readonly index: number;
  readonly segment: string;
}

/** Nearly the same without Intl.Segmenter, which Firefox has since 2024. */
export function* roughSegments(text: string): Generator<Segment> {
  for (const { 0: segment, index } of text.matchAll(cluster)) yield { index, segment };
}

let segmenter: Intl.Segmenter | undefined;

function segments(text: string): Iterable<Segment> {
  if (!('Segmenter' in Intl)) return roughSegments(text);
  segmenter ??= new Intl.Segmenter('vi', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** How many characters a reader sees: an emoji of several parts is one, and so is a letter with its marks. */
export function lengthOf(text: string): number {
  if (simple.test(text)) return text.length;
  let length = 0;
  for (const _ of segments(text)) length++;
  return length;
}

/** The first characters of a text, none of them cut. */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  let length = 0;
  for (const { index } of segments(text)) if (length++ === most) return text.slice(0, index);
  return text;
}

/** What a reader sees as one character each. */
export const graphemes = (text: string): string[] => Array.from(segments(text), ({ segment }) => segment);
