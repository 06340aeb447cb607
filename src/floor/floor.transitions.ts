import type { Actor } from '../auth/actor.js';
import { isChair } from '../assignment/decision/decision.policy.js';
import { newId } from '../common/ids.js';
import { Refusal } from '../common/problem/refusal.js';
import type { FloorLiveView } from '../contract/views.js';
import { Trail } from '../database/trail.js';
import type { Tx } from '../database/transaction.js';
import type { Dialogue } from '../dialogue/dialogue.entity.js';
import type { Performer } from '../opinion/opinion.transitions.js';
import { floorProjection } from './floor.projection.js';
import { Floor, Turn, TurnOpinion } from './floor.entity.js';
import type { ReadSource } from '../database/sql.js';

export interface LoadedFloor {
  dialogue: Dialogue;
  floor: Floor;
  turn: Turn | null;
}

const insertFloor = 'INSERT INTO floor (dialogue_id, turns) VALUES (?, 0) ON CONFLICT (dialogue_id) DO NOTHING';

/**
 * The floor of a locked dialogue. Of two devices pressing at once the second waits for the lock, finds another opinion
 * on the floor than it expected, and is refused.
 */
export async function loadFloor(tx: Tx, dialogue: Dialogue): Promise<LoadedFloor> {
  await tx.execute(insertFloor, [dialogue.id]);
  const floor = await tx.manager.findOneByOrFail(Floor, { dialogueId: dialogue.id });
  const turn = floor.turnId === null ? null : await tx.manager.findOneByOrFail(Turn, { id: floor.turnId });
  return { dialogue, floor, turn };
}

export async function assertExpected(tx: Tx, { dialogue, floor }: LoadedFloor, expected: string | null): Promise<void> {
  if (floor.opinionId !== expected) throw new Refusal('floor-changed', { present: await viewFloor(tx, dialogue.id) });
}

/** The floor as the chair sees it. */
export async function viewFloor(source: ReadSource, dialogueId: string): Promise<FloorLiveView> {
  const projection = (await floorProjection.load(source, dialogueId, null)).get(dialogueId);
  return projection?.({ audience: 'chair', departments: null }) as FloorLiveView;
}

/** If an operator acts for the chair, the trail records both names. */
export const performerOf = (actor: Actor, dialogue: Dialogue): Performer => ({
  accountId: actor.accountId,
  onBehalfOf: isChair(actor, dialogue) ? null : dialogue.chairName,
});

export async function setFloor(tx: Tx, held: LoadedFloor, set: Partial<Floor>): Promise<void> {
  Object.assign(held.floor, set);
  await tx.manager.update(Floor, { dialogueId: held.dialogue.id }, set);
}

/** Begins a turn and ends the running one. */
export async function beginTurn(
  tx: Tx,
  held: LoadedFloor,
  by: Performer,
  given: { opinionId: string | null; speaker: string | null; guestId?: string | null; seconds: number; at?: Date },
): Promise<Turn> {
  const startedAt = given.at ?? tx.now;
  await endTurn(tx, held, startedAt);
  const number = held.floor.turns + 1;
  const turn = tx.manager.create(Turn, {
    id: newId(),
    dialogueId: held.dialogue.id,
    number,
    speaker: given.speaker,
    guestId: given.guestId ?? null,
    startedAt,
    answeringAt: null,
    endedAt: null,
    allottedSeconds: given.seconds,
    pauses: [],
    startedBy: by.accountId,
    enteredAt: null,
    version: 1,
  });
  await tx.manager.insert(Turn, turn);
  if (given.opinionId) await tx.manager.insert(TurnOpinion, { turnId: turn.id, opinionId: given.opinionId });
  held.turn = turn;
  await setFloor(tx, held, { turnId: turn.id, turns: number, answerAllottedSeconds: null });
  recordTurnChange(tx, turn, by.accountId);
  return turn;
}

export async function endTurn(tx: Tx, held: LoadedFloor, at: Date = tx.now): Promise<void> {
  if (!held.turn) return;
  const { turn } = held;
  await tx.manager.update(Turn, { id: turn.id }, { endedAt: at });
  recordTurnChange(tx, turn, null);
  held.turn = null;
  await setFloor(tx, held, { turnId: null, answerAllottedSeconds: null });
}

/** Turns are visible to staff and chair; hall and public only get the floor. */
export function recordTurnChange(
  tx: Tx,
  { id, dialogueId }: Pick<Turn, 'id' | 'dialogueId'>,
  actorId: string | null,
): void {
  tx.record({ dialogueId, type: 'turn.changed', subjectType: 'turn', subjectId: id, actorId, public: false });
}

/** Ends the turn and clears the floor. */
export async function clearFloor(tx: Tx, held: LoadedFloor): Promise<void> {
  await endTurn(tx, held);
  await setFloor(tx, held, { opinionId: null, answeringDepartmentId: null, answeringName: null });
}

/** The collected questions, to be answered together. */
export const togetherOf = ({ floor }: LoadedFloor): readonly string[] => floor.together ?? [];

/** Removes one from the collected questions; returns whether it was among them. */
export async function leaveTogether(tx: Tx, held: LoadedFloor, opinionId: string): Promise<boolean> {
  const together = togetherOf(held);
  if (!together.includes(opinionId)) return false;
  const left = together.filter((id) => id !== opinionId);
  await setFloor(tx, held, { together: left.length > 0 ? left : null });
  return true;
}

/** Writes trail and log. Hall and public see the floor, so every change of it is public. */
export async function recordFloorChange(
  tx: Tx,
  { dialogue, floor }: LoadedFloor,
  verb: string,
  by: Performer,
  details: Record<string, unknown> = {},
): Promise<void> {
  await Trail.write(tx, {
    organisationId: dialogue.organisationId,
    dialogueId: dialogue.id,
    subjectType: 'floor',
    subjectId: dialogue.id,
    verb,
    actorId: by.accountId,
    onBehalfOf: by.onBehalfOf ?? null,
    details: { opinionId: floor.opinionId, turnId: floor.turnId, ...details },
  });
  tx.record({
    dialogueId: dialogue.id,
    type: 'floor.changed',
    subjectType: 'floor',
    subjectId: dialogue.id,
    actorId: by.accountId,
    public: true,
  });
}
