import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { Clock } from '../../common/clock.js';
import type { DialogueStatus } from '../../contract/dialogue.js';
import { insertRow } from '../../database/change-row.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { Reader } from '../../database/reader.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { invalid } from '../../dialogue/dialogue-assertions.js';
import { broken } from '../../dialogue/planning/plan-problems.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { wrongState } from '../../opinion/opinion.transitions.js';
import { Turn } from '../floor.entity.js';
import type { BeginTurnDto, MomentDto, SplitOffDto, TurnCommandView, TurnView } from './dto/turn.dto.js';
import {
  assertSeen,
  beginTurn,
  changedSince,
  endTurn,
  type LoadedFloor,
  loadFloor,
  newTurn,
  notBefore,
  performerOf,
  saveFloor,
  setTurn,
  storeFloor,
  turnChanged,
  turnRow,
} from '../floor.transitions.js';
import { usualSpeakSeconds } from '../timer.js';
import { TurnCommandService } from './turn-command.service.js';
import {
  assertGuest,
  assertOrder,
  instantIn,
  linkOpinions,
  type LoadedTurn,
  recordTurnChange,
  viewCommanded,
  viewTurns,
} from './turn.transitions.js';

/** An older press was made while offline. */
const promptly = 10_000;
const isLate = ({ now }: Tx, pressed: Date): boolean => now.getTime() - pressed.getTime() > promptly;

/** States in which past turns may still be recorded. */
const writable: readonly DialogueStatus[] = ['live', 'paused', 'concluded'];

/** Turns as they happen; somebody raising three matters has one turn and three opinions. */
@Injectable()
export class TurnService {
  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
    private readonly dialogues: DialogueService,
    private readonly commands: TurnCommandService,
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
  begin(actor: Actor, dialogueId: string, dto: BeginTurnDto, once?: IdempotencyKey): Promise<TurnCommandView> {
    const work = async (tx: Tx): Promise<LoadedTurn> => {
      const dialogue = await this.dialogues.lockForChange(tx, actor, dialogueId, 'floor.command');
      const floor = await loadFloor(tx, dialogue);
      await assertGuest(tx, dialogueId, dto.guestId);
      const turn = dto.endedAt
        ? await this.writeDown(tx, actor, floor, dto, instantIn(tx, dialogue, 'endedAt', dto.endedAt))
        : await this.beginNow(tx, actor, floor, dto);
      await linkOpinions(tx, turn, dto.opinionIds ?? [], 'opinionIds');
      return { turn, dialogue };
    };
    return this.transaction.run(work, {
      once,
      answer: (tx, { turn, dialogue }) => viewCommanded(tx, actor, dialogue, turn.id),
    });
  }

  /** The person has finished and the answer begins; the first press counts. */
  answering(actor: Actor, turnId: string, { version, at }: MomentDto, once?: IdempotencyKey): Promise<TurnCommandView> {
    const press = { turnId, version, permission: 'floor.command', once } as const;
    return this.commands.run(actor, press, async (tx, { turn, dialogue }) => {
      const floor = await loadFloor(tx, dialogue);
      const answeringAt = at === undefined ? notBefore(turn, tx.now) : instantIn(tx, dialogue, 'at', at);
      if (turn.answeringAt !== null) throw await changedSince(tx, floor, 0, 'clock', 'turn-changed');
      if (turn.endedAt !== null && !isLate(tx, answeringAt))
        throw await changedSince(tx, floor, 0, 'stage', 'turn-changed');
      assertOrder({ ...turn, answeringAt }, 'at');
      if (floor.turn?.id === turnId) {
        await setTurn(tx, turn, { answeringAt }, actor.accountId);
        await saveFloor(tx, floor, 'timer-answer', performerOf(actor, dialogue), { turnId });
      } else {
        await tx.manager.update(Turn, { id: turnId }, { answeringAt });
        recordTurnChange(tx, dialogue, turnId, 'answering-late', actor);
      }
    });
  }

