import { latin } from '../text/characters.js';
import type { PersonalDataRange } from './range.js';
import type { TextReader } from './text-reader.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that announce a number beginning with letters, and how many digits it has. */
const announced: readonly (readonly [cues: ReadonlySet<string>, fewest: number, most: number])[] = [
  [setOf('chieu passport hc'), 7, 8],
  [setOf('bhyt the hiem'), 13, 13],
];
/** Words that announce an account; some have a letter among their digits. */
const accountCues = setOf('stk khoan tk vietinbank');
const FEWEST_OF_ACCOUNT = 9;
const CUE_WORDS = 4;
const MOST_GROUPS = 5;
/** The series of Vietnamese passports. */
const series = /^[BCEKNPQ]$/;

/**
 * Passports, health insurance and accounts: "hộ chiếu C1234567", "passport no. B 123 4567", "thẻ BHYT DN 4 01 0112345678",
 * "STK 711A12345678".
 */
export function* letteredNumbers(reader: TextReader): Generator<PersonalDataRange> {
  for (let index = 0; index < reader.tokenCount; index++) {
    const token = reader.token(index);
    const account = token?.kind === 'digits' ? endOfAccount(reader, index) : undefined;
    if (token && account !== undefined)
      yield { start: token.start, end: account, kind: 'bank_account', certainty: 'certain' };
    if (token?.kind !== 'letters' || token.text.length > 2) continue;
    const letters = latin(token.text);
    if (!/^[A-Za-z]{1,2}$/.test(letters)) continue;
    const [fewest, most] = announcedAt(reader, index) ?? [];
    if (fewest !== undefined && most !== undefined) {
      const end = endOfDigits(reader, index, fewest, most);
      if (end !== undefined) yield { start: token.start, end, kind: 'identity_number', certainty: 'certain' };
    } else if (series.test(letters) && isBarePassport(reader, index)) {
      const end = reader.token(index + 1)?.end ?? token.end;
      yield { start: token.start, end, kind: 'identity_number', certainty: 'likely' };
    }
  }
}

/** Digits, a letter and digits without a gap, behind a word for an account. */
function endOfAccount(reader: TextReader, index: number): number | undefined {
  const [digits, letter, rest] = [0, 1, 2].map((at) => reader.token(index + at));
  if (letter?.kind !== 'letters' || letter.text.length > 1 || !reader.touches(index) || !reader.touches(index + 1))
    return undefined;
  const count = (digits?.plain.length ?? 0) + (rest?.plain.length ?? 0);
  if (rest?.kind !== 'digits' || count < FEWEST_OF_ACCOUNT) return undefined;
  for (let at = index - 1; at >= index - CUE_WORDS; at--)
    if (accountCues.has(reader.token(at)?.plain ?? '')) return rest.end;
  return undefined;
}

function announcedAt(reader: TextReader, index: number): [fewest: number, most: number] | undefined {
  for (let at = index - 1; at >= index - CUE_WORDS; at--) {
    const word = reader.token(at)?.plain ?? '';
    const found = announced.find(([cues]) => cues.has(word));
    if (found) return [found[1], found[2]];
  }
  return undefined;
}

/** Where the digits behind a token end, if there are so many of them. */
function endOfDigits(reader: TextReader, index: number, fewest: number, most: number): number | undefined {
  let count = 0;
  let end: number | undefined;
  for (let at = index + 1; at <= index + MOST_GROUPS; at++) {
    const token = reader.token(at);
    if (token?.kind !== 'digits' || !/^[\s.·_\p{Pd}/]{0,3}$/u.test(reader.between(at - 1, 3) ?? 'x')) break;
    count += token.plain.length;
    if (count >= fewest && count <= most) end = token.end;
  }
  return count > most ? undefined : end;
}

/** A letter and seven or eight digits without a gap, and nothing else at once before or behind. */
function isBarePassport(reader: TextReader, index: number): boolean {
  const digits = reader.token(index + 1);
  const isAlone = index === 0 || reader.between(index - 1, 1) !== '';
  return (
    isAlone &&
    reader.touches(index) &&
    digits?.kind === 'digits' &&
    /^\d{7,8}$/.test(digits.plain) &&
    !reader.touches(index + 1)
  );
}
