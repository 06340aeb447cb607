import { In, Not } from 'typeorm';
import { type Actor, assertMay } from '../../auth/actor.js';
import { newId } from '../../common/ids.js';
import { Refusal } from '../../common/problem/refusal.js';
import { answerMachine, type AnswerVerb } from '../../contract/assignment.js';
import { next } from '../../contract/states.js';
import { changeRow, insertRow, type Performer, type RowChange, type RowKind } from '../../database/change-row.js';
import type { Tx } from '../../database/transaction.js';
import type { Dialogue } from '../../dialogue/dialogue.entity.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { wrongState } from '../../opinion/opinion.transitions.js';
import { Answer } from '../assignment.entity.js';
import { type AssignmentEvent, assignmentEvent } from '../assignment-events.js';
import type { LoadedAssignment } from '../assignment.transitions.js';
import type { AnswerTextDto } from '../dto/assignment.dto.js';
import { assertFourEyes } from './four-eyes.js';

export interface LoadedAnswer {
  answer: Answer;
  dialogue: Dialogue;
}

export interface AnswerTransition extends Pick<RowChange<Answer>, 'set' | 'reason'> {
  verb: AnswerVerb;
  /** True if the same person did both steps, because nobody else has the right. */
  samePerson?: boolean;
}

const answerRow: RowKind<Answer> = { entity: Answer, type: 'answer', state: ({ status }) => status };

const eventOf: Partial<Record<AnswerVerb, AssignmentEvent>> = {
  publish: 'answer.published',
  withdraw: 'answer.withdrawn',
};

/** Changes a loaded answer; its state by the state machine. */
export async function changeAnswer(
  tx: Tx,
  { answer, dialogue }: LoadedAnswer,
  { samePerson = false, ...change }: AnswerTransition,
  by: Performer,
): Promise<Answer> {
  const status = next(answerMachine, answer.status, change.verb);
  if (!status) throw wrongState(answer.status);
  const event = eventOf[change.verb] ?? 'answer.changed';
  const { opinionId, assignmentId } = answer;
  return changeRow(tx, answerRow, answer, {
    ...change,
    set: { ...change.set, status },
    dialogue,
    by,
    details: samePerson ? { samePerson } : null,
    events: [
      assignmentEvent(dialogue, event, 'opinion', opinionId),
      ...(assignmentId ? [assignmentEvent(dialogue, event, 'assignment', assignmentId)] : []),
    ],
  });
}

/** The unfinished answer, neither published nor withdrawn: at most one per assignment, or per opinion without one. */
export async function findPending(
  tx: Tx,
  where: { assignmentId: string } | { opinionId: string },
): Promise<Answer | null> {
  return tx.manager.findOne(Answer, {
    where: { ...where, status: Not(In(['published', 'withdrawn'])) },
    order: { draftedAt: 'DESC', id: 'DESC' },
  });
}

export interface DraftOf {
  dialogue: Dialogue;
  opinionId: string;
  assignmentId: string | null;
  departmentId: string | null;
}

export async function draftAnswer(tx: Tx, of: DraftOf, given: AnswerTextDto, by: Performer): Promise<Answer> {
  const { dialogue, ...behind } = of;
  const answer = tx.manager.create(Answer, {
    id: newId(),
    organisationId: dialogue.organisationId,
    dialogueId: dialogue.id,
    ...behind,
    text: given.text,
    legalBasis: given.legalBasis ?? null,
    status: 'drafted',
    draftedBy: by.accountId,
    draftedAt: tx.now,
    approvedBy: null,
    approvedAt: null,
    releasedBy: null,
    releasedAt: null,
    publishedBy: null,
    publishedAt: null,
    returnReason: null,
    version: 1,
  });
  const events = [assignmentEvent(dialogue, 'answer.changed', 'opinion', of.opinionId)];
  return insertRow(tx, answerRow, answer, { dialogue, verb: 'draft', by, events });
}

/**
 * The draft submitted with an assignment: revises the existing one or begins one. Assignments of directives have no
 * answer.
 */
export async function putDraft(
  tx: Tx,
  actor: Actor,
  { assignment, dialogue }: LoadedAssignment,
  given: AnswerTextDto,
): Promise<void> {
  if (!assignment.opinionId)
    throw new Refusal('validation-failed', { errors: [{ field: 'answer', rule: 'unknown-field', message: '' }] });
  const pending = await findPending(tx, { assignmentId: assignment.id });
  const { id: assignmentId, opinionId, leadDepartmentId: departmentId } = assignment;
  if (!pending) await draftAnswer(tx, { dialogue, opinionId, assignmentId, departmentId }, given, actor);
  else
    await changeAnswer(tx, { answer: pending, dialogue }, { verb: 'revise', set: revision(tx, given, actor) }, actor);
}

export const revision = (tx: Tx, given: AnswerTextDto, by: Performer): Partial<Answer> => ({
  text: given.text,
  legalBasis: given.legalBasis ?? null,
  draftedBy: by.accountId,
  draftedAt: tx.now,
  returnReason: null,
});

/** The columns of an answer returned to draft. */
export const returned = (reason: string): Partial<Answer> => ({
  approvedBy: null,
  approvedAt: null,
  releasedBy: null,
  releasedAt: null,
  returnReason: reason,
});

export async function returnPending(
  tx: Tx,
  { assignment, dialogue }: LoadedAssignment,
  by: Performer,
  reason: string,
): Promise<void> {
  const pending = await findPending(tx, { assignmentId: assignment.id });
  if (pending)
    await changeAnswer(tx, { answer: pending, dialogue }, { verb: 'return', set: returned(reason), reason }, by);
}

/** Approving an assignment releases its approved answer; a draft must be approved first. */
export async function releasePending(tx: Tx, actor: Actor, { assignment, dialogue }: LoadedAssignment): Promise<void> {
  const pending = await findPending(tx, { assignmentId: assignment.id });
  if (!pending || pending.status === 'released') return;
  assertMay(actor, 'answer.release', scopeOf(dialogue));
  const samePerson = await assertFourEyes(tx, actor, 'answer.release', pending, pending.approvedBy);
  const set = { releasedBy: actor.accountId, releasedAt: tx.now };
  await changeAnswer(tx, { answer: pending, dialogue }, { verb: 'release', set, samePerson }, actor);
}

/** When an assignment gets another lead, the answer prepared so far goes along as a draft. */
export async function handOverPending(
  tx: Tx,
  { assignment, dialogue }: LoadedAssignment,
  by: Performer,
): Promise<void> {
  const pending = await findPending(tx, { assignmentId: assignment.id });
  if (!pending) return;
  const set = { ...returned(''), returnReason: null, departmentId: assignment.leadDepartmentId };
  await changeAnswer(tx, { answer: pending, dialogue }, { verb: 'return', set }, by);
}
