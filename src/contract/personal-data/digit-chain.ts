import { spokenAt } from './spoken-digits.js';
import type { TextReader } from './text-reader.js';

/** Digits written without a gap, or one number word. */
export interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  readonly spoken: boolean;
  /** Letters were read as digits. */
  readonly lettered: boolean;
  /** Index of its last token. */
  readonly last: number;
  /** What stands between it and the next group. */
  gap: string;
}

/** Groups of digits that may belong to one number, whatever separates them. */
export interface Chain {
  readonly groups: readonly Group[];
  readonly digits: string;
  /** For each group, the position of its first digit in `digits`. */
  readonly offsets: readonly number[];
  /** The group that ends before a position of `digits`. */
  readonly endingAt: ReadonlyMap<number, number>;
  /** Index of the token after it. */
  readonly next: number;
}

/** Digits only; with letters that look like 0 and 1; with those, behind a digit, that merely resemble one. */
export type Alphabet = 'digits' | 'usual' | 'wide';

const LONGEST_GAP = 8;
const LONGEST_RUN = 12;
const MOST_WORDS_BETWEEN = 2;

/** Letters of this and other alphabets that look like 0 and 1. */
const lookalikes: ReadonlyMap<string, string> = new Map([
  ...[...'oOοΟоОօՕ'].map((letter) => [letter, '0'] as const),
  ...[...'lIiıіІӀ'].map((letter) => [letter, '1'] as const),
]);

/** Words said between the parts of a number: "0900 000, đuôi 123", "không chín chấm …". */
const between = new Set(
  'đuôi duoi cuối cuoi đầu dau giữa giua lẻ le linh rồi roi tiếp tiep theo chấm cham gạch gach ngang phẩy phay trừ tru cách cach dot dash x'.split(
    ' ',
  ),
);

/** Words between numbers of all kinds; inside one if its parts have at least three digits: "0900 và 000 sau đó 123". */
const and = new Set(['và', 'va', 'với', 'voi', 'cùng', 'cung', 'sau', 'đó', 'do', 'nối', 'noi', 'liền', 'lien']);
const FEWEST_AROUND = 3;

/** Letters that resemble a digit only in the company of digits. */
const resembling: ReadonlyMap<string, string> = new Map([
  ...lookalikes,
  ...[...'sSZzBbGgqQEA'].map((letter, at) => [letter, '552286699934'.charAt(at)] as const),
]);

function lookalike(text: string, known: ReadonlyMap<string, string>): string | undefined {
  if (text.length > LONGEST_RUN) return undefined;
  let digits = '';
  for (const letter of text) {
    const digit = known.get(letter);
    if (digit === undefined) return undefined;
    digits += digit;
  }
  return digits;
}

/**
 * The digits at a token. Letters that look like digits count beside real ones; alone only if they hardly make a word, and
 * ones only `inside` a chain, because II and ll begin too much else.
 */
function groupAt(reader: TextReader, index: number, inside: boolean, alphabet: Alphabet): Group | undefined {
  const first = reader.token(index);
  if (!first) return undefined;
  let digits = '';
  let lettered = false;
  let kept: { digits: string; last: number; end: number; lettered: boolean } | undefined;
  for (let at = index; at < index + LONGEST_RUN; at++) {
    const token = reader.token(at);
    const isReal = token?.kind === 'digits';
    const known = alphabet === 'wide' && kept ? resembling : lookalikes;
    const read = isReal ? token.plain : alphabet === 'digits' ? undefined : lookalike(token?.text ?? '-', known);
    if (!token || read === undefined) break;
    digits += read;
    lettered ||= !isReal;
    const closes = !reader.touches(at);
    if (isReal || (closes && (kept ?? (inside ? /^0$|00|^11+$|^[01]{3,}$/ : /^0+$/).test(read))))
      kept = { digits, last: at, end: token.end, lettered };
    if (closes) break;
  }
  if (kept) return { ...kept, start: first.start, spoken: false, gap: '' };
  const said = spokenAt(reader, index);
  const last = said && reader.token(said.last);
  if (!said || !last) return undefined;
  return { ...said, start: first.start, end: last.end, spoken: true, lettered: false, gap: '' };
}

/**
 * The chain that begins at a token, of as many groups as hold `most` digits; undefined if there are no digits. `breaks`:
 * tokens that belong to a date and the like.
 */
export function chainAt(
  reader: TextReader,
  index: number,
  breaks: ReadonlySet<number>,
  alphabet: Alphabet = 'usual',
  most = Infinity,
): Chain | undefined {
  const groups: Group[] = [];
  let next = index;
  let count = 0;
  while (!breaks.has(next) && count < most) {
    const last = groups.at(-1);
    const gap = last && gapTo(reader, last.last);
    if (last && !gap) break;
    if (gap) next = gap.next;
    if (breaks.has(next)) break;
    const group = groupAt(reader, next, last !== undefined, alphabet);
    if (!group) break;
    if (last && gap) last.gap = gap.text;
    groups.push(group);
    count += group.digits.length;
    next = group.last + 1;
  }
  const last = groups.at(-1);
  if (!last) return undefined;
  let digits = '';
  const offsets: number[] = [];
  const endingAt = new Map<number, number>();
  for (const [at, group] of groups.entries()) {
    offsets.push(digits.length);
    digits += group.digits;
    endingAt.set(digits.length, at);
  }
  return { groups, digits, offsets, endingAt, next: last.last + 1 };
}

/** What follows a token, up to the next digits: a short gap, or one with a word or two that are said inside numbers. */
function gapTo(reader: TextReader, index: number): { text: string; next: number } | undefined {
  let text = '';
  let hasAnd = false;
  for (let at = index; at <= index + MOST_WORDS_BETWEEN; at++) {
    const gap = reader.between(at, LONGEST_GAP);
    const token = reader.token(at + 1);
    if (gap === undefined || !token) return undefined;
    text += gap;
    const isWord = token.kind === 'letters' && !reader.touches(at + 1);
    // Without its accent, "sáu" is the first word of "sau đó".
    const isSix = spokenAt(reader, at + 1) && !['đó', 'do'].includes(reader.token(at + 2)?.small ?? '');
    const isAnd = isWord && and.has(token.small) && !isSix;
    if (!(isAnd || (isWord && between.has(token.small))) || at === index + MOST_WORDS_BETWEEN) {
      const isInside = !hasAnd || (isLong(reader, index) && isLong(reader, at + 1));
      return isInside ? { text, next: at + 1 } : undefined;
    }
    hasAnd ||= isAnd;
    text += isAnd ? ',' : ' ';
  }
  return undefined;
}

function isLong(reader: TextReader, index: number): boolean {
  const token = reader.token(index);
  return token?.kind === 'digits' && token.plain.length >= FEWEST_AROUND;
}
