import type { PersonalDataRange } from './range.js';
import { isCapitalised, type TextReader } from './text-reader.js';

const houseCue = /^(so nha|nha so|can ho|nha rieng so)$/;
const street = new Set(['duong', 'pho', 'ngo', 'ngach', 'hem', 'kiet', 'dai lo']);
const LONGEST_NUMBER = 16;
const houseNumber = /^\d{1,5}[A-Za-zĐđ]?(?:\/\d{1,5}[A-Za-zĐđ]?){0,4}(?![\p{L}\p{N}])/u;

/** Words that say whose house it is. */
const dwellers = new Set('tôi toi mình em cháu trú ngụ ông bà anh chị cô bác chú'.split(' '));
const DWELLER_WORDS = 6;

/**
 * "số nhà 12", "nhà số 12/3A", and a number before đường, phố, ngõ, ngách, hẻm, kiệt with a proper name or number. Where a
 * street is flooded is no secret: only where somebody is said to live there, a person is asked.
 */
export function* houseNumbers(reader: TextReader): Generator<PersonalDataRange> {
  for (let index = 0; index < reader.tokenCount; index++) {
    const token = reader.token(index);
    if (token?.kind !== 'digits' || /[\p{L}\p{N}/]/u.test(reader.at(token.start - 1))) continue;
    const match = houseNumber.exec(reader.slice(token.start, token.start + LONGEST_NUMBER));
    if (!match) continue;
    const end = token.start + match[0].length;
    if (isAfterHouseCue(reader, index) || isBeforeStreet(reader, index, end)) {
      const certainty = isSomebodys(reader, index) ? 'likely' : 'possible';
      yield { start: token.start, end, kind: 'house_number', certainty };
    }
  }
}

function isAfterHouseCue(reader: TextReader, index: number): boolean {
  const [three, two, one] = [3, 2, 1].map((back) => reader.token(index - back)?.plain ?? '');
  return houseCue.test(`${two} ${one}`) || houseCue.test(`${three} ${two} ${one}`);
}

function isSomebodys(reader: TextReader, index: number): boolean {
  for (let at = index - 1; at >= index - DWELLER_WORDS; at--) {
    const token = reader.token(at);
    if (token?.kind !== 'letters' || /[.!?]/.test(reader.between(at, 4) ?? '.')) return false;
    const isAddress = token.plain === 'chi' && reader.token(at - 1)?.plain === 'dia';
    const isAt = token.small === 'ở' && isAfterHouseCue(reader, index);
    if (isAddress || isAt || dwellers.has(token.small)) return true;
  }
  return false;
}

function isBeforeStreet(reader: TextReader, index: number, end: number): boolean {
  let at = index + 1;
  while ((reader.token(at)?.start ?? reader.length) < end) at++;
  const next = reader.token(at);
  const name = reader.token(at + 1);
  if (!next || !name || next.start - end > 2 || !street.has(next.plain)) return false;
  return name.kind === 'digits' || isCapitalised(name);
}
