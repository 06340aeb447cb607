import { notFound, Refusal } from '../common/problem/refusal.js';
import { isId } from '../common/ids.js';
import { type OpinionStatus, type OpinionVerb, opinionMachine } from '../contract/opinion.js';
import { next } from '../contract/states.js';
import type { State } from '../contract/words.js';
import { Trail } from '../database/trail.js';
import type { Tx } from '../database/transaction.js';
import type { Dialogue } from '../dialogue/dialogue.entity.js';
import { lockDialogueOf } from '../dialogue/lock-dialogue.js';
import { Opinion } from './opinion.entity.js';
import { isPublicChange } from './opinion-events.js';

/** Who does it: an account, for whom they press, or nobody signed in (the author). */
export interface Performer {
  accountId: string | null;
  onBehalfOf?: string | null;
}

export interface LoadedOpinion {
  opinion: Opinion;
  dialogue: Dialogue;
}

export interface OpinionTransition {
  /** As the trail says it. */
  verb: string;
  /** On the live log; `opinion.` is put before it. */
  event: string;
  set: Partial<Opinion>;
  reason?: string | null;
  details?: Record<string, unknown> | null;
}

/** An opinion to be changed, with its dialogue, which is locked first. */
export async function loadOpinion(tx: Tx, id: string): Promise<LoadedOpinion> {
  const dialogue = await lockDialogueOf(tx, Opinion, id);
  return { dialogue, opinion: await tx.manager.findOneByOrFail(Opinion, { id }) };
}

/** The same of a dialogue that is locked already; an opinion of another one is not found. */
export async function loadOpinionOf(tx: Tx, dialogue: Dialogue, id: string): Promise<LoadedOpinion> {
  const opinion = isId(id) ? await tx.manager.findOneBy(Opinion, { id, dialogueId: dialogue.id }) : null;
  if (!opinion) throw notFound();
  return { opinion, dialogue };
}

export const findOpinion = async (tx: Tx, id: string): Promise<Opinion | null> =>
  isId(id) ? tx.manager.findOneBy(Opinion, { id }) : null;

/** Closing asked that nothing waits; nothing may be waiting again afterwards. */
export function assertOpenDialogue({ dialogue }: Pick<LoadedOpinion, 'dialogue'>): void {
  if (dialogue.status === 'closed') throw wrongState(dialogue.status);
}

/** The state the verb leads to; 409 where it may not be used now. */
export function stateAfter(opinion: Opinion, verb: OpinionVerb): OpinionStatus {
  const state = next(opinionMachine, opinion.status, verb);
  if (!state) throw wrongState(opinion.status);
  return state;
}

export const wrongState = (state: State): Refusal => new Refusal('wrong-state', { params: { state } });

export function recordEvent(
  tx: Tx,
  opinion: Pick<Opinion, 'id' | 'dialogueId'>,
  event: string,
  by: Performer,
  isPublic: boolean,
): void {
  tx.record({
    dialogueId: opinion.dialogueId,
    type: `opinion.${event}`,
    subjectType: 'opinion',
    subjectId: opinion.id,
    actorId: by.accountId,
    public: isPublic,
  });
}

export async function writeTrail(
  tx: Tx,
  before: Opinion,
  after: Opinion,
  deed: OpinionTransition,
  by: Performer,
): Promise<void> {
  await Trail.write(tx, {
    organisationId: after.organisationId,
    dialogueId: after.dialogueId,
    subjectType: 'opinion',
    subjectId: after.id,
    verb: deed.verb,
    from: before.status,
    to: after.status,
    actorId: by.accountId,
    onBehalfOf: by.onBehalfOf ?? null,
    reason: deed.reason ?? null,
    details: deed.details ?? null,
  });
}

/** Changes an opened opinion: columns, next version, trail, live log. */
export async function changeOpinion(
  tx: Tx,
  { opinion, dialogue }: LoadedOpinion,
  deed: OpinionTransition,
  by: Performer,
): Promise<Opinion> {
  const version = opinion.version + 1;
  const after = Object.assign(new Opinion(), opinion, deed.set, { version });
  const { affected } = await tx.manager.update(
    Opinion,
    { id: opinion.id, version: opinion.version },
    { ...deed.set, version },
  );
  if (affected !== 1) throw new Refusal('version-conflict');
  await writeTrail(tx, opinion, after, deed, by);
  recordEvent(tx, after, deed.event, by, isPublicChange(opinion, after, dialogue.outcomesPublishedAt !== null));
  return after;
}
