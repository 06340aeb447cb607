import { IsNull } from 'typeorm';
import { localDateOf } from '../common/local-date.js';
import type { Tx } from '../database/transaction.js';
import type { Performer } from '../opinion/opinion.transitions.js';
import { Assignment, AssignmentPause } from './assignment.entity.js';
import { changeAssignment, type LoadedAssignment } from './assignment.transitions.js';
import type { Due, DueDateService } from './deadline/due-date.service.js';
import { refreshOutcome } from './decision/outcome.queries.js';

/** Finishes an assignment and updates the opinion's outcome. */
export async function finish(tx: Tx, opened: LoadedAssignment, by: Performer): Promise<Assignment> {
  const after = await changeAssignment(tx, opened, { verb: 'approve', set: { doneAt: tx.now } }, by);
  await refreshOutcome(tx, after.opinionId, by);
  return after;
}

/** Returns it for rework; the due date counts as if it had not been submitted. */
export const sendBack = (tx: Tx, opened: LoadedAssignment, by: Performer, reason: string): Promise<Assignment> =>
  changeAssignment(tx, opened, { verb: 'return', set: { submittedAt: null, finishedOn: null }, reason }, by);

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
  const due = await dueDates.afterPause(assignment, pausedOn, resumedOn);
  return { pausedOn: null, dueOn: due.dueOn, dueExplanation: due.explanation };
}

/** Reopens a finished assignment with a new due date. */
export async function reopen(
  tx: Tx,
  opened: LoadedAssignment,
  due: Due,
  by: Performer,
  reason: string | null,
): Promise<Assignment> {
  const set = { doneAt: null, submittedAt: null, finishedOn: null, dueOn: due.dueOn, dueExplanation: due.explanation };
  const after = await changeAssignment(tx, opened, { verb: 'reopen', set, reason }, by);
  await refreshOutcome(tx, after.opinionId, by);
  return after;
}
