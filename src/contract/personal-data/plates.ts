import { latin } from '../text/characters.js';
import type { PersonalDataRange } from './range.js';
import type { TextReader } from './text-reader.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that announce a plate; "xe" only within a word or two, because much else is said of vehicles. */
const cues = setOf('bien bks bs');
const vehicles = setOf('xe oto moto');
const CUE_WORDS = 3;
/** Small letters behind a number that are a unit or an hour. */
const units = setOf('g h k m n p s l v w x ha km kg cm mm kw tr ty m2 đ d');
const gapWithin = /^[\s.·_\p{Pd}/]{0,3}$/u;

interface Series {
  readonly letters: string;
  readonly isCapital: boolean;
  /** Digits of the series that stand with the letter, as in X1. */
  readonly digits: string;
  /** Index of its last token. */
  readonly last: number;
}

/** The series behind the number of a province: A, X1, LD. */
function seriesAt(reader: TextReader, index: number): Series | undefined {
  const token = reader.token(index);
  const letters = latin(token?.text ?? '');
  if (token?.kind !== 'letters' || !/^[A-ZĐa-zđ]{1,2}$/.test(letters)) return undefined;
  const isCapital = letters === letters.toUpperCase();
  const next = reader.token(index + 1);
  const isPart =
    (letters.length === 1 || letters.toUpperCase() === 'MĐ') &&
    reader.touches(index) &&
    next?.kind === 'digits' &&
    next.plain.length === 1;
  return { letters, isCapital, digits: isPart ? next.plain : '', last: isPart ? index + 1 : index };
}

/** The last token of four or five digits in one or two groups; six behind a single letter are X1 12345 without a space. */
function numberAt(
  reader: TextReader,
  index: number,
  most: number,
): { last: number; digits: string; cut: string } | undefined {
  const first = reader.token(index);
  const second = reader.token(index + 1);
  if (first?.kind !== 'digits') return undefined;
  const cut = reader.between(index, 3);
  const isCut =
    [most - 3, most - 2].includes(first.plain.length) && second?.kind === 'digits' && second.plain.length === 2;
  // 12A/34/56 is a house.
  if (isCut && cut && cut !== '/' && gapWithin.test(cut))
    return { last: index + 1, digits: first.plain + second.plain, cut };
  const isWhole = first.plain.length >= 4 && first.plain.length <= most;
  return isWhole ? { last: index, digits: first.plain, cut: '' } : undefined;
}

/** 29A-123.45, 30K 12345, 59-X1 123.45, 29LD-1234, 29a 123 45; "31 KH 2026", "50 ha 12345" are none. */
export function* plates(reader: TextReader): Generator<PersonalDataRange> {
  for (let index = 0; index < reader.tokenCount; index++) {
    const end = plateEnd(reader, index);
    const start = reader.token(index)?.start ?? 0;
    if (end !== undefined) yield { start, end, kind: 'plate', certainty: 'likely' };
  }
}

function plateEnd(reader: TextReader, index: number): number | undefined {
  const province = reader.token(index);
  if (province?.kind !== 'digits' || !/^[1-9]\d$/.test(province.plain) || reader.isLetter(province.start - 1))
    return undefined;
  const series = seriesAt(reader, index + 1);
  const before = reader.between(index, 3);
  if (!series || before === undefined || !gapWithin.test(before)) return undefined;
  const gap = reader.between(series.last, 3);
  const most = series.letters.length === 1 && series.digits === '' && gap === '' ? 6 : 5;
  const number = gap !== undefined && gapWithin.test(gap) ? numberAt(reader, series.last + 1, most) : undefined;
  if (!number || gap === undefined || !endsThere(reader, number.last)) return undefined;
  const isPlate = isAnnounced(reader, index) || isUnmistakable(series, before, gap, number);
  return isPlate ? reader.token(number.last)?.end : undefined;
}

/** No letter and no further digit follows at once. */
const endsThere = (reader: TextReader, last: number): boolean => !reader.token(last + 1) || !reader.touches(last);

function isUnmistakable(
  { letters, isCapital, digits }: Series,
  before: string,
  gap: string,
  number: { digits: string; cut: string },
): boolean {
  const isFive = number.digits.length >= 5;
  if (!isCapital && before + digits === '' && units.has(letters.toLowerCase())) return false;
  if ((digits !== '' && isFive) || number.digits.length === 6) return true;
  const isJoined = gap.trim() !== '';
  const isCut = number.cut.trim() === '.';
  if (!isCapital) return before === '' && isFive && (isJoined || isCut || gap === ' ');
  const isTight = before === '' || (isJoined && before.trim() !== '');
  if (!isFive) return isTight && isJoined && gap !== '/';
  if (gap === '' && before.trim() !== '') return true;
  // "31 KH 20261" would be a plan of a year.
  return isTight || isCut || (letters.length === 1 && gap === ' ');
}

function isAnnounced(reader: TextReader, index: number): boolean {
  for (let at = index - 1; at >= index - CUE_WORDS; at--) {
    const word = reader.token(at)?.plain ?? '';
    if (cues.has(word) || (vehicles.has(word) && at >= index - 2)) return true;
  }
  return false;
}
