import type { TextReader, Token } from './text-reader.js';

const year = /^(19|20)\d\d$/;
const isDay = (digits: string): boolean => digits.length <= 2 && Number(digits) >= 1 && Number(digits) <= 31;
const isMonth = (digits: string): boolean => digits.length <= 2 && Number(digits) >= 1 && Number(digits) <= 12;
const isMinute = (digits: string): boolean => digits.length === 2 && Number(digits) < 60;

const digitsAt = (reader: TextReader, index: number): Token | undefined => {
  const token = reader.token(index);
  return token?.kind === 'digits' ? token : undefined;
};

/**
 * Tokens of numbers that say what they are by their form: dates, clock times, coordinates, numbers of decrees and
 * procedures. They are never part of a phone number.
 */
export function measuredTokens(reader: TextReader): Set<number> {
  const found = new Set<number>();
  for (let index = 0; index < reader.tokenCount; index++) {
    const gap = digitsAt(reader, index) && reader.between(index, 1);
    if (!gap) continue;
    const count = listAt(reader, index) || alone(reader, index, gap);
    for (let at = index; at < index + count; at++) found.add(at);
    if (count > 0) index += count - 1;
  }
  return found;
}

function alone(reader: TextReader, index: number, gap: string): number {
  if (gap === ':') return timeAt(reader, index);
  if (!'/.-,'.includes(gap)) return 0;
  return dateAt(reader, index) || coordinatesAt(reader, index) || documentAt(reader, index);
}

/** 05/12/2026, 5-12-2026, 05.12.2026; not 09.12.2034.567. */
function dateAt(reader: TextReader, index: number): number {
  const [day, month, years] = [0, 1, 2].map((at) => digitsAt(reader, index + at)?.plain ?? '');
  if (!day || !month || !years || !year.test(years) || !isDay(day) || !isMonth(month)) return 0;
  const gap = reader.between(index, 1);
  if (!gap || !'/.-'.includes(gap) || reader.between(index + 1, 1) !== gap) return 0;
  const goesOn = reader.between(index + 2, 1) === gap && digitsAt(reader, index + 3);
  const wentBefore = reader.between(index - 1, 1) === gap && digitsAt(reader, index - 1);
  return goesOn || wentBefore ? 0 : 3;
}

/** 08:30, 7:05:00 */
function timeAt(reader: TextReader, index: number): number {
  const hour = digitsAt(reader, index)?.plain ?? '';
  if (hour.length > 2 || Number(hour) > 24) return 0;
  let count = 1;
  while (
    count < 4 &&
    reader.between(index + count - 1, 1) === ':' &&
    isMinute(digitsAt(reader, index + count)?.plain ?? '')
  )
    count++;
  const goesOn = reader.between(index + count - 1, 1) === ':' && digitsAt(reader, index + count);
  return count === 1 || count > 3 || goesOn ? 0 : count;
}

/** 21.028511, 105.804817 */
function coordinatesAt(reader: TextReader, index: number): number {
  const [a = '', b = '', c = '', d = ''] = [0, 1, 2, 3].map((at) => digitsAt(reader, index + at)?.plain ?? '');
  const [first, middle, second] = [0, 1, 2].map((at) => reader.between(index + at, 3));
  if (!first || !'.,'.includes(first) || second !== first || !middle || middle === first) return 0;
  const isPart = (whole: string, decimals: string): boolean =>
    /^(0|[1-9]\d{0,2})$/.test(whole) && Number(whole) <= 180 && decimals.length >= 4 && decimals.length <= 9;
  return isPart(a, b) && isPart(c, d) ? 4 : 0;
}

/** 0345/2024/TB-UBND, 1.004227.000.00.00.H10 */
function documentAt(reader: TextReader, index: number): number {
  const [first = '', second = ''] = [0, 1].map((at) => digitsAt(reader, index + at)?.plain ?? '');
  const next = reader.token(index + 2);
  const slashed = reader.between(index, 1) === '/' && reader.between(index + 1, 1) === '/';
  if (slashed && year.test(second) && next?.kind === 'letters' && next.text === next.text.toUpperCase()) return 2;
  if (!/^[1-3]$/.test(first) || second.length !== 6 || reader.between(index, 1) !== '.') return 0;
  let count = 2;
  while (count < 6 && reader.between(index + count - 1, 1) === '.' && digitsAt(reader, index + count)) count++;
  return count > 2 ? count : 0;
}

interface Item {
  readonly parts: readonly string[];
  readonly sign: string;
}

const isDate = ({ parts: [a = '', b = '', c] }: Item): boolean =>
  (isDay(a) && isMonth(b) && (c === undefined || c.length === 2 || year.test(c))) ||
  (isMonth(a) && year.test(b) && c === undefined);
const isTime = ({ parts: [a = '', b = '', c] }: Item): boolean =>
  a.length <= 2 && Number(a) <= 24 && isMinute(b) && c === undefined;
const isDecimal = ({ parts: [a = '', b = '', c], sign }: Item): boolean =>
  /^(0|[1-9]\d{0,2})$/.test(a) && b.length <= 3 && c === undefined && '.,'.includes(sign);

const MOST_ITEMS = 24;

/**
 * Dates, times or decimal numbers one after another: 09/03/24 - 12/05/24, 07.30 - 09.00, 0,5; 0,8. How many tokens; 0 if
 * any of them is none, so that a number grouped in pairs is not taken for one.
 */
function listAt(reader: TextReader, index: number): number {
  if (digitsAt(reader, index - 1) && reader.between(index - 1, 8) !== undefined) return 0;
  const items: Item[] = [];
  let at = index;
  while (items.length < MOST_ITEMS) {
    const item = itemAt(reader, at);
    if (!item) return 0;
    const before = items.at(-1);
    const gap = reader.between(at - 1, 8) ?? '';
    if (before && !(/^\s*[,;–—-]\s*$/.test(gap) ? gap !== item.sign : gap === ' ' && before.sign !== item.sign))
      return 0;
    items.push(item);
    at += item.parts.length;
    if (!digitsAt(reader, at) || reader.between(at - 1, 8) === undefined) break;
  }
  const isList = items.every(isDate) || items.every(isTime) || items.every(isDecimal);
  const isMoment = items.length === 2 && items.some(isDate) && items.some(isTime);
  return items.length > 1 && (isList || isMoment) ? at - index : 0;
}

/** Two or three numbers behind the same sign, without spaces. */
function itemAt(reader: TextReader, index: number): Item | undefined {
  const sign = reader.between(index, 1);
  if (!sign || !'/.-,:'.includes(sign)) return undefined;
  const parts: string[] = [];
  for (let at = index; parts.length < 3; at++) {
    const token = digitsAt(reader, at);
    if (!token) return undefined;
    parts.push(token.plain);
    if (reader.between(at, 1) !== sign || !digitsAt(reader, at + 1)) break;
  }
  return parts.length > 1 ? { parts, sign } : undefined;
}
