import { type FindOptionsWhere, In } from 'typeorm';
import { type Actor, assertMay } from '../auth/actor.js';
import { notFound } from '../common/problem/refusal.js';
import { type AssignmentStatus, type AssignmentVerb, assignmentMachine } from '../contract/assignment.js';
import { may, type Permission } from '../contract/permissions.js';
import { next } from '../contract/states.js';
import {
  assertVersion,
  changeRow,
  type LiveEvent,
  type Performer,
  type RowChange,
  type RowKind,
} from '../database/change-row.js';
import type { Tx } from '../database/transaction.js';
import type { Dialogue } from '../dialogue/dialogue.entity.js';
import { scopeOf } from '../dialogue/dialogue.policy.js';
import { lockDialogueOf } from '../dialogue/lock-dialogue.js';
import { wrongState } from '../opinion/opinion.transitions.js';
import { Assignment, AssignmentCoordinator } from './assignment.entity.js';
import { countAssignment } from './assignment-count.js';
import { assignmentEvent } from './assignment-events.js';

export interface LoadedAssignment {
  assignment: Assignment;
  dialogue: Dialogue;
  /** The lead first, then coordinating ones. */
  departmentIds: string[];
}

export interface AssignmentTransition extends Pick<RowChange<Assignment>, 'verb' | 'set' | 'reason' | 'details'> {
  /** Only for an undo that restores a state the state machine does not lead to. */
  to?: AssignmentStatus;
}

export const assignmentRow: RowKind<Assignment> = {
  entity: Assignment,
  type: 'assignment',
  state: ({ status }) => status,
};

/** Loads an assignment for a change; locks its dialogue first. */
export async function loadAssignment(tx: Tx, id: string): Promise<LoadedAssignment> {
  const [found] = await loadAssignments(tx, await lockDialogueOf(tx, Assignment, id), { id });
  if (!found) throw notFound();
  return found;
}

/** Assignments of a dialogue that is locked already, oldest first. */
export async function loadAssignments(
  tx: Tx,
  dialogue: Dialogue,
  where: FindOptionsWhere<Assignment>,
): Promise<LoadedAssignment[]> {
  const found = await tx.manager.find(Assignment, { where, order: { assignedAt: 'ASC', id: 'ASC' } });
  if (found.length === 0) return [];
  const coordinators = await tx.manager.find(AssignmentCoordinator, {
    where: { assignmentId: In(found.map(({ id }) => id)) },
    order: { departmentId: 'ASC' },
  });
  return found.map((assignment) => {
    const own = coordinators.filter(({ assignmentId }) => assignmentId === assignment.id);
    return {
      assignment,
      dialogue,
      departmentIds: [assignment.leadDepartmentId, ...own.map((one) => one.departmentId)],
    };
  });
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
  const loaded = await loadAssignment(tx, id);
  assertMayTouch(actor, permission, loaded, whose);
  const { assignment } = loaded;
  if (version !== null)
    await assertVersion(assignment, version, () => ({ status: assignment.status, version: assignment.version }));
  return loaded;
}

const isMachineVerb = (verb: string): verb is AssignmentVerb => assignmentMachine.some((step) => step.verb === verb);

function stateAfter(status: AssignmentStatus, verb: string): AssignmentStatus {
  if (!isMachineVerb(verb)) return status;
  const state = next(assignmentMachine, status, verb);
  if (!state) throw wrongState(status);
  return state;
}

/** The assignment, and the opinion or directive whose view shows it. */
export function assignmentEvents(
  dialogue: Dialogue,
  { id, opinionId, directiveId }: Pick<Assignment, 'id' | 'opinionId' | 'directiveId'>,
): LiveEvent[] {
  const of = (subjectType: string, subjectId: string | null): LiveEvent[] =>
    subjectId ? [assignmentEvent(dialogue, 'assignment.changed', subjectType, subjectId)] : [];
  return [...of('assignment', id), ...of('opinion', opinionId), ...of('directive', directiveId)];
}

/** Changes a loaded assignment; a verb of the state machine changes its state, any other does not. */
export async function changeAssignment(
  tx: Tx,
  { assignment, dialogue }: LoadedAssignment,
  { to, ...change }: AssignmentTransition,
  by: Performer,
): Promise<Assignment> {
  const before = { ...assignment };
  await changeRow(tx, assignmentRow, assignment, {
    ...change,
    set: { ...change.set, status: to ?? stateAfter(assignment.status, change.verb) },
    dialogue,
    by,
    events: assignmentEvents(dialogue, assignment),
  });
  countAssignment(tx, dialogue, before, assignment);
  return assignment;
}
