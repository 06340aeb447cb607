import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { Refusal } from '../common/problem/refusal.js';
import type { DialogueStatus } from '../contract/dialogue.js';
import type { Permission } from '../contract/permissions.js';
import type { FloorLiveView } from '../contract/views.js';
import type { IdempotencyKey } from '../database/idempotency.js';
import { Transaction, type Tx } from '../database/transaction.js';
import { LifecycleService } from '../dialogue/lifecycle/lifecycle.service.js';
import { DialogueService } from '../dialogue/dialogue.service.js';
import { hasDepartment, unknownId } from '../opinion/catalogue-lookup.js';
import { localDateOf } from '../common/local-date.js';
import { callOpinion, putBackOpinion } from '../opinion/opinion-decision.transitions.js';
import { Opinion } from '../opinion/opinion.entity.js';
import { type Performer, wrongState } from '../opinion/opinion.transitions.js';
import type { AnsweringDto, CallDto, GiveDto, LimitsDto, PutBackDto, SlideDto, TimerDto } from './dto/floor.dto.js';
import {
  assertExpected,
  beginTurn,
  clearFloor,
  endTurn,
  type LoadedFloor,
  leaveTogether,
  performerOf,
  setFloor,
  loadFloor,
  recordFloorChange,
  recordTurnChange,
  togetherOf,
  viewFloor,
} from './floor.transitions.js';
import { type Pauses, started, stopped, usualAnswerSeconds, usualSpeakSeconds } from './timer.js';
import { Turn } from './floor.entity.js';

type Deed = (tx: Tx, held: LoadedFloor, by: Performer) => Promise<Record<string, unknown> | void>;

/**
 * Floor commands of chair, operator and secretary. Each names what they saw on the floor and is refused if that
 * changed.
 */
@Injectable()
export class FloorService {
  constructor(
    private readonly transaction: Transaction,
    private readonly dialogues: DialogueService,
    private readonly course: LifecycleService,
  ) {}

  /**
   * Calls one opinion or, if none is named, the first in the queue. An undecided opinion on the floor goes to the end
   * of the queue.
   */
  call(actor: Actor, dialogueId: string, dto: CallDto, once?: IdempotencyKey): Promise<FloorLiveView> {
    const deed: Deed = async (tx, held, by) => {
      assertRuns(held, ['live']);
      await this.bring(tx, held, by, dto.opinionId ?? null);
      await beginTurn(tx, held, by, {
        opinionId: held.floor.opinionId,
        speaker: null,
        seconds: dto.seconds ?? held.floor.speakSeconds ?? usualSpeakSeconds,
      });
    };
    return this.command(actor, dialogueId, dto.expectedOnFloor, 'call', deed, { once });
  }

  /** Gives the floor to a speaker: on a waiting opinion, on the one on the floor, or without an opinion. */
  give(actor: Actor, dialogueId: string, dto: GiveDto, once?: IdempotencyKey): Promise<FloorLiveView> {
    const deed: Deed = async (tx, held, by) => {
      assertRuns(held, ['live']);
      const { opinionId = null, speaker = null } = dto;
      if (opinionId && opinionId !== held.floor.opinionId) await this.bring(tx, held, by, opinionId);
      const seconds = dto.seconds ?? held.floor.speakSeconds ?? usualSpeakSeconds;
      await beginTurn(tx, held, by, { opinionId, speaker, seconds });
    };
    return this.command(actor, dialogueId, dto.expectedOnFloor, 'give', deed, { once });
  }

  /** Pauses the dialogue and the timer. */
  pause(actor: Actor, dialogueId: string, expected: string | null): Promise<FloorLiveView> {
    const deed: Deed = async (tx, held) => {
      await this.course.pause(tx, actor, held.dialogue);
      await setPauses(tx, held, stopped);
    };
    return this.command(actor, dialogueId, expected, 'pause', deed, { permission: 'dialogue.run' });
  }

  resume(actor: Actor, dialogueId: string, expected: string | null): Promise<FloorLiveView> {
    const deed: Deed = async (tx, held) => {
      await this.course.resume(tx, actor, held.dialogue);
      await setPauses(tx, held, started);
    };
    return this.command(actor, dialogueId, expected, 'resume', deed, { permission: 'dialogue.run' });
  }

  /** Puts the opinion back into the queue undecided: to the front, or to the end on request. */
  putBack(actor: Actor, dialogueId: string, dto: PutBackDto): Promise<FloorLiveView> {
    return this.command(actor, dialogueId, dto.expectedOnFloor, 'put-back', async (tx, held, by) => {
      const opinionId = dto.opinionId ?? held.floor.opinionId;
      if (!opinionId) throw new Refusal('floor-empty');
      if (opinionId !== held.floor.opinionId && !togetherOf(held).includes(opinionId)) throw unknownId('opinionId');
      await putBackOpinion(tx, opinionId, by, dto.place ?? 'first');
      if (!(await leaveTogether(tx, held, opinionId))) await clearFloor(tx, held);
      return { opinionId };
    });
  }

  /** Collects the question (gom câu hỏi) to be answered later with others; the floor is free for the next. */
  collect(actor: Actor, dialogueId: string, expected: string | null): Promise<FloorLiveView> {
    return this.command(actor, dialogueId, expected, 'collect', async (tx, held) => {
      assertRuns(held, ['live']);
      const { opinionId } = held.floor;
      if (!opinionId) throw new Refusal('floor-empty');
      await setFloor(tx, held, { together: [...togetherOf(held), opinionId] });
      await clearFloor(tx, held);
      return { opinionId };
    });
  }

