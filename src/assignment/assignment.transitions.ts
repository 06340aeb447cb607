import type { Actor } from '../auth/actor.js';
import { assertMay } from '../auth/actor.js';
import { notFound, Refusal } from '../common/problem/refusal.js';
import { type AssignmentStatus, type AssignmentVerb, assignmentMachine } from '../contract/assignment.js';
import { may, type Permission } from '../contract/permissions.js';
import { next } from '../contract/states.js';
import { Trail } from '../database/trail.js';
import type { Tx } from '../database/transaction.js';
import type { Dialogue } from '../dialogue/dialogue.entity.js';
import { lockDialogueOf } from '../dialogue/lock-dialogue.js';
import { scopeOf } from '../dialogue/dialogue.policy.js';
import { type Performer, wrongState } from '../opinion/opinion.transitions.js';
import { Assignment } from './assignment.entity.js';
import { type AssignmentEvent, isPublic } from './assignment-events.js';

export interface LoadedAssignment {
  assignment: Assignment;
  dialogue: Dialogue;
  /** The lead first, then coordinating ones. */
  departmentIds: string[];
}

export interface AssignmentTransition {
  /** A verb of the state machine changes the state; any other does not. */
  verb: string;
  set: Partial<Assignment>;
  /** Only for an undo that restores a state the state machine does not lead to. */
  to?: AssignmentStatus;
  reason?: string | null;
  details?: Record<string, unknown> | null;
}

/** A task to be changed, with its dialogue, which is locked first. */
export async function loadAssignment(tx: Tx, id: string): Promise<LoadedAssignment> {
  const dialogue = await lockDialogueOf(tx, Assignment, id);
  const assignment = await tx.manager.findOneByOrFail(Assignment, { id });
  const coordinating = await tx.rows<{ department_id: string }>(
    'SELECT department_id FROM assignment_coordinator WHERE assignment_id = ? ORDER BY department_id',
    [id],
  );
  return {
    assignment,
    dialogue,
    departmentIds: [assignment.leadDepartmentId, ...coordinating.map((row) => row.department_id)],
  };
}

/**
 * Another department's assignment gives 404; a step of one's own that is not permitted gives 403. Coordinating
 * departments see an assignment and may report on it; everything else is for its lead.
 */
export function assertMayTouch(
  actor: Actor,
  permission: Permission,
  { assignment, dialogue, departmentIds }: LoadedAssignment,
  whose: 'lead' | 'all' = 'lead',
): void {
  if (!may(actor.held, 'assignment.read', scopeOf(dialogue, departmentIds))) throw notFound();
  assertMay(actor, permission, scopeOf(dialogue, whose === 'lead' ? [assignment.leadDepartmentId] : departmentIds));
}

/** Loads an assignment for a command: visible, permitted, and in the version the person saw. */
export async function loadForChange(
  tx: Tx,
  actor: Actor,
  permission: Permission,
  id: string,
  version: number | null,
  whose: 'lead' | 'all' = 'lead',
): Promise<LoadedAssignment> {
  const opened = await loadAssignment(tx, id);
  assertMayTouch(actor, permission, opened, whose);
  if (version !== null && version !== opened.assignment.version)
    throw new Refusal('version-conflict', {
      present: { status: opened.assignment.status, version: opened.assignment.version },
    });
  return opened;
}

const isMachineVerb = (verb: string): verb is AssignmentVerb => assignmentMachine.some((step) => step.verb === verb);

function stateAfter(status: AssignmentStatus, verb: string): AssignmentStatus {
  if (!isMachineVerb(verb)) return status;
  const state = next(assignmentMachine, status, verb);
  if (!state) throw wrongState(status);
  return state;
}

/** Records the change of an assignment, and of the opinion or directive whose view shows it. */
export function recordAssignmentChange(
  tx: Tx,
  dialogue: Dialogue,
  assignment: Pick<Assignment, 'id' | 'opinionId' | 'directiveId'>,
  actorId: string | null,
): void {
  recordEvent(tx, dialogue, 'assignment.changed', 'assignment', assignment.id, actorId);
  if (assignment.opinionId) recordEvent(tx, dialogue, 'assignment.changed', 'opinion', assignment.opinionId, actorId);
  if (assignment.directiveId)
    recordEvent(tx, dialogue, 'assignment.changed', 'directive', assignment.directiveId, actorId);
}

export function recordEvent(
  tx: Tx,
  dialogue: Dialogue,
  type: AssignmentEvent,
  subjectType: string,
  subjectId: string,
  actorId: string | null,
): void {
  tx.record({ dialogueId: dialogue.id, type, subjectType, subjectId, actorId, public: isPublic(type, dialogue) });
}

/** Changes a loaded assignment: state, columns, next version, trail, live log. */
export async function changeAssignment(
  tx: Tx,
  opened: LoadedAssignment,
  deed: AssignmentTransition,
  by: Performer,
): Promise<Assignment> {
  const before = opened.assignment;
  const status = deed.to ?? stateAfter(before.status, deed.verb);
  const set = { ...deed.set, status, version: before.version + 1 };
  const { affected } = await tx.manager.update(Assignment, { id: before.id, version: before.version }, set);
  if (affected !== 1) throw new Refusal('version-conflict');
  const after = Object.assign(new Assignment(), before, set);
  await Trail.write(tx, {
    organisationId: after.organisationId,
    dialogueId: after.dialogueId,
    subjectType: 'assignment',
    subjectId: after.id,
    verb: deed.verb,
    from: before.status,
    to: status,
    actorId: by.accountId,
    onBehalfOf: by.onBehalfOf ?? null,
    reason: deed.reason ?? null,
    details: deed.details ?? null,
  });
  recordAssignmentChange(tx, opened.dialogue, after, by.accountId);
  opened.assignment = after;
  return after;
}
