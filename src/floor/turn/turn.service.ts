import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { Clock } from '../../common/clock.js';
import { newId } from '../../common/ids.js';
import { Refusal } from '../../common/problem/refusal.js';
import type { DialogueStatus } from '../../contract/dialogue.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { Reader } from '../../database/reader.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { invalid } from '../../dialogue/dialogue-assertions.js';
import { broken } from '../../dialogue/planning/plan-problems.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { wrongState } from '../../opinion/opinion.transitions.js';
import { Turn } from '../floor.entity.js';
import type { BeginTurnDto, TurnView } from './dto/turn.dto.js';
import {
  beginTurn,
  endTurn,
  type LoadedFloor,
  performerOf,
  setFloor,
  loadFloor,
  recordFloorChange,
  recordTurnChange,
  viewFloor,
} from '../floor.transitions.js';
import { usualSpeakSeconds } from '../timer.js';
import { assertGuest, instantIn, linkOpinions, writeTurnTrail, viewTurn, viewTurns } from './turn.transitions.js';

/** An older press was made while offline. */
const promptly = 10_000;

/** States in which past turns may still be recorded. */
const writable: readonly DialogueStatus[] = ['live', 'paused', 'concluded'];

/** Turns as they happen; somebody raising three matters has one turn and three opinions. */
@Injectable()
export class TurnService {
  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
    private readonly dialogues: DialogueService,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, dialogueId: string): Promise<TurnView[]> {
    const dialogue = await this.dialogues.getVisible(this.reader, actor, dialogueId);
    assertMay(actor, 'opinion.read', scopeOf(dialogue));
    return viewTurns(this.reader, actor, dialogue, null, this.clock.ms());
  }

  /**
   * Begins a turn, if the turn the secretary saw is still the running one. A press that arrives late was made while
   * offline: it begins the turn at the time of the press or, if somebody else has had the floor since, records it as
   * ended when theirs began.
   */
  begin(actor: Actor, dialogueId: string, dto: BeginTurnDto, once?: IdempotencyKey): Promise<TurnView> {
    return this.transaction.run(
      async (tx) => {
        const held = await loadFloor(tx, await this.dialogues.lockForChange(tx, actor, dialogueId, 'floor.command'));
        const { dialogue } = held;
        await assertGuest(tx, dialogueId, dto.guestId);
        const turn = dto.endedAt
          ? await this.writeDown(tx, actor, held, dto, instantIn(tx, dialogue, 'endedAt', dto.endedAt))
          : await this.beginNow(tx, actor, held, dto);
        await linkOpinions(tx, turn, dto.opinionIds ?? [], 'opinionIds');
        return viewTurn(tx, actor, dialogue, turn.id);
      },
      { once },
    );
  }

  /** The person has finished and the answer begins; the first press counts. */
  answering(actor: Actor, turnId: string, at?: string): Promise<TurnView> {
    return this.transaction.run(async (tx) => {
      const { row: turn, dialogue } = await this.dialogues.loadForChange(tx, actor, Turn, turnId, 'floor.command');
      const held = await loadFloor(tx, dialogue);
      if (turn.answeringAt !== null) return viewTurn(tx, actor, dialogue, turnId);
      if (at === undefined && turn.endedAt !== null) throw new Refusal('turn-changed');
      const answeringAt = at === undefined ? tx.now : instantIn(tx, dialogue, 'at', at);
      assertOrder({ ...turn, answeringAt }, 'at');
      await tx.manager.update(Turn, { id: turnId }, { answeringAt });
      recordTurnChange(tx, turn, actor.accountId);
      if (held.turn?.id === turnId)
        await recordFloorChange(tx, held, 'timer-answer', performerOf(actor, dialogue), { turnId });
      else await writeTurnTrail(tx, dialogue, turnId, 'answering-late', actor);
      return viewTurn(tx, actor, dialogue, turnId);
    });
  }

  /** Ends this turn only. If it has ended already, a late press may set an earlier end. */
  end(actor: Actor, turnId: string, at?: string): Promise<TurnView> {
    return this.transaction.run(async (tx) => {
      const { row: turn, dialogue } = await this.dialogues.loadForChange(tx, actor, Turn, turnId, 'floor.command');
      const held = await loadFloor(tx, dialogue);
      const endedAt = at === undefined ? tx.now : instantIn(tx, dialogue, 'at', at);
      assertOrder({ ...turn, endedAt }, 'at');
      if (held.turn?.id === turnId) {
        await endTurn(tx, held, endedAt);
        await recordFloorChange(tx, held, 'end', performerOf(actor, dialogue), { turnId });
      } else if (turn.endedAt === null || endedAt < turn.endedAt) {
        await tx.manager.update(Turn, { id: turnId }, { endedAt });
        await writeTurnTrail(tx, dialogue, turnId, 'end-late', actor);
        recordTurnChange(tx, turn, actor.accountId);
      }
      return viewTurn(tx, actor, dialogue, turnId);
    });
  }

  /** During the turn or afterwards; idempotent. */
  splitOff(actor: Actor, turnId: string, opinionId: string): Promise<TurnView> {
    return this.transaction.run(async (tx) => {
      const { row: turn, dialogue } = await this.dialogues.loadForChange(tx, actor, Turn, turnId, 'floor.command');
      if ((await linkOpinions(tx, turn, [opinionId], 'opinionId')).length > 0) {
        await writeTurnTrail(tx, dialogue, turnId, 'split-off', actor, { details: { opinionId } });
        recordTurnChange(tx, turn, actor.accountId);
      }
      return viewTurn(tx, actor, dialogue, turnId);
    });
  }

  private async beginNow(tx: Tx, actor: Actor, held: LoadedFloor, dto: BeginTurnDto): Promise<Turn> {
    const { dialogue, turn: running } = held;
    if (dialogue.status !== 'live') throw wrongState(dialogue.status);
    const pressed = dto.startedAt ? instantIn(tx, dialogue, 'startedAt', dto.startedAt) : tx.now;
    const late = tx.now.getTime() - pressed.getTime() > promptly;
    if (!late && (running?.id ?? null) !== (dto.expectedTurnId ?? null))
      throw new Refusal('turn-changed', { present: await viewFloor(tx, dialogue.id) });
    if (late && running && running.startedAt > pressed) return this.writeDown(tx, actor, held, dto, running.startedAt);
    const at = running && running.startedAt > pressed ? tx.now : pressed;
    const by = performerOf(actor, dialogue);
    const turn = await beginTurn(tx, held, by, {
      opinionId: dto.opinionIds ? null : held.floor.opinionId,
      speaker: dto.speaker ?? null,
      guestId: dto.guestId ?? null,
      seconds: dto.seconds ?? held.floor.speakSeconds ?? usualSpeakSeconds,
      at,
    });
    await recordFloorChange(tx, held, 'begin-turn', by);
    return turn;
  }

  /** Records a past turn; it gets a number like any other and does not affect the floor. */
  private async writeDown(tx: Tx, actor: Actor, held: LoadedFloor, dto: BeginTurnDto, endedAt: Date): Promise<Turn> {
    const { dialogue, floor } = held;
    if (!writable.includes(dialogue.status)) throw wrongState(dialogue.status);
    if (!dto.startedAt) throw invalid([broken('startedAt', 'required')]);
    const number = floor.turns + 1;
    const turn = tx.manager.create(Turn, {
      id: newId(),
      dialogueId: dialogue.id,
      number,
      speaker: dto.speaker ?? null,
      guestId: dto.guestId ?? null,
      startedAt: instantIn(tx, dialogue, 'startedAt', dto.startedAt),
      answeringAt: dto.answeringAt ? instantIn(tx, dialogue, 'answeringAt', dto.answeringAt) : null,
      endedAt,
      allottedSeconds: dto.seconds ?? held.floor.speakSeconds ?? usualSpeakSeconds,
      pauses: [],
      startedBy: actor.accountId,
      enteredAt: tx.now,
      version: 1,
    });
    assertOrder(turn, 'endedAt');
    await tx.manager.insert(Turn, turn);
    await setFloor(tx, held, { turns: number });
    await writeTurnTrail(tx, dialogue, turn.id, 'enter-turn', actor);
    recordTurnChange(tx, turn, actor.accountId);
    return turn;
  }
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
