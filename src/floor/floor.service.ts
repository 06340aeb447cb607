import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { Refusal } from '../common/problem/refusal.js';
import type { DialogueStatus } from '../contract/dialogue.js';
import type { Permission } from '../contract/permissions.js';
import type { Seen } from '../contract/seen.js';
import type { FloorLiveView } from '../contract/views.js';
import type { IdempotencyKey } from '../database/idempotency.js';
import { Transaction, type Tx } from '../database/transaction.js';
import { LifecycleService } from '../dialogue/lifecycle/lifecycle.service.js';
import { DialogueService } from '../dialogue/dialogue.service.js';
import { hasDepartment, unknownId } from '../opinion/catalogue-lookup.js';
import { localDateOf } from '../common/local-date.js';
import { callOpinion, putBackOpinion } from '../opinion/opinion-decision.transitions.js';
import type { Performer } from '../database/change-row.js';
import { loadOpinionOf, wrongState } from '../opinion/opinion.transitions.js';
import type {
  AnsweringDto,
  CallDto,
  GiveDto,
  LimitsDto,
  OnFloorDto,
  PutBackDto,
  SlideDto,
  TimerDto,
} from './dto/floor.dto.js';
import {
  assertSeen,
  beginTurn,
  clearFloor,
  endTurn,
  type FloorVerb,
  type LoadedFloor,
  leaveTogether,
  notBefore,
  partsOf,
  performerOf,
  setFloor,
  setTurn,
  loadFloor,
  saveFloor,
  togetherOf,
  viewFloor,
} from './floor.transitions.js';
import { type Pauses, started, stopped, usualAnswerSeconds, usualSpeakSeconds } from './timer.js';
import type { Turn } from './floor.entity.js';

type Action = (tx: Tx, loaded: LoadedFloor, by: Performer) => Promise<Record<string, unknown> | void>;

/**
 * Floor commands of chair, operator and secretary. Each names what they saw on the floor and is refused if that
 * changed.
 */
@Injectable()
export class FloorService {
  constructor(
    private readonly transaction: Transaction,
    private readonly dialogues: DialogueService,
    private readonly lifecycle: LifecycleService,
  ) {}

  /** Calls an opinion. An undecided one on the floor goes to the end of the queue. */
  call(actor: Actor, dialogueId: string, dto: CallDto, once?: IdempotencyKey): Promise<FloorLiveView> {
    const action: Action = async (tx, loaded, by) => {
      assertRuns(loaded, ['live']);
      await this.bring(tx, loaded, by, dto.opinionId);
      await beginTurn(tx, loaded, by, {
        opinionId: loaded.row.opinionId,
        speaker: null,
        seconds: dto.seconds ?? loaded.row.speakSeconds ?? usualSpeakSeconds,
      });
    };
    return this.command(actor, dialogueId, dto.seen, 'call', action, { once });
  }

  /** Gives the floor to a speaker: on a waiting opinion, on the one on the floor, or without an opinion. */
  give(actor: Actor, dialogueId: string, dto: GiveDto, once?: IdempotencyKey): Promise<FloorLiveView> {
    const action: Action = async (tx, loaded, by) => {
      assertRuns(loaded, ['live']);
      const { opinionId = null, speaker = null } = dto;
      if (opinionId && opinionId !== loaded.row.opinionId) await this.bring(tx, loaded, by, opinionId);
      const seconds = dto.seconds ?? loaded.row.speakSeconds ?? usualSpeakSeconds;
      await beginTurn(tx, loaded, by, { opinionId, speaker, seconds });
    };
    return this.command(actor, dialogueId, dto.seen, 'give', action, { once });
  }

  /** Pauses the dialogue and the timer. */
  pause(actor: Actor, dialogueId: string, { seen }: OnFloorDto, once?: IdempotencyKey): Promise<FloorLiveView> {
    const action: Action = async (tx, loaded) => {
      await this.lifecycle.pause(tx, actor, loaded.dialogue);
      await setPauses(tx, loaded, stopped);
    };
    return this.command(actor, dialogueId, seen, 'pause', action, { once, permission: 'dialogue.run' });
  }

  resume(actor: Actor, dialogueId: string, { seen }: OnFloorDto, once?: IdempotencyKey): Promise<FloorLiveView> {
    const action: Action = async (tx, loaded) => {
      await this.lifecycle.resume(tx, actor, loaded.dialogue);
      await setPauses(tx, loaded, started);
    };
    return this.command(actor, dialogueId, seen, 'resume', action, { once, permission: 'dialogue.run' });
  }

  /** Puts the opinion back into the queue undecided: to the front, or to the end on request. */
  putBack(actor: Actor, dialogueId: string, dto: PutBackDto, once?: IdempotencyKey): Promise<FloorLiveView> {
    const action: Action = async (tx, loaded, by) => {
      const opinionId = dto.opinionId ?? loaded.row.opinionId;
      if (!opinionId) throw new Refusal('floor-empty');
      if (opinionId !== loaded.row.opinionId && !togetherOf(loaded).includes(opinionId)) throw unknownId('opinionId');
      await putBackOpinion(tx, await loadOpinionOf(tx, loaded.dialogue, opinionId), by, dto.place ?? 'first');
      if (!leaveTogether(loaded, opinionId)) await clearFloor(tx, loaded);
      return { opinionId };
    };
    return this.command(actor, dialogueId, dto.seen, 'put-back', action, { once });
  }

