import { parsePhone } from '../text/phone.js';
import type { PersonalDataKind, PersonalDataRange } from './range.js';
import { hasTaxCheckDigit } from '../text/tax-code.js';
import { fold } from '../text/fold.js';
import type { TextReader } from './text-reader.js';

/** Words that announce what kind a number is, folded. */
const cues: readonly (readonly [words: RegExp, kind: PersonalDataKind])[] = [
  [/(^| )(cccd|cmnd|cmt|can cuoc|dinh danh|chung minh|ho chieu)( |$)/, 'identity_number'],
  [/(^| )(mst|ma so thue)( |$)/, 'tax_code'],
  [/(^| )(sdt|dt|dien thoai|di dong|zalo|tel|phone|hotline|lien he|goi)( |$)/, 'phone'],
];

/** How many words before a number are searched for such a cue. */
const CUE_WORDS = 5;
const MOST_GROUPS = 8;
const FEWEST_DIGITS = 9;
const MOST_DIGITS = 15;
const LONGEST_GAP = 3;
/** Separators between the digit groups of one number, including those in +84 (0) 900. */
const separators = new Set([' ', '.', '-', '–', '. ', ' - ', ' – ', ' (', '(', ') ', ')']);
const obsoleteMobile = /^01[2689]\d{8}$/;

/** Phone, identity and tax numbers, in any grouping of digits. */
export function* numbers(reader: TextReader): Generator<PersonalDataRange> {
  let nextFree = 0;
  for (let index = 0; index < reader.tokenCount; index++) {
    const token = reader.token(index);
    if (index < nextFree || token?.kind !== 'digits') continue;
    const plus = reader.at(token.start - 1) === '+';
    const groups = groupsFrom(reader, index);
    let cue: PersonalDataKind | undefined;
    for (let count = groups.length; count > 0; count--) {
      const taken = groups.slice(0, count);
      if (taken.join('').length < FEWEST_DIGITS) break;
      cue ??= cueBefore(reader, index);
      const kind = kindOf(taken, cue, plus);
      if (!kind) continue;
      const end = reader.token(index + count - 1)?.end ?? token.end;
      yield { start: token.start - (plus ? 1 : 0), end, kind };
      nextFree = index + count;
      break;
    }
  }
}

/** The digit groups that may form one number: separated by a space, dot, hyphen or closing bracket. */
function groupsFrom(reader: TextReader, index: number): string[] {
  const groups: string[] = [];
  let digits = 0;
  for (let at = index; at < index + MOST_GROUPS; at++) {
    const token = reader.token(at);
    if (token?.kind !== 'digits') break;
    digits += token.end - token.start;
    if (digits > MOST_DIGITS) break;
    groups.push(token.text);
    const gap = reader.between(at, LONGEST_GAP);
    if (gap === undefined || !separators.has(gap)) break;
  }
  return groups;
}

function cueBefore(reader: TextReader, index: number): PersonalDataKind | undefined {
  const before: string[] = [];
  for (let at = index - 1; at >= 0 && at >= index - CUE_WORDS; at--) {
    const token = reader.token(at);
    if (token?.kind !== 'letters') break;
    before.unshift(token.text);
  }
  const words = fold(before.join(' '));
  return cues.find(([cue]) => cue.test(words))?.[1];
}

function kindOf(
  groups: readonly string[],
  cue: PersonalDataKind | undefined,
  plus: boolean,
): PersonalDataKind | undefined {
  const digits = groups.join('');
  if (!plus && isGroupedByThousands(groups)) return undefined;
  if (cue === 'identity_number' && /^\d{9,12}$/.test(digits)) return cue;
  if (cue === 'tax_code' && /^(\d{10}|\d{12}|\d{13})$/.test(digits)) return cue;
  if (/^\d{12}$/.test(digits) && (groups.length === 1 || digits.startsWith('0'))) {
    return 'identity_number';
  }
  const announced = plus || digits.startsWith('0') || cue === 'phone';
  const countryCode = /^84[35789]\d{8}$/.test(digits);
  if ((announced || countryCode) && parsePhone(plus ? `+${digits}` : digits)) return 'phone';
  if (obsoleteMobile.test(digits)) return 'phone';
  const enterprise = digits.slice(0, 10);
  if (/^\d{10}(\d{3})?$/.test(digits) && hasTaxCheckDigit(enterprise)) return 'tax_code';
  return undefined;
}

/** An amount of money such as 84 900 000 000: a short group without a leading zero, then groups of three. */
const isGroupedByThousands = ([first = '', ...rest]: readonly string[]): boolean =>
  rest.length > 1 && first.length <= 3 && !first.startsWith('0') && rest.every((group) => group.length === 3);
