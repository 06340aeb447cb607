import { hasTaxCheckDigit } from '../text/tax-code.js';
import { isAmount, isGroupedByThousands, isListing } from './amounts.js';
import { type Candidate, lengthOf } from './candidate.js';
import { type Cue, cueBefore } from './cues.js';
import { type Chain, chainAt } from './digit-chain.js';
import { measuredTokens } from './measured.js';
import type { Certainty, PersonalDataKind, PersonalDataRange } from './range.js';
import type { TextReader } from './text-reader.js';

interface Reading {
  readonly kind: PersonalDataKind;
  readonly certainty: Certainty;
  /** Index of its last group. */
  readonly last: number;
}

/** With 0084, 84, 84 (0) or 0; nine digits of a mobile number or ten of a landline. */
const complete = /^(?:00840?|840?|0)(?:[35789]\d{8}|2\d{9})/;
/** Eleven digits until 2018. */
const withdrawnMobile = /^01[2689]\d{8}/;
/** Without the zero, as spreadsheets leave them. */
const shortened = /^(?:[35789]\d{8}|2\d{9})/;
const hotline = /^1[89]00/;
const completeMobile = /^0[35789]\d{8}/;
const MOBILE = 10;
/** Three digits of a province, one of century and sex. */
const identity = /^0\d\d[0-3]\d{8}$/;

const certain = (kind: PersonalDataKind, last: number): Reading => ({ kind, certainty: 'certain', last });
const likely = (kind: PersonalDataKind, last: number): Reading => ({ kind, certainty: 'likely', last });

/** Phone, identity, account and tax numbers, however their digits are written and grouped. */
export function* numbers(reader: TextReader): Generator<PersonalDataRange> {
  const breaks = measuredTokens(reader);
  let cue: Cue | undefined;
  for (let index = 0; index < reader.tokenCount;) {
    const chain = chainAt(reader, index, breaks);
    if (!chain) {
      index++;
      continue;
    }
    cue = cueBefore(reader, index, cue);
    yield* numbersIn(reader, chain, index, cue);
    if (chain.groups.some(({ lettered }) => lettered)) yield* asWritten(reader, index, breaks, cue);
    yield* disguised(reader, index, breaks, chain);
    index = Math.max(chain.next, index + 1);
  }
}

/** The same without letters: the o behind 0900000123o may be the beginning of a word. */
function* asWritten(
  reader: TextReader,
  index: number,
  breaks: ReadonlySet<number>,
  cue: Cue | undefined,
): Generator<PersonalDataRange> {
  const chain = chainAt(reader, index, breaks, 'digits');
  if (chain) yield* numbersIn(reader, chain, index, cue);
}

/** A mobile number in which letters stand that only look like digits among digits: 09l2 34S 678. */
function* disguised(
  reader: TextReader,
  index: number,
  breaks: ReadonlySet<number>,
  plain: Chain,
): Generator<PersonalDataRange> {
  if (!plain.digits.startsWith('0') || plain.digits.length >= MOBILE) return;
  const chain = chainAt(reader, index, breaks, 'wide', MOBILE);
  const first = chain?.groups[0];
  const last = chain?.groups[chain.endingAt.get(MOBILE) ?? -1];
  if (!chain || !first || !last || !completeMobile.test(chain.digits)) return;
  yield { start: first.start, end: last.end, kind: 'phone', certainty: 'likely' };
}

function* numbersIn(
  reader: TextReader,
  chain: Chain,
  index: number,
  cue: Cue | undefined,
): Generator<PersonalDataRange> {
  let free = 0;
  for (let first = 0; first < chain.groups.length; first++) {
    const group = chain.groups[first];
    if (!group) break;
    const before = chain.groups[first - 1];
    const gap = before ? before.gap : (reader.between(index - 1, 8) ?? '');
    const candidate: Candidate = {
      reader,
      chain,
      first,
      // It stands before the first number, and before one that follows another at once.
      cue: first === free ? cue : undefined,
      isDocument: cue?.kind === 'document' && cue.distance <= 1,
      isCoded: reader.isLetter((chain.groups[0]?.start ?? 0) - 1),
      plus: gap.endsWith('+'),
    };
    const found = readingOf(candidate);
    if (!found) continue;
    const end = chain.groups[found.last]?.end ?? group.end;
    const start = candidate.plus ? startOfPlus(reader, group.start) : group.start;
    yield { start, end, kind: found.kind, certainty: found.certainty };
    first = found.last;
    free = found.last + 1;
  }
}

function startOfPlus(reader: TextReader, start: number): number {
  for (let at = start - 1; at >= start - 4; at--) if (/[+＋﹢]/.test(reader.at(at))) return at;
  return start;
}