  /** Ends this turn only. If it has ended already, a press made earlier while offline sets an earlier end. */
  end(actor: Actor, turnId: string, { version, at }: MomentDto, once?: IdempotencyKey): Promise<TurnCommandView> {
    const press = { turnId, version, permission: 'floor.command', once } as const;
    return this.commands.run(actor, press, async (tx, { turn, dialogue }) => {
      const floor = await loadFloor(tx, dialogue);
      const endedAt = at === undefined ? notBefore(turn, tx.now) : instantIn(tx, dialogue, 'at', at);
      if (turn.endedAt !== null && !(isLate(tx, endedAt) && endedAt < turn.endedAt))
        throw await changedSince(tx, floor, 0, 'stage', 'turn-changed');
      assertOrder({ ...turn, endedAt }, 'at');
      if (floor.turn?.id === turnId) {
        await endTurn(tx, floor, endedAt);
        await saveFloor(tx, floor, 'end', performerOf(actor, dialogue), { turnId });
      } else {
        await tx.manager.update(Turn, { id: turnId }, { endedAt });
        recordTurnChange(tx, dialogue, turnId, 'end-late', actor);
      }
    });
  }

  /** During the turn or afterwards. */
  splitOff(
    actor: Actor,
    turnId: string,
    { version, opinionId }: SplitOffDto,
    once?: IdempotencyKey,
  ): Promise<TurnCommandView> {
    const press = { turnId, version, permission: 'floor.command', once } as const;
    return this.commands.run(actor, press, async (tx, { turn, dialogue }) => {
      if ((await linkOpinions(tx, turn, [opinionId], 'opinionId')).length > 0)
        recordTurnChange(tx, dialogue, turnId, 'split-off', actor, { opinionId });
    });
  }

  private async beginNow(tx: Tx, actor: Actor, floor: LoadedFloor, dto: BeginTurnDto): Promise<Turn> {
    const { dialogue, turn: running } = floor;
    if (dialogue.status !== 'live') throw wrongState(dialogue.status);
    const pressed = dto.startedAt ? instantIn(tx, dialogue, 'startedAt', dto.startedAt) : tx.now;
    const late = isLate(tx, pressed);
    if (!late) {
      if (!dto.seen) throw invalid([broken('seen', 'required')]);
      await assertSeen(tx, floor, dto.seen, 'stage', 'turn-changed');
    }
    if (late && running && running.startedAt > pressed) return this.writeDown(tx, actor, floor, dto, running.startedAt);
    const at = running && running.startedAt > pressed ? tx.now : pressed;
    const by = performerOf(actor, dialogue);
    const turn = await beginTurn(tx, floor, by, {
      opinionId: dto.opinionIds ? null : floor.row.opinionId,
      speaker: dto.speaker ?? null,
      guestId: dto.guestId ?? null,
      seconds: dto.seconds ?? floor.row.speakSeconds ?? usualSpeakSeconds,
      at,
    });
    await saveFloor(tx, floor, 'begin-turn', by);
    return turn;
  }

  /** Records a past turn; it gets a number like any other and does not affect the floor. */
  private async writeDown(tx: Tx, actor: Actor, floor: LoadedFloor, dto: BeginTurnDto, endedAt: Date): Promise<Turn> {
    const { dialogue } = floor;
    if (!writable.includes(dialogue.status)) throw wrongState(dialogue.status);
    if (!dto.startedAt) throw invalid([broken('startedAt', 'required')]);
    const turn: Turn = {
      ...newTurn(floor, {
        speaker: dto.speaker ?? null,
        guestId: dto.guestId ?? null,
        startedAt: instantIn(tx, dialogue, 'startedAt', dto.startedAt),
        allottedSeconds: dto.seconds ?? floor.row.speakSeconds ?? usualSpeakSeconds,
        startedBy: actor.accountId,
      }),
      answeringAt: dto.answeringAt ? instantIn(tx, dialogue, 'answeringAt', dto.answeringAt) : null,
      endedAt,
      enteredAt: tx.now,
    };
    assertOrder(turn, 'endedAt');
    await insertRow(tx, turnRow, turn, {
      dialogue,
      verb: 'enter-turn',
      by: actor,
      events: [turnChanged(turn.id)],
    });
    await storeFloor(tx, floor);
    return turn;
  }
}
