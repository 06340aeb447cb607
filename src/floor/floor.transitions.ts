import type { Actor } from '../auth/actor.js';
import { isChair } from '../assignment/decision/decision.policy.js';
import { newId } from '../common/ids.js';
import { happened, Refusal } from '../common/problem/refusal.js';
import type { FloorPart, Seen } from '../contract/seen.js';
import type { FloorLiveView } from '../contract/views.js';
import { Account } from '../auth/account.entity.js';
import { type LiveEvent, type Performer, recordChange, recordEvent, type RowKind } from '../database/change-row.js';
import type { Tx } from '../database/transaction.js';
import type { Dialogue } from '../dialogue/dialogue.entity.js';
import { project, getFloor } from './floor.projection.js';
import { Floor, Turn, TurnOpinion } from './floor.entity.js';
import type { ReadSource } from '../database/sql.js';

export interface LoadedFloor {
  dialogue: Dialogue;
  row: Floor;
  turn: Turn | null;
  /** Columns of `row` that `storeFloor` still has to write. */
  unsaved: Partial<Floor>;
}

/** The parts of the floor that each command changes, the first of which it must have seen. */
export const partsOf = {
  call: ['stage', 'clock', 'answering'],
  give: ['stage', 'clock', 'answering'],
  'begin-turn': ['stage', 'clock'],
  'put-back': ['stage', 'clock', 'answering'],
  collect: ['stage', 'clock', 'answering'],
  end: ['stage', 'clock'],
  decided: ['stage', 'clock', 'answering'],
  undone: ['stage', 'clock', 'answering'],
  pause: ['session', 'clock'],
  resume: ['session', 'clock'],
  'timer-start': ['clock'],
  'timer-stop': ['clock'],
  'timer-add': ['clock'],
  'timer-answer': ['clock'],
  limits: ['limits'],
  answering: ['answering'],
  slide: ['screen'],
} as const satisfies Record<string, readonly [FloorPart, ...FloorPart[]]>;
export type FloorVerb = keyof typeof partsOf;

export const turnRow: RowKind<Turn> = { entity: Turn, type: 'turn' };

const insertFloor = 'INSERT INTO floor (dialogue_id, turns) VALUES (?, 0) ON CONFLICT (dialogue_id) DO NOTHING';

/**
 * The floor of a locked dialogue. Of two devices pressing at once the second waits for the lock, finds another opinion
 * on the floor than it expected, and is refused.
 */
export async function loadFloor(tx: Tx, dialogue: Dialogue): Promise<LoadedFloor> {
  const query = tx.manager
    .createQueryBuilder(Floor, 'f')
    .leftJoinAndMapOne('f.turn', Turn, 't', 't.id = f.turnId')
    .where('f.dialogueId = :dialogueId', { dialogueId: dialogue.id });
  const found = (await query.getOne()) as (Floor & { turn: Turn | null }) | null;
  if (found) {
    const { turn, ...row } = found;
    return { dialogue, row, turn, unsaved: {} };
  }
  await tx.execute(insertFloor, [dialogue.id]);
  return loadFloor(tx, dialogue);
}

/**
 * A press means what it saw: the same turn and opinion, and no later change of the part that it changes. What
 * happened instead is said, with the floor as it is.
 */
export async function assertSeen(
  tx: Tx,
  loaded: LoadedFloor,
  seen: Seen,
  part: FloorPart,
  code: 'floor-changed' | 'turn-changed' = 'floor-changed',
): Promise<void> {
  const { row } = loaded;
  const isSame = row.turnId === seen.turnId && row.opinionId === seen.opinionId && seen.version <= row.version;
  if (!isSame || (row.changes?.[part]?.version ?? 0) > seen.version)
    throw await changedSince(tx, loaded, seen.version, part, code);
}

/** The refusal that names what was done after this version: to this part of the floor, or else to who has it. */
export async function changedSince(
  tx: Tx,
  { dialogue, row }: LoadedFloor,
  version: number,
  part: FloorPart,
  code: 'floor-changed' | 'turn-changed' = 'floor-changed',
): Promise<Refusal> {
  const later = [row.changes?.[part], row.changes?.stage].find((one) => one && one.version > version);
  const by = later?.by ? await tx.manager.findOneBy(Account, { id: later.by }) : null;
  const present = await viewFloor(tx, dialogue.id);
  return new Refusal(code, {
    params: { ...happened(later?.verb, by?.name), now: present.opinion?.publicNumber ?? 'nothing' },
    present,
  });
}

/** The floor as the chair sees it. */
export async function viewFloor(source: ReadSource, dialogueId: string): Promise<FloorLiveView> {
  return project({ audience: 'chair', departments: null }, await getFloor(source, dialogueId));
}

/** If an operator acts for the chair, the trail records both names. */
export const performerOf = (actor: Actor, dialogue: Dialogue): Performer => ({
  accountId: actor.accountId,
  onBehalfOf: isChair(actor, dialogue) ? null : dialogue.chairName,
});

