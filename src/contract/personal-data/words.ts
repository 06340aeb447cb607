import { fold } from '../text/fold.js';
import type { PersonalDataRange } from './range.js';
import { isCapitalised, type TextReader } from './text-reader.js';

const localPart = /[\p{L}\p{N}._%+-]/u;
const domainPart = /[\p{L}\p{N}.-]/u;
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 100;

export function* emails(reader: TextReader): Generator<PersonalDataRange> {
  for (let at = reader.find('@', 0); at < reader.length; at = reader.find('@', at + 1)) {
    let start = at;
    while (start > at - LONGEST_LOCAL && localPart.test(reader.at(start - 1))) start--;
    let end = at + 1;
    while (end < at + LONGEST_DOMAIN && domainPart.test(reader.at(end))) end++;
    while (end > at && /[.-]/.test(reader.at(end - 1))) end--;
    const domain = reader.slice(at + 1, end);
    if (start < at && /^[^.]+(\.[^.]+)+$/.test(domain)) yield { start, end, kind: 'email' };
  }
}

const LONGEST_PLATE = 16;
/** 29A-123.45, 30K 12345, 59-X1 123.45, 29LD-1234. Spaces only before five digits, or "31 KH 2026" would be one. */
const plate =
  /^[1-9]\d(?:-?[A-ZĐ][A-ZĐ\d]?-(?:\d{3}\.\d{2}|\d{4,5})|[- ]?[A-ZĐ][A-ZĐ\d]?[- ]?(?:\d{3}\.\d{2}|\d{5}))(?![\p{L}\p{N}])/u;

export function* plates(reader: TextReader): Generator<PersonalDataRange> {
  for (let index = 0; index < reader.tokenCount; index++) {
    const token = reader.token(index);
    if (token?.kind !== 'digits' || token.text.length !== 2) continue;
    const { start } = token;
    if (reader.isLetter(start - 1)) continue;
    const match = plate.exec(reader.slice(start, start + LONGEST_PLATE));
    if (match) yield { start, end: start + match[0].length, kind: 'plate' };
  }
}

const houseCue = /^(so nha|nha so|can ho|nha rieng so)$/;
const street = new Set(['duong', 'pho', 'ngo', 'ngach', 'hem', 'kiet', 'dai lo']);
const LONGEST_NUMBER = 16;
const houseNumber = /^\d{1,5}[A-Za-zĐđ]?(?:\/\d{1,5}[A-Za-zĐđ]?){0,4}(?![\p{L}\p{N}])/u;

/** "số nhà 12", "nhà số 12/3A", and a number before đường, phố, ngõ, ngách, hẻm, kiệt with a proper name or number. */
export function* houseNumbers(reader: TextReader): Generator<PersonalDataRange> {
  for (let index = 0; index < reader.tokenCount; index++) {
    const token = reader.token(index);
    if (token?.kind !== 'digits' || /[\p{L}\p{N}/]/u.test(reader.at(token.start - 1))) continue;
    const match = houseNumber.exec(reader.slice(token.start, token.start + LONGEST_NUMBER));
    if (!match) continue;
    const end = token.start + match[0].length;
    if (isAfterHouseCue(reader, index) || isBeforeStreet(reader, index, end)) {
      yield { start: token.start, end, kind: 'house_number' };
    }
  }
}

function isAfterHouseCue(reader: TextReader, index: number): boolean {
  const [three, two, one] = [3, 2, 1].map((back) => reader.token(index - back)?.text ?? '');
  return houseCue.test(fold(`${two} ${one}`)) || houseCue.test(fold(`${three} ${two} ${one}`));
}

function isBeforeStreet(reader: TextReader, index: number, end: number): boolean {
  let at = index + 1;
  while ((reader.token(at)?.start ?? reader.length) < end) at++;
  const next = reader.token(at);
  const name = reader.token(at + 1);
  if (!next || !name || next.start - end > 2 || !street.has(fold(next.text))) return false;
  return name.kind === 'digits' || isCapitalised(name);
}
