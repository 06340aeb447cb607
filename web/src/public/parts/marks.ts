import { highlightRanges, type TextRange } from '#contract/text/fold.js';

export interface Piece {
  words: string;
  marked: boolean;
}

const letter = /[\p{L}\p{N}\p{M}]/u;

/** Matches like the search: syllables of one or two letters as whole words, longer ones as prefixes. */
const found = (text: string, query: string): TextRange[] =>
  highlightRanges(text, query).filter(({ start, end }) => {
    const short = text.slice(start, end).normalize('NFC').length <= 2;
    return !short || !letter.test(text.charAt(end));
  });

/** Splits the text at matches of the query: "mau don" marks "Mẫu Đơn". */
export function marks(text: string, query: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of found(text, query)) {
    if (start > at) pieces.push({ words: text.slice(at, start), marked: false });
    pieces.push({ words: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ words: text.slice(at), marked: false });
  return pieces;
}

const BEFORE = 80;
const WHOLE = 320;

/** An excerpt of a long text around the first match, cut between words. */
export function excerpt(text: string, query: string): string {
  if (text.length <= WHOLE) return text;
  const first = found(text, query)[0]?.start ?? 0;
  const begin = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
  const rest = text.slice(begin);
  const end = rest.length <= WHOLE ? rest.length : Math.max(rest.lastIndexOf(' ', WHOLE), 1);
  return `${begin > 0 ? '… ' : ''}${rest.slice(0, end)}${end < rest.length ? ' …' : ''}`;
}
