import type { TextRange } from '../text/fold.js';

/** Always the same length, so that it does not reveal how long the name was. */
export const BLOCK = '█████';

const mark = /\p{M}/u;

/** Whether the range lies inside the text and is not empty; for checking ranges sent by clients. */
export const isRangeOf = (text: string, { start, end }: TextRange): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length;

/** Sorts the ranges, joins adjacent ones, and extends them so that no emoji or accented letter is split. */
export function joinRanges(text: string, ranges: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    if (!isRangeOf(text, range)) throw new RangeError('a range outside the text');
    const { start, end } = wholeCharacters(text, range);
    const last = joined.at(-1);
    if (last && start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else {
      joined.push({ start, end });
    }
  }
  return joined;
}

/** The text with a solid block in place of each range. */
export function redact(text: string, ranges: readonly TextRange[]): string {
  let result = '';
  let position = 0;
  for (const { start, end } of joinRanges(text, ranges)) {
    result += text.slice(position, start) + BLOCK;
    position = end;
  }
  return result + text.slice(position);
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

const continuesCharacter = (text: string, at: number): boolean =>
  at < text.length && (isLowSurrogate(text.charCodeAt(at)) || mark.test(text.charAt(at)));

function wholeCharacters(text: string, { start, end }: TextRange): TextRange {
  let from = start;
  while (from > 0 && continuesCharacter(text, from)) from--;
  let to = end;
  while (continuesCharacter(text, to)) to++;
  return { start: from, end: to };
}
