import type { AssignmentStatus, DueState } from '../../contract/assignment.js';
import type { DueView } from '../../contract/views.js';
import { daysBetween, type LocalDate } from '../../common/local-date.js';
import { dueState, overdue } from '../../organisation/calendar/due-state.js';
import type { WorkingCalendar } from '../../organisation/calendar/working-calendar.js';

export const dueStates = [
  'none',
  'ok',
  'near',
  'late',
  'met',
  'met_late',
  'paused',
] as const satisfies readonly DueState[];

export interface DueFacts {
  status: AssignmentStatus;
  dueOn: LocalDate | null;
  /** Day of the final submission: waiting for approval does not make a department late. */
  finishedOn: LocalDate | null;
  /** Since when it is paused. */
  pausedOn: LocalDate | null;
}

export function dueStateOf(facts: DueFacts, today: LocalDate, calendar: WorkingCalendar): DueState {
  const { status, dueOn, finishedOn, pausedOn } = facts;
  if (status === 'cancelled' || dueOn === null) return 'none';
  const pauses = pausedOn === null ? [] : [{ from: pausedOn, to: null }];
  if (status === 'done') return dueState({ dueOn, doneOn: finishedOn ?? today, pauses }, today, calendar);
  if (finishedOn !== null) return overdue(dueOn, finishedOn) ? 'late' : 'ok';
  return dueState({ dueOn, doneOn: null, pauses }, today, calendar);
}

/** The due date, its state, whether its calendar is confirmed, and the days left (positive) or overdue (negative). */
export function dueViewOf(facts: DueFacts, today: LocalDate, calendar: WorkingCalendar, confirmed = true): DueView {
  const { dueOn } = facts;
  const state = dueStateOf(facts, today, calendar);
  if (dueOn === null || state === 'none' || state === 'paused')
    return { dueOn, state, days: null, calendarDays: null, confirmed };
  const on = facts.finishedOn ?? today;
  const { days } = calendar.workingDaysBetween(on, dueOn);
  return { dueOn, state, days, calendarDays: daysBetween(on, dueOn), confirmed };
}

export const cells = ['doneOnTime', 'doneLate', 'withinTerm', 'overdue'] as const;
export type Cell = (typeof cells)[number];

/**
 * The four cells of the official report: hoàn thành đúng hạn, hoàn thành quá hạn, đang thực hiện trong hạn, đang thực
 * hiện quá hạn. Every assignment counts in exactly one, unless cancelled. A continuous one is never late.
 */
export function cellOf(facts: DueFacts, today: LocalDate, calendar: WorkingCalendar): Cell | null {
  if (facts.status === 'cancelled') return null;
  const state = dueStateOf(facts, today, calendar);
  if (facts.status === 'done') return state === 'met_late' ? 'doneLate' : 'doneOnTime';
  return state === 'late' ? 'overdue' : 'withinTerm';
}