  /** Sets the time for speaking and answering from now on. */
  limits(actor: Actor, dialogueId: string, { expectedOnFloor, ...limits }: LimitsDto): Promise<FloorLiveView> {
    return this.command(actor, dialogueId, expectedOnFloor, 'limits', async (tx, held) => {
      const { speakSeconds = held.floor.speakSeconds, answerSeconds = held.floor.answerSeconds } = limits;
      await setFloor(tx, held, { speakSeconds, answerSeconds });
      return { speakSeconds, answerSeconds };
    });
  }

  /** Ends the turn; the opinion stays on the floor until it is decided or put back. */
  end(actor: Actor, dialogueId: string, expected: string | null): Promise<FloorLiveView> {
    return this.command(actor, dialogueId, expected, 'end', async (tx, held) => {
      const turnId = held.turn?.id;
      if (!turnId) throw new Refusal('floor-empty');
      await endTurn(tx, held);
      return { turnId };
    });
  }

  timer(actor: Actor, dialogueId: string, dto: TimerDto): Promise<FloorLiveView> {
    return this.command(actor, dialogueId, dto.expectedOnFloor, `timer-${dto.action}`, async (tx, held) => {
      const { turn } = held;
      if (!turn) throw new Refusal('floor-empty');
      if (dto.action === 'answer') {
        assertRuns(held, ['live']);
        if (turn.answeringAt === null) await tx.manager.update(Turn, { id: turn.id }, { answeringAt: tx.now });
        recordTurnChange(tx, turn, actor.accountId);
        return { turnId: turn.id };
      }
      if (dto.action === 'add' && turn.answeringAt !== null) {
        const { answerAllottedSeconds, answerSeconds } = held.floor;
        const given = (answerAllottedSeconds ?? answerSeconds ?? usualAnswerSeconds) + (dto.seconds ?? 0);
        await setFloor(tx, held, { answerAllottedSeconds: given });
        return { answerAllottedSeconds: given };
      }
      if (dto.action === 'add') {
        const allottedSeconds = turn.allottedSeconds + (dto.seconds ?? 0);
        await tx.manager.update(Turn, { id: turn.id }, { allottedSeconds });
        recordTurnChange(tx, turn, actor.accountId);
        return { allottedSeconds };
      }
      assertRuns(held, ['live']);
      await setPauses(tx, held, dto.action === 'stop' ? stopped : started);
      return {};
    });
  }

  /** Sets what the hall screen shows besides the floor. */
  slide(actor: Actor, dialogueId: string, { expectedOnFloor, slide, overlay }: SlideDto): Promise<FloorLiveView> {
    return this.command(actor, dialogueId, expectedOnFloor, 'slide', async (tx, held) => {
      await setFloor(tx, held, {
        ...(slide === undefined ? {} : { slide }),
        ...(overlay === undefined ? {} : { overlay }),
      });
      return { slide: held.floor.slide };
    });
  }

  /** Sets who answers, and for which department. */
  answering(
    actor: Actor,
    dialogueId: string,
    { expectedOnFloor, departmentId, name }: AnsweringDto,
  ): Promise<FloorLiveView> {
    return this.command(actor, dialogueId, expectedOnFloor, 'answering', async (tx, held) => {
      const known = departmentId == null || (await this.isOurs(tx, held, departmentId));
      if (!known)
        throw new Refusal('validation-failed', {
          errors: [{ field: 'departmentId', rule: 'id-unknown', message: '' }],
        });
      await setFloor(tx, held, { answeringDepartmentId: departmentId ?? null, answeringName: name ?? null });
      return { answeringDepartmentId: departmentId ?? null };
    });
  }

  private command(
    actor: Actor,
    dialogueId: string,
    expected: string | null,
    verb: string,
    deed: Deed,
    { once, permission = 'floor.command' }: { once?: IdempotencyKey | undefined; permission?: Permission } = {},
  ): Promise<FloorLiveView> {
    return this.transaction.run(
      async (tx) => {
        const dialogue = await this.dialogues.lockForChange(tx, actor, dialogueId, permission);
        const held = await loadFloor(tx, dialogue);
        await assertExpected(tx, held, expected);
        const by = performerOf(actor, dialogue);
        const details = await deed(tx, held, by);
        await recordFloorChange(tx, held, verb, by, details ?? {});
        return viewFloor(tx, dialogueId);
      },
      { once },
    );
  }

  /** Puts an opinion (null: the first in the queue) on the floor, replacing what is there. */
  private async bring(tx: Tx, held: LoadedFloor, by: Performer, wanted: string | null): Promise<void> {
    const before = held.floor.opinionId;
    const heard = wanted !== null && (await leaveTogether(tx, held, wanted));
    const opinion = heard
      ? await tx.manager.findOneByOrFail(Opinion, { id: wanted })
      : await callOpinion(tx, held.dialogue.id, wanted, by);
    if (before) await putBackOpinion(tx, before, by, 'last');
    await setFloor(tx, held, {
      opinionId: opinion.id,
      answeringDepartmentId: opinion.departmentId,
      answeringName: null,
    });
  }

  private isOurs(tx: Tx, { dialogue }: LoadedFloor, departmentId: string): Promise<boolean> {
    return hasDepartment(tx, dialogue.organisationId, departmentId, localDateOf(tx.now));
  }
}

function assertRuns({ dialogue }: LoadedFloor, states: readonly DialogueStatus[]): void {
  if (!states.includes(dialogue.status)) throw wrongState(dialogue.status);
}

async function setPauses(tx: Tx, { turn }: LoadedFloor, change: (pauses: Pauses, at: number) => Pauses): Promise<void> {
  if (!turn) return;
  turn.pauses = change(turn.pauses, tx.now.getTime()) as Turn['pauses'];
  await tx.manager.update(Turn, { id: turn.id }, { pauses: turn.pauses });
  recordTurnChange(tx, turn, null);
}