/** Sets columns of the floor; written once, when the command is done. */
export function setFloor(loaded: LoadedFloor, set: Partial<Floor>): void {
  Object.assign(loaded.row, set);
  Object.assign(loaded.unsaved, set);
}

/** Writes the columns that were set, without trail and log. */
export async function storeFloor(tx: Tx, loaded: LoadedFloor): Promise<void> {
  if (Object.keys(loaded.unsaved).length > 0)
    await tx.manager.update(Floor, { dialogueId: loaded.dialogue.id }, loaded.unsaved);
  loaded.unsaved = {};
}

/** Writes the columns that were set, trail and log. Hall and public see the floor, so every change of it is public. */
export async function saveFloor(
  tx: Tx,
  loaded: LoadedFloor,
  verb: FloorVerb,
  by: Performer,
  details: Record<string, unknown> = {},
): Promise<void> {
  const { dialogue, row } = loaded;
  const version = row.version + 1;
  const changed = Object.fromEntries(partsOf[verb].map((part) => [part, { version, verb, by: by.accountId }]));
  setFloor(loaded, { version, changes: { ...row.changes, ...changed } });
  await storeFloor(tx, loaded);
  recordChange(
    tx,
    { type: 'floor', id: dialogue.id },
    {
      dialogue,
      verb,
      by,
      details: { opinionId: row.opinionId, turnId: row.turnId, ...details },
      events: [floorChanged(true)],
    },
  );
}

export const floorChanged = (isPublic: boolean): LiveEvent => ({ type: 'floor.changed', public: isPublic });

/** Begins a turn and ends the running one. */
export async function beginTurn(
  tx: Tx,
  loaded: LoadedFloor,
  by: Performer,
  given: { opinionId: string | null; speaker: string | null; guestId?: string | null; seconds: number; at?: Date },
): Promise<Turn> {
  const startedAt = given.at ?? tx.now;
  await endTurn(tx, loaded, startedAt);
  const turn = newTurn(loaded, {
    speaker: given.speaker,
    guestId: given.guestId ?? null,
    startedAt,
    allottedSeconds: given.seconds,
    startedBy: by.accountId,
  });
  await tx.manager.insert(Turn, turn);
  if (given.opinionId) await tx.manager.insert(TurnOpinion, { turnId: turn.id, opinionId: given.opinionId });
  loaded.turn = turn;
  setFloor(loaded, { turnId: turn.id, answerAllottedSeconds: null });
  recordEvent(tx, turn.dialogueId, turnChanged(turn.id), by);
  return turn;
}

/** A turn as it begins, with the next number of the floor. */
export function newTurn(
  loaded: LoadedFloor,
  given: Pick<Turn, 'speaker' | 'guestId' | 'startedAt' | 'allottedSeconds' | 'startedBy'>,
): Turn {
  const number = loaded.row.turns + 1;
  setFloor(loaded, { turns: number });
  return {
    id: newId(),
    dialogueId: loaded.dialogue.id,
    number,
    ...given,
    answeringAt: null,
    endedAt: null,
    pauses: [],
    enteredAt: null,
    version: 1,
  };
}

/** This instant, or the turn's last one if the machine's clock has been set back since. */
export const notBefore = ({ startedAt, answeringAt }: Pick<Turn, 'startedAt' | 'answeringAt'>, at: Date): Date =>
  new Date(Math.max(at.getTime(), (answeringAt ?? startedAt).getTime()));

export async function endTurn(tx: Tx, loaded: LoadedFloor, at: Date = tx.now): Promise<void> {
  if (!loaded.turn) return;
  await setTurn(tx, loaded.turn, { endedAt: notBefore(loaded.turn, at) }, null);
  loaded.turn = null;
  setFloor(loaded, { turnId: null, answerAllottedSeconds: null });
}

/** Changes a running turn. Its version counts corrections only, and the trail records the command on the floor. */
export async function setTurn(tx: Tx, turn: Turn, set: Partial<Turn>, actorId: string | null): Promise<void> {
  await tx.manager.update(Turn, { id: turn.id }, set);
  Object.assign(turn, set);
  recordEvent(tx, turn.dialogueId, turnChanged(turn.id), { accountId: actorId });
}

/** Turns are visible to staff and chair; hall and public only get the floor. */
export const turnChanged = (id: string): Required<LiveEvent> => ({
  type: 'turn.changed',
  subjectType: 'turn',
  subjectId: id,
  public: false,
});

/** Ends the turn and clears the floor. */
export async function clearFloor(tx: Tx, loaded: LoadedFloor): Promise<void> {
  await endTurn(tx, loaded);
  setFloor(loaded, { opinionId: null, answeringDepartmentId: null, answeringName: null });
}

/** The collected questions, to be answered together. */
export const togetherOf = ({ row }: LoadedFloor): readonly string[] => row.together ?? [];

/** Removes one from the collected questions; returns whether it was among them. */
export function leaveTogether(loaded: LoadedFloor, opinionId: string): boolean {
  const together = togetherOf(loaded);
  if (!together.includes(opinionId)) return false;
  const left = together.filter((id) => id !== opinionId);
  setFloor(loaded, { together: left.length > 0 ? left : null });
  return true;
}
