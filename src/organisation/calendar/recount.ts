import type { LocalDate } from '../../common/local-date.js';
import { chosenDueDate, dueDate, type DueDate, type DueExplanation, notBefore } from './due-date.js';
import { type Pause, withPauses } from './pauses.js';
import type { WorkingCalendar } from './working-calendar.js';

/** What has to be kept of a due date to count it again when the calendar changes. */
export interface Countable extends DueExplanation {
  /** The instant a term in hours was counted from. */
  readonly startAt?: string;
  /** A chosen date as it was chosen; the due date is later if this is a day off. */
  readonly chosenOn?: LocalDate;
  /** Somebody has confirmed that the chosen date stays on a day off. */
  readonly keptDayOff?: boolean;
  /** The pauses that moved it. */
  readonly pauses: readonly Pause[];
  /** The date as last given by a person; the calendar does not move it before this day. */
  readonly givenOn: LocalDate;
  readonly dueTime: string | null;
}

export interface Recounted extends DueDate {
  /** What the calendar gives by itself; earlier than `dueOn` if that day had been given. */
  readonly countedOn: LocalDate;
}

/**
 * Counts a due date with the calendar as it is now. It moves later, and back again, but never before the date that was
 * given, because people have arranged their work by it. `current` is the date it has at present.
 */
export function recount(due: Countable, current: LocalDate, calendar: WorkingCalendar): Recounted {
  const counted = countAfresh(due, current, calendar);
  const floor = due.keptDayOff ? due.givenOn : calendar.workingDayFrom(due.givenOn);
  return { ...notBefore(counted, floor, due.dueTime, calendar), countedOn: counted.dueOn };
}

/**
 * Moves a due date by the working days lost to one more pause. What it has at present moves with it, so that a date that
 * was given stays as far ahead as it was.
 */
export function recountAfterPause(
  due: Countable,
  current: LocalDate,
  pause: Required<Pause> & { to: LocalDate },
  calendar: WorkingCalendar,
): { due: Recounted; pauses: readonly Pause[] } {
  const pauses = [...due.pauses, pause];
  const before: DueDate = { dueOn: current, dueTime: due.dueTime, confirmed: true, explanation: due };
  const givenOn = withPauses(before, [pause], pause.to, calendar).dueOn;
  return { due: recount({ ...due, pauses, givenOn }, givenOn, calendar), pauses };
}

function countAfresh(due: Countable, current: LocalDate, calendar: WorkingCalendar): DueDate {
  const { deadline, start, startAt, pauses } = due;
  const base = deadline
    ? dueDate(deadline, startAt ? new Date(startAt) : start, calendar)
    : chosenDueDate(start, due.chosenOn ?? current, calendar, { keepDayOff: due.keptDayOff ?? false });
  const last = pauses.at(-1)?.to;
  return last ? withPauses(base, pauses, last, calendar) : base;
}
