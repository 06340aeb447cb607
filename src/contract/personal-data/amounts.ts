import { type Candidate, lengthOf } from './candidate.js';
import type { Group } from './digit-chain.js';

const units = new Set(
  'đồng dong đ d vnđ vnd vn usd triệu trieu tỷ tỉ ty nghìn nghin ngàn ngan m mét m2 m3 ha km kg tấn kwh'.split(' '),
);
/** What is counted; behind a number that was announced as something else, the next word of the sentence. */
const counted = new Set('người hộ lượt suất căn thửa cái tờ lít dân phần hồ năm tháng ngày'.split(' '));

/** Followed by a unit, or after a word for money or size. A number with a zero in front is no amount. */
export function isAmount(candidate: Candidate, last: number, digits: string, isTold: boolean): boolean {
  const { reader, chain, cue, plus } = candidate;
  if (digits.startsWith('0') || plus) return false;
  const lastToken = chain.groups[endOfThousands(candidate, last)]?.last ?? 0;
  const gap = reader.between(lastToken, 2) ?? '-';
  if (/^\s?[%‰₫$€]/.test(gap)) return true;
  const next = /^\s?$/.test(gap) ? (reader.token(lastToken + 1)?.small ?? '') : '';
  return units.has(next) || (!isTold && counted.has(next)) || cue?.kind === 'amount';
}

/** The last of the groups of three digits that go on behind the same sign. */
function endOfThousands({ chain, first }: Candidate, last: number): number {
  const sign = chain.groups[first]?.gap;
  let end = last;
  while (chain.groups[end]?.gap === sign && lengthOf(chain, end + 1) === 3) end++;
  return end;
}

/** A first group of one to three digits without a zero in front, then groups of three behind dots or commas. */
export function isGroupedByThousands({ chain, first }: Candidate, last: number): boolean {
  if (last - first < 2 || chain.digits.charAt(chain.offsets[first] ?? 0) === '0') return false;
  const separator = chain.groups[first]?.gap ?? '';
  return (
    /^[.,]$/.test(separator) &&
    chain.groups
      .slice(first + 1, last + 1)
      .every(({ digits, gap }, at) => digits.length === 3 && (gap === separator || at === last - first - 1))
  );
}

const MOST_STEP = 5;

/** Numbers of one length, each as much higher than the one before. */
function isProgression(groups: readonly Group[], values: readonly number[]): boolean {
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  return (
    step >= 1 &&
    step <= MOST_STEP &&
    groups.every(({ digits }) => digits.length > 1 && digits.length === groups[0]?.digits.length) &&
    values.every((value, at) => at === 0 || value - (values[at - 1] ?? 0) === step)
  );
}

/** No mobile number ever began so. */
const noPrefix = /^0[358]0/;

/** 03, 04, 05, 06, 07, 084, 085, 086 and 05/12, 06/12: days and numbers of neighbourhoods. */
export function isListing({ chain, first }: Candidate, last: number): boolean {
  const groups = chain.groups.slice(first, last + 1);
  if (groups.length < 3) return false;
  const values = groups.map(({ digits }) => Number(digits));
  if (isProgression(groups, values)) return true;
  if (groups.some(({ digits }) => digits.length > 2)) return false;
  const inner = groups.slice(0, -1);
  if (inner.every(({ gap }) => /[,;]/.test(gap)) && groups.every((group) => !group.digits.startsWith('0'))) return true;
  const steps = values.slice(1).map((value, at) => value - (values[at] ?? 0));
  const areDays = inner.every(({ gap }) => /[,;]/.test(gap)) && values.every((value) => value <= 31);
  if (noPrefix.test(chain.digits.slice(chain.offsets[first])) && values.every((value) => value >= 1 && value <= 31))
    return true;
  const most = areDays ? 31 : inner.some(({ gap }) => /[,;]/.test(gap)) ? 5 : 1;
  if (groups.every(({ digits }) => digits.length === 2) && steps.every((step) => step > 0 && step <= most)) return true;
  return groups.every(({ gap }, at) => {
    const value = values[at] ?? 0;
    if (at % 2 === 0) return gap === '/' && value >= 1 && value <= 31;
    return value >= 1 && value <= 12 && (gap !== '/' || at === groups.length - 1);
  });
}
