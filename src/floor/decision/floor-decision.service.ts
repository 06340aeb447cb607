import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DecisionService } from '../../assignment/decision/decision.service.js';
import { opinionProjection } from '../../assignment/decision/opinion.projection.js';
import type { Actor } from '../../auth/actor.js';
import type { Performer } from '../../database/change-row.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { assertRowSeen } from '../../dialogue/assert-row-seen.js';
import type { Dialogue } from '../../dialogue/dialogue.entity.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { unknownId } from '../../opinion/catalogue-lookup.js';
import type { SeenOpinionDto } from '../../opinion/dto/seen-opinion.dto.js';
import type { Opinion } from '../../opinion/opinion.entity.js';
import { assertOpenDialogue, findOpinion, loadOpinionOf } from '../../opinion/opinion.transitions.js';
import type { FloorView } from '../dto/floor.view.js';
import { Turn, TurnOpinion } from '../floor.entity.js';
import {
  assertSeen,
  changedSince,
  clearFloor,
  leaveTogether,
  type LoadedFloor,
  loadFloor,
  notBefore,
  performerOf,
  saveFloor,
  setFloor,
  setTurn,
  togetherOf,
  viewFloor,
} from '../floor.transitions.js';
import type { DecideOpinionDto, DecideTogetherDto, UndoTogetherDto } from './dto/decide-opinion.dto.js';
import type { DecidedTogetherView, DecidedView } from './dto/decided.view.js';

const chair = { audience: 'chair', departments: null } as const;

/** The chair's decision: decides the opinion, creates its assignments and clears the floor, all or nothing. */
@Injectable()
export class FloorDecisionService {
  constructor(
    private readonly transaction: Transaction,
    private readonly decisions: DecisionService,
    private readonly dialogues: DialogueService,
  ) {}

  decide(actor: Actor, opinionId: string, dto: DecideOpinionDto, once?: IdempotencyKey): Promise<DecidedView> {
    const { version, seen, ...decision } = dto;
    const work = async (tx: Tx): Promise<Dialogue> => {
      const loaded = await this.decisions.load(tx, actor, opinionId);
      const { dialogue } = loaded;
      const floor = await loadFloor(tx, dialogue);
      if (seen) await assertSeen(tx, floor, seen, 'stage');
      else if (floor.turn && floor.row.opinionId === opinionId) throw await changedSince(tx, floor, 0, 'stage');
      await assertRowSeen(tx, 'opinion', loaded.opinion, version, () => viewOpinion(tx, dialogue, opinionId));
      await this.decisions.decide(tx, actor, loaded, decision);
      if (await leaveFloor(tx, floor, opinionId)) await saveFloor(tx, floor, 'decided', performerOf(actor, dialogue));
      return dialogue;
    };
    return this.transaction.run(work, { once, answer: (tx, dialogue) => view(tx, dialogue, opinionId) });
  }

  /** One answer to several questions: each gets its own decision, or none does. Praise among them is noted. */
  decideTogether(
    actor: Actor,
    dialogueId: string,
    dto: DecideTogetherDto,
    once?: IdempotencyKey,
  ): Promise<DecidedTogetherView> {
    const work = async (tx: Tx): Promise<SeenOpinionDto[]> => {
      const dialogue = await this.dialogues.lockForChange(tx, actor, dialogueId, 'opinion.decide');
      const decided: SeenOpinionDto[] = [];
      const floor = await loadFloor(tx, dialogue);
      await assertSeen(tx, floor, dto.seen, 'stage');
      assertOpenDialogue({ dialogue });
      for (const { id, version } of dto.opinions) {
        if (id !== floor.row.opinionId && !togetherOf(floor).includes(id))
          throw await changedSince(tx, floor, dto.seen.version, 'stage');
        const loaded = await loadOpinionOf(tx, dialogue, id);
        await assertRowSeen(tx, 'opinion', loaded.opinion, version, () => viewOpinion(tx, dialogue, id));
        const outcome = loaded.opinion.kind === 'praise' ? 'noted' : dto.outcome;
        await this.decisions.decide(tx, actor, loaded, { outcome, ...(dto.words ? { words: dto.words } : {}) });
        await leaveFloor(tx, floor, id);
        decided.push({ id, version: loaded.opinion.version });
      }
      const opinionIds = dto.opinions.map(({ id }) => id);
      await saveFloor(tx, floor, 'decided', performerOf(actor, dialogue), { opinionIds });
      return decided;
    };
    return this.transaction.run(work, {
      once,
      answer: async (tx, opinions) => ({ opinions, floor: await viewFloor(tx, dialogueId) }),
    });
  }

