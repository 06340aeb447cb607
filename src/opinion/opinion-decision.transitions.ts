import { Refusal } from '../common/problem/refusal.js';
import type { OpinionOutcome } from '../contract/opinion.js';
import type { Performer } from '../database/change-row.js';
import type { Tx } from '../database/transaction.js';
import type { Dialogue } from '../dialogue/dialogue.entity.js';
import { endOfQueue, frontOfQueue } from './moderation/queue.js';
import { OpinionDepartment, type Opinion } from './opinion.entity.js';
import {
  assertOpenDialogue,
  changeOpinion,
  dayAfter,
  type LoadedOpinion,
  loadOpinionOf,
  stateAfter,
  wrongState,
} from './opinion.transitions.js';

/** What the floor and a decision do to a loaded opinion, inside their own transactions. */

/** Calls an opinion of the queue. */
export async function callOpinion(tx: Tx, dialogue: Dialogue, id: string, by: Performer): Promise<LoadedOpinion> {
  const called = await loadOpinionOf(tx, dialogue, id);
  const set = { status: stateAfter(called.opinion, 'call'), calledAt: tx.now, queuePosition: null };
  await changeOpinion(tx, called, { verb: 'call', event: 'called', set }, by);
  return called;
}

/** Moves it from the floor to the front or the end of the queue. */
export async function putBackOpinion(
  tx: Tx,
  loaded: LoadedOpinion,
  by: Performer,
  place: 'first' | 'last' = 'first',
): Promise<Opinion> {
  const status = stateAfter(loaded.opinion, 'put-back');
  const queuePosition = await (place === 'first' ? frontOfQueue : endOfQueue)(tx, loaded.dialogue.id);
  const set = { status, queuePosition, calledAt: null };
  return changeOpinion(tx, loaded, { verb: 'put-back', event: 'put_back', set }, by);
}

/**
 * Applies a decision, from the floor, from the queue, or as a correction. `outcome` is the line it stands in now, if that
 * is another than what was `decided`: answered, but something was assigned with it.
 */
export async function applyDecision(
  tx: Tx,
  loaded: LoadedOpinion,
  {
    decided,
    outcome = decided,
    reason,
  }: { decided: OpinionOutcome; outcome?: OpinionOutcome; reason?: string | undefined },
  by: Performer,
): Promise<Opinion> {
  const status = stateAfter(loaded.opinion, 'decide');
  assertFits(loaded.opinion, outcome);
  const verb = loaded.opinion.status === 'decided' ? 'correct' : 'decide';
  const set = { status, outcome, decidedAt: tx.now, queuePosition: null };
  return changeOpinion(tx, loaded, { verb, event: 'decided', decided, set, reason, details: { outcome } }, by);
}

/** Undoes a first decision, back to the opinion's earlier state. After undoing a correction use `setOutcome`. */
export async function undoDecision(
  tx: Tx,
  loaded: LoadedOpinion,
  backTo: 'on_floor' | 'accepted',
  by: Performer,
): Promise<Opinion> {
  stateAfter(loaded.opinion, 'undo');
  assertOpenDialogue(loaded);
  const queuePosition = backTo === 'accepted' ? await frontOfQueue(tx, loaded.dialogue.id) : null;
  const set = { status: backTo, outcome: null, decidedAt: null, queuePosition };
  return changeOpinion(tx, loaded, { verb: 'undo', event: 'undone', set }, by);
}

/** Changes the line of a decided opinion: a task was done, a body has answered, a correction was undone. */
export async function setOutcome(
  tx: Tx,
  loaded: LoadedOpinion,
  { decided, outcome = decided }: { decided: OpinionOutcome; outcome?: OpinionOutcome },
  by: Performer,
): Promise<Opinion> {
  const { opinion } = loaded;
  if (opinion.status !== 'decided') throw wrongState(opinion.status);
  if (opinion.outcome === outcome && opinion.onDay === dayAfter(loaded, opinion.status, decided)) return opinion;
  assertFits(opinion, outcome);
  return changeOpinion(
    tx,
    loaded,
    { verb: 'outcome', event: 'decided', decided, set: { outcome }, details: { outcome } },
    by,
  );
}

/** Records that the answer is public from now on. */
export async function markAnswerPublished(tx: Tx, loaded: LoadedOpinion, by: Performer): Promise<Opinion> {
  if (loaded.opinion.status !== 'decided') throw wrongState(loaded.opinion.status);
  const set = { answerPublishedAt: tx.now };
  return changeOpinion(tx, loaded, { verb: 'publish-answer', event: 'decided', set }, by);
}

/** Adds departments that handle it and so may see who asked. */
export async function addDepartments(tx: Tx, opinionId: string, departmentIds: readonly string[]): Promise<void> {
  const rows = [...new Set(departmentIds)].map((departmentId) => ({ opinionId, departmentId }));
  await tx.manager.createQueryBuilder().insert().into(OpinionDepartment).values(rows).orIgnore().execute();
}

function assertFits(opinion: Opinion, outcome: OpinionOutcome): void {
  if (opinion.kind === 'praise' && outcome !== 'noted') throw new Refusal('praise-is-noted');
}