function readingOf(candidate: Candidate): Reading | undefined {
  const { cue, chain, first } = candidate;
  const digits = chain.digits.slice(chain.offsets[first], (chain.offsets[first] ?? 0) + 20);
  if (digits.length < 7 || (candidate.isDocument && first === 0 && candidate.isCoded)) return undefined;
  const found =
    announced(candidate, digits) ?? beginsLikePhone(candidate, digits) ?? bare(candidate, digits) ?? said(candidate);
  if (!found) return undefined;
  if (candidate.isDocument) return first === 0 ? { ...found, certainty: 'likely' } : undefined;
  const isTold =
    cue !== undefined && cue.strong && cue.distance <= 1 && cue.kind !== 'document' && cue.kind !== 'amount';
  if (isAmount(candidate, found.last, digits, isTold)) return undefined;
  return isTold || !isListing(candidate, found.last) ? found : undefined;
}

/** The group that ends after so many digits; undefined if none does. */
const groupAfter = ({ chain, first }: Candidate, length: number): number | undefined =>
  chain.endingAt.get((chain.offsets[first] ?? 0) + length);

/** After a word that says what it is. */
function announced(candidate: Candidate, digits: string): Reading | undefined {
  const { cue, chain, first } = candidate;
  if (cue?.kind === 'identity_number') {
    for (const length of [12, 11, 10, 9]) {
      const last = groupAfter(candidate, length);
      if (last !== undefined) return certain('identity_number', last);
    }
  }
  if (cue?.kind === 'bank_account') {
    if (!cue.strong && beginsLikePhone(candidate, digits)) return undefined;
    let last = first;
    const total = (group: number): number =>
      (chain.offsets[group] ?? 0) - (chain.offsets[first] ?? 0) + lengthOf(chain, group);
    while (last + 1 < chain.groups.length && total(last + 1) <= 19) last++;
    if (total(last) >= 6 && !isGroupedByThousands(candidate, last))
      return cue.strong ? certain('bank_account', last) : total(last) < 9 ? undefined : likely('bank_account', last);
  }
  if (cue?.kind === 'tax_code') return taxCode(candidate, digits);
  if (cue?.kind !== 'phone' || /^(0|84)/.test(digits)) return undefined;
  const isNear = cue.strong && cue.distance <= 2 && !hotline.test(digits);
  const last = ending(candidate, shortened, digits) ?? (isNear ? local(candidate) : undefined);
  if (last === undefined || (!cue.strong && isGroupedByThousands(candidate, last))) return undefined;
  return cue.strong ? certain('phone', last) : likely('phone', last);
}

/** The group with which the part of the digits that has this form ends; undefined if it ends inside a group. */
function ending(candidate: Candidate, form: RegExp, digits: string): number | undefined {
  const part = form.exec(digits)?.[0];
  return part === undefined ? undefined : groupAfter(candidate, part.length);
}

/** A landline without its area code. */
function local(candidate: Candidate): number | undefined {
  const last = groupAfter(candidate, 8) ?? groupAfter(candidate, 7);
  if (last === undefined || isGroupedByThousands(candidate, last)) return undefined;
  return candidate.chain.groups.slice(candidate.first, last).some(({ gap }) => /[,;]/.test(gap)) ? undefined : last;
}

function beginsLikePhone(candidate: Candidate, digits: string): Reading | undefined {
  const { plus } = candidate;
  if (!plus && !/^(0|84)/.test(digits)) return undefined;
  const twelve = groupAfter(candidate, 12);
  const isEven = twelve !== undefined && digits.startsWith('0') && isEvenlyGrouped(candidate, twelve, digits);
  if (isEven && !digits.startsWith('0084')) return certain('identity_number', twelve);
  const last = ending(candidate, complete, digits);
  if (last !== undefined) return phone(candidate, last);
  const withdrawn = ending(candidate, withdrawnMobile, digits);
  if (withdrawn !== undefined) return certain('phone', withdrawn);
  if (twelve !== undefined && identity.test(digits.slice(0, 12))) return certain('identity_number', twelve);
  return plus ? foreign(candidate, digits) : undefined;
}

/** 84.900.000.123 may be an amount. */
function phone(candidate: Candidate, last: number): Reading {
  const isPlain = candidate.plus || !isGroupedByThousands(candidate, last);
  return isPlain || candidate.cue?.kind === 'phone' ? certain('phone', last) : likely('phone', last);
}