  /** Undoes the decision that the opinion has in this version. */
  undo(actor: Actor, opinionId: string, version: number, once?: IdempotencyKey): Promise<DecidedView> {
    const work = async (tx: Tx): Promise<Dialogue> => {
      const loaded = await this.decisions.load(tx, actor, opinionId);
      const { opinion, dialogue } = loaded;
      await assertRowSeen(tx, 'opinion', opinion, version, () => viewOpinion(tx, dialogue, opinionId));
      const { decidedAt } = opinion;
      const floor = await loadFloor(tx, dialogue);
      await this.decisions.undo(tx, actor, loaded, floor.row.opinionId === null);
      if (opinion.status === 'on_floor') {
        const by = performerOf(actor, dialogue);
        await this.giveBack(tx, floor, opinion, decidedAt, by);
        await saveFloor(tx, floor, 'undone', by);
      }
      return dialogue;
    };
    return this.transaction.run(work, { once, answer: (tx, dialogue) => view(tx, dialogue, opinionId) });
  }

  /**
   * Undoes all decisions of one answer, or none: the question that was on the floor returns there, or to the front of
   * the queue if another is on the floor; the others are collected questions again.
   */
  undoTogether(actor: Actor, dialogueId: string, dto: UndoTogetherDto, once?: IdempotencyKey): Promise<FloorView> {
    const { opinions, onFloor } = dto;
    const opinionIds = opinions.map(({ id }) => id);
    const work = async (tx: Tx): Promise<void> => {
      const dialogue = await this.dialogues.lockForChange(tx, actor, dialogueId, 'opinion.decide');
      assertOpenDialogue({ dialogue });
      const floor = await loadFloor(tx, dialogue);
      const by = performerOf(actor, dialogue);
      for (const [index, { id, version }] of opinions.entries()) {
        const opinion = await findOpinion(tx, id);
        if (opinion?.dialogueId !== dialogueId) throw unknownId(`opinions.${index}.id`);
        await assertRowSeen(tx, 'opinion', opinion, version, () => viewOpinion(tx, dialogue, id));
        const { decidedAt } = opinion;
        const wasOnFloor = id === onFloor;
        await this.decisions.undo(tx, actor, { opinion, dialogue }, !wasOnFloor || floor.row.opinionId === null);
        if (opinion.status !== 'on_floor') continue;
        if (wasOnFloor) await this.giveBack(tx, floor, opinion, decidedAt, by);
        else setFloor(floor, { together: [...togetherOf(floor), id] });
      }
      if (onFloor !== null && !opinionIds.includes(onFloor)) throw unknownId('onFloor');
      await saveFloor(tx, floor, 'undone', by, { opinionIds });
    };
    return this.transaction.run(work, { once, answer: (tx) => viewFloor(tx, dialogueId) });
  }

  /** Puts the opinion back on the floor and resumes the turn that ended with the decision. */
  private async giveBack(
    tx: Tx,
    floor: LoadedFloor,
    opinion: Opinion,
    decidedAt: Date | null,
    by: Performer,
  ): Promise<void> {
    const spoken = floor.turn === null && decidedAt !== null ? await turnUntil(tx, opinion.id, decidedAt) : undefined;
    if (spoken) await setTurn(tx, spoken, { endedAt: null }, by.accountId);
    setFloor(floor, {
      opinionId: opinion.id,
      answeringDepartmentId: opinion.departmentId,
      ...(spoken ? { turnId: spoken.id } : {}),
    });
  }
}

/** Takes a decided opinion off the floor, or out of the collected questions; returns whether it was in either. */
async function leaveFloor(tx: Tx, floor: LoadedFloor, opinionId: string): Promise<boolean> {
  if (floor.row.opinionId !== opinionId) return leaveTogether(floor, opinionId);
  await clearFloor(tx, floor);
  return true;
}

/** The turn on an opinion that the decision at the given instant ended. */
async function turnUntil(tx: Tx, opinionId: string, decidedAt: Date): Promise<Turn | undefined> {
  const links = await tx.manager.findBy(TurnOpinion, { opinionId });
  const turns = await tx.manager.findBy(Turn, { id: In(links.map((link) => link.turnId)) });
  return turns.find((turn) => turn.endedAt?.getTime() === notBefore(turn, decidedAt).getTime());
}

const viewOpinion = async (tx: Tx, dialogue: Dialogue, id: string) =>
  (await opinionProjection.load(tx, dialogue.id, [id])).get(id)?.(chair) as DecidedView['opinion'];

const view = async (tx: Tx, dialogue: Dialogue, id: string): Promise<DecidedView> => ({
  opinion: await viewOpinion(tx, dialogue, id),
  floor: await viewFloor(tx, dialogue.id),
});
