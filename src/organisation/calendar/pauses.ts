import { addDays, eachDay, type LocalDate } from '../../common/local-date.js';
import { type DueDate, type ExplainedDay, explainDay } from './due-date.js';
import type { WorkingCalendar } from './working-calendar.js';

/**
 * The clock stood still from the day it was stopped until the day it was started again (null: still standing). A day is
 * lost when the clock stood at its end, so the day of the stop is given back and the day of the start is not.
 */
export interface Pause {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

export interface ShiftedDate {
  readonly dueOn: LocalDate;
  readonly confirmed: boolean;
  readonly pausedDays: number;
}

export const pausedOn = (pauses: readonly Pause[], today: LocalDate): boolean =>
  pauses.some(({ from, to }) => from <= today && to === null);

/**
 * Moves a due date on by the working days lost to pauses, never to before the day the clock went on. A pause that began
 * after the date had passed forgives nothing.
 */
export function afterPauses(
  dueOn: LocalDate,
  pauses: readonly Pause[],
  today: LocalDate,
  calendar: WorkingCalendar,
): ShiftedDate {
  let due = dueOn;
  let confirmed = true;
  let pausedDays = 0;
  let runningFrom: LocalDate = '';
  for (const pause of [...pauses].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const from = pause.from < runningFrom ? runningFrom : pause.from;
    const to = pause.to ?? today;
    if (from > due || to <= from) continue;
    runningFrom = to;
    const lost = calendar.workingDaysBetween(addDays(from, -1), addDays(to, -1));
    const shifted = calendar.addWorkingDays(due, lost.days);
    pausedDays += lost.days;
    confirmed &&= lost.confirmed && shifted.confirmed;
    due = shifted.date < to ? calendar.workingDayFrom(to) : shifted.date;
  }
  return { dueOn: due, confirmed, pausedDays };
}

/** The same for an explained date: the days given back are appended to its explanation. */
export function withPauses(
  due: DueDate,
  pauses: readonly Pause[],
  today: LocalDate,
  calendar: WorkingCalendar,
): DueDate {
  const shifted = afterPauses(due.dueOn, pauses, today, calendar);
  if (shifted.dueOn === due.dueOn) return due;
  const soFar = due.explanation.days.at(-1)?.soFar ?? 0;
  const added: ExplainedDay[] = [];
  for (const date of eachDay(addDays(due.dueOn, 1), shifted.dueOn)) {
    const reason = calendar.isWorkingDay(date) ? ('made-up' as const) : undefined;
    added.push(explainDay(date, calendar, { counts: false, soFar, reason }));
  }
  return {
    dueOn: shifted.dueOn,
    dueTime: due.dueTime,
    confirmed: due.confirmed && shifted.confirmed,
    explanation: {
      ...due.explanation,
      days: [...due.explanation.days, ...added],
      pausedDays: shifted.pausedDays,
    },
  };
}