  /** Collects the question (gom câu hỏi) to be answered later with others; the floor is free for the next. */
  collect(actor: Actor, dialogueId: string, { seen }: OnFloorDto, once?: IdempotencyKey): Promise<FloorLiveView> {
    const action: Action = async (tx, loaded) => {
      assertRuns(loaded, ['live']);
      const { opinionId } = loaded.row;
      if (!opinionId) throw new Refusal('floor-empty');
      setFloor(loaded, { together: [...togetherOf(loaded), opinionId] });
      await clearFloor(tx, loaded);
      return { opinionId };
    };
    return this.command(actor, dialogueId, seen, 'collect', action, { once });
  }

  /** Sets the time for speaking and answering from now on. */
  limits(
    actor: Actor,
    dialogueId: string,
    { seen, ...limits }: LimitsDto,
    once?: IdempotencyKey,
  ): Promise<FloorLiveView> {
    const action: Action = async (_, loaded) => {
      const { speakSeconds = loaded.row.speakSeconds, answerSeconds = loaded.row.answerSeconds } = limits;
      setFloor(loaded, { speakSeconds, answerSeconds });
      return { speakSeconds, answerSeconds };
    };
    return this.command(actor, dialogueId, seen, 'limits', action, { once });
  }

  /** Ends the turn; the opinion stays on the floor until it is decided or put back. */
  end(actor: Actor, dialogueId: string, { seen }: OnFloorDto, once?: IdempotencyKey): Promise<FloorLiveView> {
    const action: Action = async (tx, loaded) => {
      const turnId = loaded.turn?.id;
      if (!turnId) throw new Refusal('floor-empty');
      await endTurn(tx, loaded);
      return { turnId };
    };
    return this.command(actor, dialogueId, seen, 'end', action, { once });
  }

  timer(actor: Actor, dialogueId: string, dto: TimerDto, once?: IdempotencyKey): Promise<FloorLiveView> {
    const action: Action = async (tx, loaded) => {
      const { turn } = loaded;
      if (!turn) throw new Refusal('floor-empty');
      if (dto.action === 'answer') {
        assertRuns(loaded, ['live']);
        await setTurn(tx, turn, { answeringAt: turn.answeringAt ?? notBefore(turn, tx.now) }, actor.accountId);
        return { turnId: turn.id };
      }
      if (dto.action === 'add' && turn.answeringAt !== null) {
        const { answerAllottedSeconds, answerSeconds } = loaded.row;
        const given = (answerAllottedSeconds ?? answerSeconds ?? usualAnswerSeconds) + (dto.seconds ?? 0);
        setFloor(loaded, { answerAllottedSeconds: given });
        return { answerAllottedSeconds: given };
      }
      if (dto.action === 'add') {
        const allottedSeconds = turn.allottedSeconds + (dto.seconds ?? 0);
        await setTurn(tx, turn, { allottedSeconds }, actor.accountId);
        return { allottedSeconds };
      }
      assertRuns(loaded, ['live']);
      await setPauses(tx, loaded, dto.action === 'stop' ? stopped : started);
      return {};
    };
    return this.command(actor, dialogueId, dto.seen, `timer-${dto.action}`, action, { once });
  }

  /** Sets what the hall screen shows besides the floor. */
  slide(
    actor: Actor,
    dialogueId: string,
    { seen, slide, overlay }: SlideDto,
    once?: IdempotencyKey,
  ): Promise<FloorLiveView> {
    const action: Action = async (_, loaded) => {
      setFloor(loaded, {
        ...(slide === undefined ? {} : { slide }),
        ...(overlay === undefined ? {} : { overlay }),
      });
      return { slide: loaded.row.slide };
    };
    return this.command(actor, dialogueId, seen, 'slide', action, { once });
  }

  /** Sets who answers, and for which department. */
  answering(
    actor: Actor,
    dialogueId: string,
    { seen, departmentId, name }: AnsweringDto,
    once?: IdempotencyKey,
  ): Promise<FloorLiveView> {
    const action: Action = async (tx, loaded) => {
      const known = departmentId == null || (await this.isOurs(tx, loaded, departmentId));
      if (!known)
        throw new Refusal('validation-failed', {
          errors: [{ field: 'departmentId', rule: 'id-unknown', message: '' }],
        });
      setFloor(loaded, { answeringDepartmentId: departmentId ?? null, answeringName: name ?? null });
      return { answeringDepartmentId: departmentId ?? null };
    };
    return this.command(actor, dialogueId, seen, 'answering', action, { once });
  }

  private command(
    actor: Actor,
    dialogueId: string,
    seen: Seen,
    verb: FloorVerb,
    action: Action,
    { once, permission = 'floor.command' }: { once?: IdempotencyKey | undefined; permission?: Permission } = {},
  ): Promise<FloorLiveView> {
    return this.transaction.run(
      async (tx) => {
        const dialogue = await this.dialogues.lockForChange(tx, actor, dialogueId, permission);
        const loaded = await loadFloor(tx, dialogue);
        await assertSeen(tx, loaded, seen, partsOf[verb][0]);
        const by = performerOf(actor, dialogue);
        const details = await action(tx, loaded, by);
        await saveFloor(tx, loaded, verb, by, details ?? {});
      },
      { once, answer: (tx) => viewFloor(tx, dialogueId) },
    );
  }

  /** Puts an opinion on the floor, replacing what is there. */
  private async bring(tx: Tx, loaded: LoadedFloor, by: Performer, wanted: string): Promise<void> {
    const { dialogue } = loaded;
    const before = loaded.row.opinionId;
    const wasHeard = leaveTogether(loaded, wanted);
    const { opinion } = wasHeard
      ? await loadOpinionOf(tx, dialogue, wanted)
      : await callOpinion(tx, dialogue, wanted, by);
    if (before) await putBackOpinion(tx, await loadOpinionOf(tx, dialogue, before), by, 'last');
    setFloor(loaded, {
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
  await setTurn(tx, turn, { pauses: change(turn.pauses, tx.now.getTime()) as Turn['pauses'] }, null);
}
