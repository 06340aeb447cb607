import type { DueState } from '../../contract/assignment.js';
import { addDays, type LocalDate } from '../../common/local-date.js';
import { afterPauses, type Pause, pausedOn } from './pauses.js';
import type { WorkingCalendar } from './working-calendar.js';

/** A due date is near when at most this many working days are left. */
export const NEAR_WORKING_DAYS = 3;

/** Due at 24:00 of `dueOn`, overdue from the next 00:00 in Vietnam. */
export const overdue = (dueOn: LocalDate, today: LocalDate): boolean => today > dueOn;

/** The latest due date that is near today; for filtering lists. */
export const nearUntil = (today: LocalDate, calendar: WorkingCalendar): LocalDate =>
  addDays(calendar.addWorkingDays(today, NEAR_WORKING_DAYS + 1).date, -1);

export interface DueFacts {
  /** Null: continuous, or no date has been set. */
  readonly dueOn: LocalDate | null;
  /** When the work was done (approved), null while it is open. */
  readonly doneOn: LocalDate | null;
  /** Pauses not yet included in `dueOn`. */
  readonly pauses?: readonly Pause[];
}

/** Computed when read and never stored, so that no job is needed at midnight. */
export function dueState(
  { dueOn, doneOn, pauses = [] }: DueFacts,
  today: LocalDate,
  calendar: WorkingCalendar,
): DueState {
  if (dueOn === null) return 'none';
  const due = afterPauses(dueOn, pauses, doneOn ?? today, calendar).dueOn;
  if (doneOn !== null) return overdue(due, doneOn) ? 'met_late' : 'met';
  if (overdue(due, today)) return 'late';
  if (pausedOn(pauses, today)) return 'paused';
  return due <= nearUntil(today, calendar) ? 'near' : 'ok';
}
