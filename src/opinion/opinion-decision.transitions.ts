import { Refusal } from '../common/problem/refusal.js';
import type { OpinionOutcome } from '../contract/opinion.js';
import type { Tx } from '../database/transaction.js';
import { lockDialogue } from '../dialogue/lock-dialogue.js';
import { OpinionDepartment, type Opinion } from './opinion.entity.js';
import {
  assertOpenDialogue,
  type Performer,
  changeOpinion,
  loadOpinion,
  loadOpinionOf,
  stateAfter,
  wrongState,
} from './opinion.transitions.js';
import { endOfQueue, firstOfQueue, frontOfQueue } from './moderation/queue.js';

/**
 * What the floor and a decision do to an opinion, inside their own transactions. Each locks the dialogue first, checks
 * the state, writes the trail and the live log.
 */

/** Calls one opinion of the queue, or the first (`id` null). */
export async function callOpinion(tx: Tx, dialogueId: string, id: string | null, by: Performer): Promise<Opinion> {
  const dialogue = await lockDialogue(tx, dialogueId);
  const wanted = id ?? (await firstOfQueue(tx, dialogueId));
  if (wanted === undefined) throw new Refusal('queue-empty');
  const opened = await loadOpinionOf(tx, dialogue, wanted);
  const status = stateAfter(opened.opinion, 'call');
  const set = { status, calledAt: tx.now, queuePosition: null };
  return changeOpinion(tx, opened, { verb: 'call', event: 'called', set }, by);
}

/** Moves it from the floor to the front or the end of the queue. */
export async function putBackOpinion(
  tx: Tx,
  id: string,
  by: Performer,
  place: 'first' | 'last' = 'first',
): Promise<Opinion> {
  const opened = await loadOpinion(tx, id);
  const { dialogueId } = opened.opinion;
  const status = stateAfter(opened.opinion, 'put-back');
  const queuePosition = await (place === 'first' ? frontOfQueue : endOfQueue)(tx, dialogueId);
  return changeOpinion(
    tx,
    opened,
    { verb: 'put-back', event: 'put_back', set: { status, queuePosition, calledAt: null } },
    by,
  );
}

/** Applies a decision, from the floor, from the queue, or as a correction. Refuses a different version. */
export async function applyDecision(
  tx: Tx,
  id: string,
  decision: { version: number; outcome: OpinionOutcome; reason?: string | undefined },
  by: Performer,
): Promise<{ before: Opinion; after: Opinion }> {
  const opened = await loadOpinion(tx, id);
  const before = opened.opinion;
  if (before.version !== decision.version) throw new Refusal('version-conflict', { present: presentOf(before) });
  const status = stateAfter(before, 'decide');
  assertFits(before, decision.outcome);
  const set = { status, outcome: decision.outcome, decidedAt: tx.now, queuePosition: null };
  const verb = before.status === 'decided' ? 'correct' : 'decide';
  const { outcome, reason = null } = decision;
  const after = await changeOpinion(tx, opened, { verb, event: 'decided', set, reason, details: { outcome } }, by);
  return { before, after };
}

/** Undoes a first decision, back to the opinion's earlier state. After undoing a correction use `setOutcome`. */
export async function undoDecision(
  tx: Tx,
  id: string,
  backTo: 'on_floor' | 'accepted',
  by: Performer,
): Promise<Opinion> {
  const opened = await loadOpinion(tx, id);
  stateAfter(opened.opinion, 'undo');
  assertOpenDialogue(opened);
  const queuePosition = backTo === 'accepted' ? await frontOfQueue(tx, opened.opinion.dialogueId) : null;
  const set = { status: backTo, outcome: null, decidedAt: null, queuePosition };
  return changeOpinion(tx, opened, { verb: 'undo', event: 'undone', set }, by);
}

/** Changes the line of a decided opinion: a task was done, a body has answered. */
export async function setOutcome(tx: Tx, id: string, outcome: OpinionOutcome, by: Performer): Promise<Opinion> {
  const opened = await loadOpinion(tx, id);
  const { opinion } = opened;
  if (opinion.status !== 'decided') throw wrongState(opinion.status);
  if (opinion.outcome === outcome) return opinion;
  assertFits(opinion, outcome);
  return changeOpinion(tx, opened, { verb: 'outcome', event: 'decided', set: { outcome }, details: { outcome } }, by);
}

/** Records that the answer is public from now on. */
export async function markAnswerPublished(tx: Tx, id: string, by: Performer): Promise<Opinion> {
  const opened = await loadOpinion(tx, id);
  if (opened.opinion.status !== 'decided') throw wrongState(opened.opinion.status);
  return changeOpinion(
    tx,
    opened,
    { verb: 'publish-answer', event: 'decided', set: { answerPublishedAt: tx.now } },
    by,
  );
}

/** Adds departments that handle it and so may see who asked. */
export async function addDepartments(tx: Tx, id: string, departmentIds: readonly string[]): Promise<void> {
  for (const departmentId of new Set(departmentIds)) {
    const known = await tx.manager.existsBy(OpinionDepartment, { opinionId: id, departmentId });
    if (!known) await tx.manager.insert(OpinionDepartment, { opinionId: id, departmentId });
  }
}

function assertFits(opinion: Opinion, outcome: OpinionOutcome): void {
  if (opinion.kind === 'praise' && outcome !== 'noted') throw new Refusal('praise-is-noted');
}

const presentOf = ({ id, number, status, outcome, version }: Opinion) => ({ id, number, status, outcome, version });
