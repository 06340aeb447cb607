import { isId } from '../common/ids.js';
import { notFound, Refusal } from '../common/problem/refusal.js';
import {
  type DayStanding,
  dayStandingAfter,
  type OpinionOutcome,
  type OpinionStatus,
  type OpinionVerb,
  opinionMachine,
} from '../contract/opinion.js';
import { next } from '../contract/states.js';
import type { State } from '../contract/param-names.js';
import { changeRow, type LiveEvent, type Performer, type RowChange, type RowKind } from '../database/change-row.js';
import type { Tx } from '../database/transaction.js';
import type { Dialogue } from '../dialogue/dialogue.entity.js';
import { lockDialogueOf } from '../dialogue/lock-dialogue.js';
import { countChange } from './opinion-count.js';
import { Opinion } from './opinion.entity.js';
import { isPublicChange } from './opinion-events.js';
import { tellStep } from './notification/author-messages.js';
import { reindexOpinion } from './public/opinion-search-index.js';

export interface LoadedOpinion {
  opinion: Opinion;
  dialogue: Dialogue;
}

export interface OpinionTransition extends Pick<RowChange<Opinion>, 'verb' | 'set' | 'reason' | 'details'> {
  /** Event in the live log, without `opinion.`. */
  event: string;
  /** The outcome of the standing decision, if the change is about one. */
  decided?: OpinionOutcome;
}

const opinionRow: RowKind<Opinion> = { entity: Opinion, type: 'opinion', state: ({ status }) => status };

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

export const opinionEvent = (subjectId: string, event: string, isPublic: boolean): Required<LiveEvent> => ({
  type: `opinion.${event}`,
  subjectType: 'opinion',
  subjectId,
  public: isPublic,
});

/** Where it stands on the day after a change. */
export const dayAfter = (
  { opinion, dialogue }: LoadedOpinion,
  status: OpinionStatus,
  decided: OpinionOutcome | undefined,
): DayStanding => dayStandingAfter(opinion.onDay, { status, decided, concluded: dialogue.concludedAt !== null });

/** Changes a loaded opinion. */
export async function changeOpinion(
  tx: Tx,
  { opinion, dialogue }: LoadedOpinion,
  { event, decided, ...change }: OpinionTransition,
  by: Performer,
): Promise<Opinion> {
  const before = { ...opinion };
  const onDay = dayAfter({ opinion, dialogue }, change.set.status ?? opinion.status, decided);
  const events = (): LiveEvent[] => [
    opinionEvent(opinion.id, event, isPublicChange(before, opinion, dialogue.outcomesPublishedAt !== null)),
  ];
  const set = { ...change.set, ...(onDay === opinion.onDay ? {} : { onDay }) };
  await changeRow(tx, opinionRow, opinion, { ...change, set, dialogue, by, events });
  await countChange(tx, before, opinion);
  await reindexOpinion(tx, before, opinion);
  await tellStep(tx, dialogue, opinion, change.verb);
  return opinion;
}

/** Sets which group it belongs to or leads. Nothing was done to it, so its version stays. */
export async function setGroup(tx: Tx, opinion: Opinion, set: Pick<Opinion, 'groupId' | 'memberCount'>): Promise<void> {
  await tx.manager.update(Opinion, { id: opinion.id }, set);
  Object.assign(opinion, set);
}
