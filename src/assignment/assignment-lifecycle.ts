import { IsNull } from 'typeorm';
import { localDateOf } from '../common/local-date.js';
import type { Tx } from '../database/transaction.js';
import type { Performer } from '../database/change-row.js';
import { Assignment, AssignmentPause } from './assignment.entity.js';
import { changeAssignment, type LoadedAssignment } from './assignment.transitions.js';
import type { Due, DueDateService } from './deadline/due-date.service.js';
import { refreshOutcomeOf } from './decision/outcome.transitions.js';

/** Finishes an assignment and updates the opinion's outcome. */
export async function finish(tx: Tx, loaded: LoadedAssignment, by: Performer): Promise<Assignment> {
  await changeAssignment(tx, loaded, { verb: 'approve', set: { doneAt: tx.now } }, by);
  await refreshOutcomeOf(tx, loaded, by);
  return loaded.assignment;
}

/** Returns it for rework; the due date counts as if it had not been submitted. */
export const sendBack = (tx: Tx, loaded: LoadedAssignment, by: Performer, reason: string): Promise<Assignment> =>
  changeAssignment(tx, loaded, { verb: 'return', set: { submittedAt: null, finishedOn: null }, reason }, by);

/**
 * Ends a pause and moves the due date by the working days lost. Returns no changes if it was not paused.
 */
export async function startClock(
  tx: Tx,
  assignment: Assignment,
  dueDates: DueDateService,
): Promise<Partial<Assignment>> {
  const { pausedOn } = assignment;
  if (pausedOn === null) return {};
  const resumedOn = localDateOf(tx.now);
  await tx.manager.update(AssignmentPause, { assignmentId: assignment.id, resumedOn: IsNull() }, { resumedOn });
  const calendar = await dueDates.calendarIn(tx, assignment.organisationId);
  const due = dueDates.afterPause(calendar, assignment, pausedOn, resumedOn);
  return { pausedOn: null, dueOn: due.dueOn, dueExplanation: due.explanation };
}

/** Reopens a finished assignment with a new due date. */
export async function reopen(
  tx: Tx,
  loaded: LoadedAssignment,
  due: Due,
  by: Performer,
  reason: string | null,
): Promise<Assignment> {
  const set = { doneAt: null, submittedAt: null, finishedOn: null, dueOn: due.dueOn, dueExplanation: due.explanation };
  await changeAssignment(tx, loaded, { verb: 'reopen', set, reason }, by);
  await refreshOutcomeOf(tx, loaded, by);
  return loaded.assignment;
}
