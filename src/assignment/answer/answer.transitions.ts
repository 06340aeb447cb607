import { In, Not } from 'typeorm';
import { type Actor, assertMay } from '../../auth/actor.js';
import { newId } from '../../common/ids.js';
import { Refusal } from '../../common/problem/refusal.js';
import { answerMachine, type AnswerVerb } from '../../contract/assignment.js';
import { next } from '../../contract/states.js';
import { Trail } from '../../database/trail.js';
import type { Tx } from '../../database/transaction.js';
import type { Dialogue } from '../../dialogue/dialogue.entity.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { type Performer, wrongState } from '../../opinion/opinion.transitions.js';
import { Answer } from '../assignment.entity.js';
import { type LoadedAssignment, recordEvent } from '../assignment.transitions.js';
import type { AnswerTextDto } from '../dto/assignment.dto.js';
import { assertFourEyes } from './four-eyes.js';

export interface AnswerTransition {
  verb: AnswerVerb;
  set: Partial<Answer>;
  reason?: string | null;
  /** True if the same person did both steps, because nobody else has the right. */
  samePerson?: boolean;
}

/** Changes an answer: state, columns, next version, trail, live log of answer and opinion. */
export async function changeAnswer(
  tx: Tx,
  dialogue: Dialogue,
  before: Answer,
  deed: AnswerTransition,
  by: Performer,
): Promise<Answer> {
  const status = next(answerMachine, before.status, deed.verb);
  if (!status) throw wrongState(before.status);
  const set = { ...deed.set, status, version: before.version + 1 };
  const { affected } = await tx.manager.update(Answer, { id: before.id, version: before.version }, set);
  if (affected !== 1) throw new Refusal('version-conflict');
  await writeTrail(tx, before, deed, status, by);
  const event =
    deed.verb === 'publish' ? 'answer.published' : deed.verb === 'withdraw' ? 'answer.withdrawn' : 'answer.changed';
  recordEvent(tx, dialogue, event, 'opinion', before.opinionId, by.accountId);
  if (before.assignmentId) recordEvent(tx, dialogue, event, 'assignment', before.assignmentId, by.accountId);
  return Object.assign(new Answer(), before, set);
}

async function writeTrail(
  tx: Tx,
  answer: Answer,
  { verb, reason = null, samePerson = false }: { verb: string; reason?: string | null; samePerson?: boolean },
  to: string,
  by: Performer,
): Promise<void> {
  await Trail.write(tx, {
    organisationId: answer.organisationId,
    dialogueId: answer.dialogueId,
    subjectType: 'answer',
    subjectId: answer.id,
    verb,
    from: verb === 'draft' ? null : answer.status,
    to,
    actorId: by.accountId,
    reason,
    details: samePerson ? { samePerson } : null,
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
  await tx.manager.insert(Answer, answer);
  await writeTrail(tx, answer, { verb: 'draft' }, 'drafted', by);
  recordEvent(tx, dialogue, 'answer.changed', 'opinion', of.opinionId, by.accountId);
  return answer;
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
  else await changeAnswer(tx, dialogue, pending, { verb: 'revise', set: revision(tx, given, actor) }, actor);
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
  if (pending) await changeAnswer(tx, dialogue, pending, { verb: 'return', set: returned(reason), reason }, by);
}

/** Approving an assignment releases its approved answer; a draft must be approved first. */
export async function releasePending(tx: Tx, actor: Actor, { assignment, dialogue }: LoadedAssignment): Promise<void> {
  const pending = await findPending(tx, { assignmentId: assignment.id });
  if (!pending || pending.status === 'released') return;
  assertMay(actor, 'answer.release', scopeOf(dialogue));
  const samePerson = await assertFourEyes(tx, actor, 'answer.release', pending, pending.approvedBy);
  const set = { releasedBy: actor.accountId, releasedAt: tx.now };
  await changeAnswer(tx, dialogue, pending, { verb: 'release', set, samePerson }, actor);
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
  await changeAnswer(tx, dialogue, pending, { verb: 'return', set }, by);
}
