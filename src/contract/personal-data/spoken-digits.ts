import type { TextReader, Token } from './text-reader.js';

const pairs = (text: string): [string, string][] =>
  text.split(' ').map((pair) => {
    const [word = '', digit = ''] = pair.split('=');
    return [word, digit];
  });

/** Digits as Vietnamese words, with accents and without; a few people write ko, zero and English. */
const digits: ReadonlyMap<string, string> = new Map(
  pairs(
    'không=0 khong=0 hông=0 hong=0 ko=0 zero=0 một=1 mốt=1 mot=1 hai=2 ba=3 bốn=4 bon=4 tư=4 tu=4 năm=5 lăm=5 nhăm=5 nam=5 lam=5 ' +
      'sáu=6 sau=6 bảy=7 bẩy=7 bay=7 tám=8 tam=8 chín=9 chin=9 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9',
  ),
);
const ten = new Set(['mười', 'muời', 'muoi']);
const tens = new Set(['mươi', 'muơi', 'muoi', 'chục', 'chuc']);
const hundreds = new Set(['trăm', 'tram']);
const andUnits = new Set(['lẻ', 'le', 'linh']);
/** After these words it was an amount. */
const magnitudes = new Set(['nghìn', 'nghin', 'ngàn', 'ngan', 'triệu', 'trieu', 'tỷ', 'tỉ', 'ty', 'ti']);

export interface Spoken {
  readonly digits: string;
  /** Index of its last token. */
  readonly last: number;
}

const digitOf = (token: Token | undefined): string | undefined => token && digits.get(token.small);

/** A digit, or two or three as in "chín mươi hai" and "một trăm lẻ năm", said at a token; undefined if none is. */
export function spokenAt(reader: TextReader, index: number): Spoken | undefined {
  const said = saidAt(reader, index);
  return said && magnitudes.has(reader.token(said.last + 1)?.small ?? '') ? undefined : said;
}

function saidAt(reader: TextReader, index: number): Spoken | undefined {
  const token = reader.token(index);
  const word = token?.small ?? '';
  const first = digits.get(word);
  const next = reader.token(index + 1)?.small ?? '';
  if (token && token.plain.length >= SHORTEST_RUN) {
    const run = runTogether(token.plain);
    return run === undefined ? undefined : { digits: run, last: index };
  }
  const repeated = repeatedAt(reader, index);
  if (repeated) return repeated;
  if (first !== undefined && hundreds.has(next)) return hundred(reader, index + 2, first);
  return tenAt(reader, index) ?? (first === undefined ? undefined : { digits: first, last: index });
}

/** "mười hai", "bốn mươi", "bốn mươi hai" */
function tenAt(reader: TextReader, index: number): Spoken | undefined {
  if (ten.has(reader.token(index)?.small ?? '')) {
    const unit = digitOf(reader.token(index + 1));
    return { digits: `1${unit ?? '0'}`, last: unit ? index + 1 : index };
  }
  const first = digitOf(reader.token(index));
  const isTen = first !== undefined && tens.has(reader.token(index + 1)?.small ?? '');
  return isTen ? withUnit(reader, index + 2, first) : undefined;
}

/** What follows "ba trăm": "lẻ năm", "bốn mươi lăm", or "bốn lăm", as numbers are said in haste. */
function hundred(reader: TextReader, index: number, first: string): Spoken {
  if (andUnits.has(reader.token(index)?.small ?? '')) {
    const unit = digitOf(reader.token(index + 1));
    if (unit) return { digits: `${first}0${unit}`, last: index + 1 };
  }
  const rest = tenAt(reader, index);
  if (rest) return { digits: first + rest.digits, last: rest.last };
  const [second, unit] = [digitOf(reader.token(index)), digitOf(reader.token(index + 1))];
  const isHasty = isBlank(reader, index) && !isMultiplied(reader, index) && !isMultiplied(reader, index + 1);
  return second && unit && isHasty
    ? { digits: first + second + unit, last: index + 1 }
    : { digits: `${first}00`, last: index - 1 };
}

/** Whether nothing but a space stands behind a token. */
const isBlank = (reader: TextReader, index: number): boolean => /^\s+$/.test(reader.between(index, 2) ?? '');

function withUnit(reader: TextReader, index: number, first: string): Spoken {
  const unit = digitOf(reader.token(index));
  return unit && !isMultiplied(reader, index)
    ? { digits: first + unit, last: index }
    : { digits: `${first}0`, last: index - 1 };
}

function isMultiplied(reader: TextReader, index: number): boolean {
  const next = reader.token(index + 1)?.small ?? '';
  return tens.has(next) || hundreds.has(next);
}

/** Fewer letters are no three digits. */
const SHORTEST_RUN = 8;
const runTogetherDigit = /khong|mot|hai|bay|ba|bon|tu|nam|lam|sau|tam|chin/y;
const FEWEST_RUN_TOGETHER = 3;

/** Words of digits without a gap: khôngchínmộthai. */
function runTogether(plain: string): string | undefined {
  let said = '';
  runTogetherDigit.lastIndex = 0;
  for (let at = 0; at < plain.length; at = runTogetherDigit.lastIndex) {
    const word = runTogetherDigit.exec(plain)?.[0];
    if (word === undefined) return undefined;
    said += digits.get(word);
  }
  return said.length < FEWEST_RUN_TOGETHER ? undefined : said;
}

const counters = new Set(['số', 'so', 'con', 'lần', 'lan']);

/** "ba số không" is 000. */
function repeatedAt(reader: TextReader, index: number): Spoken | undefined {
  const count = Number(digitOf(reader.token(index)));
  if (!(count >= 2 && count <= 5) || !counters.has(reader.token(index + 1)?.small ?? '')) return undefined;
  const repeated = digitOf(reader.token(index + 2));
  return repeated === undefined ? undefined : { digits: repeated.repeat(count), last: index + 2 };
}
