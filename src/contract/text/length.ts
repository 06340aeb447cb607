/** Letters, digits and signs of which each is a character of its own. */
const simple = /^[\n\t\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u205e]*$/;
let segmenter: Intl.Segmenter | undefined;

function segments(text: string): Intl.Segments {
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
