import { addDays, eachDay, type LocalDate } from '../../common/local-date.js';
import { type DueDate, type ExplainedDay, explainDay } from './due-date.js';
import type { WorkingCalendar } from './working-calendar.js';

/**
 * A pause, from the day the clock was stopped until the day it was restarted (null: still paused). A day is lost if the
 * clock was stopped at its end, so the day of the stop is added to the term and the day of the restart is not.
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
 * Moves a due date by the working days lost to pauses, to no earlier than the day of the restart. A pause that began after
 * the due date changes nothing.
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

/** The same for an explained date: the added days are appended to its explanation. */
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
