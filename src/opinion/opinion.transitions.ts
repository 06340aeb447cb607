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

/** Who makes a change: an account, perhaps on behalf of the chair, or nobody signed in (the author). */
export interface Performer {
  accountId: string | null;
  onBehalfOf?: string | null;
}

export interface LoadedOpinion {
  opinion: Opinion;
  dialogue: Dialogue;
}

export interface OpinionTransition {
  /** Verb in the trail. */
  verb: string;
  /** Event in the live log, without `opinion.`. */
  event: string;
  set: Partial<Opinion>;
  reason?: string | null;
  details?: Record<string, unknown> | null;
}

/** Loads an opinion for a change; locks its dialogue first. */
export async function loadOpinion(tx: Tx, id: string): Promise<LoadedOpinion> {
  const dialogue = await lockDialogueOf(tx, Opinion, id);
  return { dialogue, opinion: await tx.manager.findOneByOrFail(Opinion, { id }) };
}

/** The same for a dialogue that is locked already; opinions of others are not found. */
export async function loadOpinionOf(tx: Tx, dialogue: Dialogue, id: string): Promise<LoadedOpinion> {
  const opinion = isId(id) ? await tx.manager.findOneBy(Opinion, { id, dialogueId: dialogue.id }) : null;
  if (!opinion) throw notFound();
  return { opinion, dialogue };
}

export const findOpinion = async (tx: Tx, id: string): Promise<Opinion | null> =>
  isId(id) ? tx.manager.findOneBy(Opinion, { id }) : null;

/** A dialogue is closed only when no opinion is waiting; none may be waiting again afterwards. */
export function assertOpenDialogue({ dialogue }: Pick<LoadedOpinion, 'dialogue'>): void {
  if (dialogue.status === 'closed') throw wrongState(dialogue.status);
}

/** The state the verb leads to; 409 if it is not possible now. */
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

/** Changes a loaded opinion: columns, next version, trail, live log. */
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
