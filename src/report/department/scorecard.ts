import type { LocalDate } from '../../common/local-date.js';
import { type Cell, cellOf, type DueFacts } from '../../assignment/deadline/due.js';
import type { WorkingCalendar } from '../../organisation/calendar/working-calendar.js';

/** Finished assignments needed for a rank; below it a department is not ranked (chưa xếp hạng). */
export const FINISHED_FOR_A_RANK = 5;

export interface GivenTask extends DueFacts {
  departmentId: string;
  assignedOn: LocalDate;
}

export type Cells = Record<Cell, number>;

export interface Scorecard extends Cells {
  /** Sum of the four cells, without cancelled assignments. */
  assigned: number;
  cancelled: number;
  finished: number;
  /** Total working days from assigning to the final submission, over the finished assignments. */
  daysSum: number;
}

export const emptyScorecard = (): Scorecard => ({
  assigned: 0,
  doneOnTime: 0,
  doneLate: 0,
  withinTerm: 0,
  overdue: 0,
  cancelled: 0,
  finished: 0,
  daysSum: 0,
});

/** Counts assignments into the four cells. */
export function scorecard(tasks: readonly GivenTask[], today: LocalDate, calendar: WorkingCalendar): Scorecard {
  const card = emptyScorecard();
  for (const task of tasks) {
    const cell = cellOf(task, today, calendar);
    if (cell === null) {
      card.cancelled++;
      continue;
    }
    card.assigned++;
    card[cell]++;
    if (task.status !== 'done' || task.finishedOn === null) continue;
    card.finished++;
    card.daysSum += calendar.workingDaysBetween(task.assignedOn, task.finishedOn).days;
  }
  return card;
}

export const sumOf = (cards: readonly Scorecard[]): Scorecard =>
  cards.reduce((sum, card) => {
    for (const name of Object.keys(sum) as (keyof Scorecard)[]) sum[name] += card[name];
    return sum;
  }, emptyScorecard());

/** Percentage of finished assignments that were on time, with one decimal; null if none is finished. */
export const onTimePercent = (card: Scorecard): number | null =>
  card.finished === 0 ? null : Math.round((card.doneOnTime * 1000) / card.finished) / 10;

export const averageDays = (card: Scorecard): number | null =>
  card.finished === 0 ? null : Math.round((card.daysSum * 10) / card.finished) / 10;

/**
 * Better first: the larger share on time, then fewer working days. Compared as fractions, so that rounding does not matter.
 */
export const compare = (a: Scorecard, b: Scorecard): number =>
  b.doneOnTime * a.finished - a.doneOnTime * b.finished || a.daysSum * b.finished - b.daysSum * a.finished;

export interface Ranked<T> {
  of: T;
  card: Scorecard;
  /** From 1; ties share a rank. Null: too few finished assignments. */
  rank: number | null;
}

/** Ranked entries first, in order of rank; the others in their given order. */
export function rank<T>(entries: readonly { of: T; card: Scorecard }[]): Ranked<T>[] {
  const rankable = entries.filter(({ card }) => card.finished >= FINISHED_FOR_A_RANK);
  const sorted = [...rankable].sort((a, b) => compare(a.card, b.card));
  const ranked = sorted.map((entry) => ({
    ...entry,
    rank: 1 + sorted.filter((other) => compare(other.card, entry.card) < 0).length,
  }));
  const others = entries.filter((entry) => !rankable.includes(entry)).map((entry) => ({ ...entry, rank: null }));
  return [...ranked, ...others];
}