function foreign(candidate: Candidate, digits: string): Reading | undefined {
  if (/^(0|84)/.test(digits)) return undefined;
  for (const length of [15, 14, 13, 12, 11, 10, 9]) {
    const last = groupAfter(candidate, length);
    if (last !== undefined && !isGroupedByThousands(candidate, last)) return likely('phone', last);
  }
  return undefined;
}

/** Without any sign of what it is: only an unbroken number, or one with a check digit. */
function bare(candidate: Candidate, digits: string): Reading | undefined {
  const { cue, chain, first } = candidate;
  const length = lengthOf(chain, first);
  if (cue?.kind === 'document' && !digits.startsWith('0')) return undefined;
  if (length === 12) return certain('identity_number', first);
  if (cue?.kind !== 'document') {
    const tax = taxCode(candidate, digits);
    if (tax) return tax;
  }
  if (chain.groups[first]?.spoken) return undefined;
  if (length === 9 && !verySmooth.test(chain.groups[first]?.digits ?? ''))
    return likely(/^[35789]/.test(digits) ? 'phone' : 'identity_number', first);
  if (cue?.kind !== 'document' && length >= 10 && length <= 19 && !roundSum.test(chain.groups[first]?.digits ?? ''))
    return likely('bank_account', first);
  return card(candidate) ?? grouped(candidate, digits);
}

const year = /^(?:19|20)\d\d$/;

/** The sixteen digits on a card: 4111 1111 1111 1111, but not 2018 2019 2021 2022. */
function card(candidate: Candidate): Reading | undefined {
  const { chain, first } = candidate;
  const groups = chain.groups.slice(first, first + 4);
  const isCard = groupAfter(candidate, 16) === first + 3 && groups.every(({ digits }) => digits.length === 4);
  const gaps = new Set(groups.slice(0, 3).map(({ gap }) => gap));
  if (!isCard || gaps.size !== 1 || /[,;]/.test([...gaps].join(''))) return undefined;
  return groups.every(({ digits }) => year.test(digits)) ? undefined : likely('bank_account', first + 3);
}

const roundSum = /000$/;
const verySmooth = /00000$/;
const mobileGroups = /^(3,3,3|2,3,4|3,2,4|2,3,2,2|3,2,2,2|2,2,2,3|3,4,2|5,4|4,5|3,6|6,3)$/;

/** A mobile number without its zero, in groups as numbers are said, behind one sign that does not group thousands. */
function grouped(candidate: Candidate, digits: string): Reading | undefined {
  const { chain, first, cue } = candidate;
  const last = cue?.kind === 'document' ? undefined : ending(candidate, /^[35789]\d{8}/, digits);
  if (last === undefined || last + 1 < chain.groups.length || first > 0 || roundSum.test(digits)) return undefined;
  const gaps = new Set(chain.groups.slice(first, last).map(({ gap }) => gap));
  const lengths = chain.groups.slice(first, last + 1).map((group) => group.digits.length);
  if (gaps.size !== 1 || /[.,;]/.test([...gaps].join('')) || !mobileGroups.test(lengths.join())) return undefined;
  return chain.groups.some(({ spoken }) => spoken) ? undefined : likely('phone', last);
}

function taxCode(candidate: Candidate, digits: string): Reading | undefined {
  const { chain, first, cue } = candidate;
  const isWhole = [10, 13].includes(lengthOf(chain, first));
  if ((!isWhole && cue?.kind !== 'tax_code') || !hasTaxCheckDigit(digits.slice(0, 10))) return undefined;
  const last = groupAfter(candidate, 13) ?? groupAfter(candidate, 10);
  return last === undefined ? undefined : likely('tax_code', last);
}

const FEWEST_SAID = 7;
const MOST_SAID = 24;

/** Seven digits in words are no everyday sentence, even if they do not make a number that exists. */
function said({ chain, first }: Candidate): Reading | undefined {
  let last = first;
  while (last < first + MOST_SAID && chain.groups[last]?.spoken) last++;
  return last - first >= FEWEST_SAID ? likely('phone', last - 1) : undefined;
}

/**
 * One group, or several behind the same sign that are all of one length, or none too short to be chance. Pairs and single
 * digits are many things and must be an identity number by their form.
 */
function isEvenlyGrouped({ chain, first }: Candidate, last: number, digits: string): boolean {
  if (last === first) return true;
  const groups = chain.groups.slice(first, last + 1);
  const gap = groups[0]?.gap;
  if (groups.some((group, at) => at < groups.length - 1 && group.gap !== gap)) return false;
  const lengths = new Set(groups.map((group) => group.digits.length));
  const least = Math.min(...lengths);
  return least >= 3 || (lengths.size === 1 && identity.test(digits.slice(0, 12)));
}
