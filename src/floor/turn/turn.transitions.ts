import { In } from 'typeorm';
import type { Actor } from '../../auth/actor.js';
import { measure } from '../../contract/turn.js';
import { type Performer, recordChange } from '../../database/change-row.js';
import { viewsFor } from '../../database/projection.js';
import type { Tx } from '../../database/transaction.js';
import { invalid } from '../../dialogue/dialogue-assertions.js';
import type { Dialogue } from '../../dialogue/dialogue.entity.js';
import { broken } from '../../dialogue/planning/plan-problems.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { findGuest } from '../../invitation/guest/guest.queries.js';
import { unknownId } from '../../opinion/catalogue-lookup.js';
import { Opinion } from '../../opinion/opinion.entity.js';
import { discloseFor, ofTheDialogue } from '../../disclosure/disclosure.js';
import { turnProjection } from './turn.projection.js';
import { type Turn, TurnOpinion } from '../floor.entity.js';
import { loadFloor, turnChanged } from '../floor.transitions.js';
import type { TurnCommandView, TurnView } from './dto/turn.dto.js';
import type { ReadSource } from '../../database/sql.js';

export interface LoadedTurn {
  turn: Turn;
  dialogue: Dialogue;
}

const staff = { audience: 'staff', departments: null } as const;

/** Turns as the actor may see them; speakers' names only for those who may know authors. */
export async function viewTurns(
  source: ReadSource,
  actor: Actor,
  dialogue: Dialogue,
  ids: readonly string[] | null,
  now: number,
): Promise<TurnView[]> {
  const { author } = discloseFor(actor, { ...scopeOf(dialogue), ...ofTheDialogue });
  const turns = await viewsFor(staff, turnProjection, source, dialogue.id, ids);
  return turns.map((turn) => {
    const { spoken, answered } = measure(turn, now);
    return {
      ...turn,
      ...(author ? {} : { speaker: null, guestId: null }),
      spokenSeconds: Math.round(spoken / 1000),
      answeredSeconds: Math.round(answered / 1000),
    };
  });
}

export async function viewTurn(tx: Tx, actor: Actor, dialogue: Dialogue, id: string): Promise<TurnView> {
  const [view] = await viewTurns(tx, actor, dialogue, [id], tx.now.getTime());
  return view as TurnView;
}

/** The turn with the floor after a command on it. */
export async function viewCommanded(tx: Tx, actor: Actor, dialogue: Dialogue, id: string): Promise<TurnCommandView> {
  const { row } = await loadFloor(tx, dialogue);
  const seen = { turnId: row.turnId, opinionId: row.opinionId, version: row.version };
  return { ...(await viewTurn(tx, actor, dialogue, id)), seen };
}

/** Tolerance for differing clocks. */
const leeway = 5_000;

/** A time within the dialogue: not before its start and not in the future. */
export function instantIn(tx: Tx, { startedAt }: Dialogue, field: string, given: string): Date {
  const at = Date.parse(given);
  const now = tx.now.getTime();
  if (startedAt === null || at < startedAt.getTime() || at > now + leeway)
    throw invalid([broken(field, 'outside-session')]);
  return new Date(Math.min(at, now));
}

/** Start, answer and end must be in order. */
export function assertOrder(
  { startedAt, answeringAt, endedAt }: Pick<Turn, 'startedAt' | 'answeringAt' | 'endedAt'>,
  field: string,
): void {
  const times = [startedAt, answeringAt, endedAt].filter((time) => time !== null);
  if (times.some((time, index) => index > 0 && time < (times[index - 1] as Date)))
    throw invalid([broken(field, 'range-reversed')]);
}

/** The guest must be one of this dialogue. */
export async function assertGuest(tx: Tx, dialogueId: string, guestId: string | null | undefined): Promise<void> {
  if (guestId && !(await findGuest(tx, dialogueId, guestId))) throw unknownId('guestId');
}

/** Links opinions of this dialogue to a turn; idempotent. Returns the new ones. */
export async function linkOpinions(
  tx: Tx,
  turn: Pick<Turn, 'id' | 'dialogueId'>,
  opinionIds: readonly string[],
  field: string,
): Promise<string[]> {
  if (opinionIds.length === 0) return [];
  const here = await tx.manager.countBy(Opinion, { id: In([...opinionIds]), dialogueId: turn.dialogueId });
  if (here !== opinionIds.length) throw unknownId(field);
  const known = await tx.manager.findBy(TurnOpinion, { turnId: turn.id });
  const fresh = opinionIds.filter((id) => !known.some((link) => link.opinionId === id));
  if (fresh.length > 0)
    await tx.manager.insert(
      TurnOpinion,
      fresh.map((opinionId) => ({ turnId: turn.id, opinionId })),
    );
  return fresh;
}

/** Records a change of a turn that is not on the floor. */
export const recordTurnChange = (
  tx: Tx,
  dialogue: Pick<Dialogue, 'id' | 'organisationId'>,
  turnId: string,
  verb: string,
  by: Performer,
  details?: Record<string, unknown>,
): void =>
  recordChange(tx, { type: 'turn', id: turnId }, { dialogue, verb, by, details, events: [turnChanged(turnId)] });
