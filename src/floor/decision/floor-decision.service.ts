import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, assertMay } from '../../auth/actor.js';
import { DecisionService } from '../../assignment/decision/decision.service.js';
import { notFound, Refusal } from '../../common/problem/refusal.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import type { Dialogue } from '../../dialogue/dialogue.entity.js';
import { scopeOf, sees } from '../../dialogue/dialogue.policy.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import type { Opinion } from '../../opinion/opinion.entity.js';
import { unknownId } from '../../opinion/catalogue-lookup.js';
import {
  assertOpenDialogue,
  findOpinion,
  loadOpinion,
  loadOpinionOf,
  type Performer,
} from '../../opinion/opinion.transitions.js';
import { opinionProjection } from '../../assignment/decision/opinion.projection.js';
import { Turn, TurnOpinion } from '../floor.entity.js';
import type { DecideOpinionDto, DecideTogetherDto, UndoTogetherDto } from './dto/decide-opinion.dto.js';
import type { DecidedView } from './dto/decided.view.js';
import type { FloorView } from '../dto/floor.view.js';
import {
  assertExpected,
  clearFloor,
  type LoadedFloor,
  leaveTogether,
  performerOf,
  setFloor,
  loadFloor,
  recordFloorChange,
  recordTurnChange,
  togetherOf,
  viewFloor,
} from '../floor.transitions.js';

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
    const { version, expectedOnFloor, ...decision } = dto;
    const work = async (tx: Tx): Promise<DecidedView> => {
      const { opinion, dialogue } = await openForDecision(tx, actor, opinionId);
      const held = await loadFloor(tx, dialogue);
      if (expectedOnFloor !== undefined) await assertExpected(tx, held, expectedOnFloor);
      if (opinion.version !== version)
        throw new Refusal('version-conflict', { present: await viewOpinion(tx, dialogue, opinionId) });
      await this.decisions.decide(tx, actor, { opinion, dialogue, decision });
      const by = performerOf(actor, dialogue);
      if (held.floor.opinionId === opinionId) await this.free(tx, held, by);
      else if (await leaveTogether(tx, held, opinionId)) await recordFloorChange(tx, held, 'decided', by);
      return view(tx, dialogue, opinionId);
    };
    return this.transaction.run(work, { once });
  }

  /** One answer to several questions: each gets its own decision, or none does. Praise among them is noted. */
  decideTogether(actor: Actor, dialogueId: string, dto: DecideTogetherDto, once?: IdempotencyKey): Promise<FloorView> {
    const work = async (tx: Tx): Promise<FloorView> => {
      const dialogue = await this.dialogues.lockForChange(tx, actor, dialogueId, 'opinion.decide');
      const held = await loadFloor(tx, dialogue);
      await assertExpected(tx, held, dto.expectedOnFloor);
      assertOpenDialogue({ dialogue });
      const by = performerOf(actor, dialogue);
      for (const { id, version } of dto.opinions) {
        if (id !== held.floor.opinionId && !togetherOf(held).includes(id))
          throw new Refusal('floor-changed', { present: await viewFloor(tx, dialogueId) });
        const { opinion } = await loadOpinionOf(tx, dialogue, id);
        if (opinion.version !== version)
          throw new Refusal('version-conflict', { present: await viewOpinion(tx, dialogue, id) });
        const outcome = opinion.kind === 'praise' ? 'noted' : dto.outcome;
        const decision = { outcome, ...(dto.words ? { words: dto.words } : {}) };
        await this.decisions.decide(tx, actor, { opinion, dialogue, decision });
        if (!(await leaveTogether(tx, held, id))) await clearFloor(tx, held);
      }
      await recordFloorChange(tx, held, 'decided', by, { opinionIds: dto.opinions.map(({ id }) => id) });
      return viewFloor(tx, dialogueId);
    };
    return this.transaction.run(work, { once });
  }

  undo(actor: Actor, opinionId: string, once?: IdempotencyKey): Promise<DecidedView> {
    const work = async (tx: Tx): Promise<DecidedView> => {
      const { dialogue, opinion } = await openForDecision(tx, actor, opinionId);
      const held = await loadFloor(tx, dialogue);
      const undone = await this.decisions.undo(tx, actor, opinionId, held.floor.opinionId === null);
      if (undone.status === 'on_floor') {
        await this.giveBack(tx, held, undone, opinion.decidedAt, performerOf(actor, dialogue));
        await recordFloorChange(tx, held, 'undone', performerOf(actor, dialogue));
      }
      return view(tx, dialogue, opinionId);
    };
    return this.transaction.run(work, { once });
  }

  /**
   * Undoes all decisions of one answer, or none: the question that was on the floor returns there, or to the front of
   * the queue if another is on the floor; the others are collected questions again.
   */
  undoTogether(actor: Actor, dialogueId: string, dto: UndoTogetherDto, once?: IdempotencyKey): Promise<FloorView> {
    const work = async (tx: Tx): Promise<FloorView> => {
      const dialogue = await this.dialogues.lockForChange(tx, actor, dialogueId, 'opinion.decide');
      assertOpenDialogue({ dialogue });
      const held = await loadFloor(tx, dialogue);
      const by = performerOf(actor, dialogue);
      for (const id of dto.opinionIds) {
        const opinion = await findOpinion(tx, id);
        if (opinion?.dialogueId !== dialogueId) throw unknownId('opinionIds');
        const wasOnFloor = id === dto.onFloor;
        const undone = await this.decisions.undo(tx, actor, id, !wasOnFloor || held.floor.opinionId === null);
        if (undone.status !== 'on_floor') continue;
        if (wasOnFloor) await this.giveBack(tx, held, undone, opinion.decidedAt, by);
        else await setFloor(tx, held, { together: [...togetherOf(held), id] });
      }
      if (dto.onFloor !== null && !dto.opinionIds.includes(dto.onFloor)) throw unknownId('onFloor');
      await recordFloorChange(tx, held, 'undone', by, { opinionIds: dto.opinionIds });
      return viewFloor(tx, dialogueId);
    };
    return this.transaction.run(work, { once });
  }

  private async free(tx: Tx, held: LoadedFloor, by: Performer): Promise<void> {
    await clearFloor(tx, held);
    await recordFloorChange(tx, held, 'decided', by);
  }

  /** Puts the opinion back on the floor and resumes the turn that ended with the decision. */
  private async giveBack(
    tx: Tx,
    held: LoadedFloor,
    opinion: Opinion,
    decidedAt: Date | null,
    by: Performer,
  ): Promise<void> {
    const spoken = held.turn === null && decidedAt !== null ? await turnUntil(tx, opinion.id, decidedAt) : null;
    if (spoken) {
      await tx.manager.update(Turn, { id: spoken.id }, { endedAt: null });
      recordTurnChange(tx, spoken, by.accountId);
    }
    await setFloor(tx, held, {
      opinionId: opinion.id,
      answeringDepartmentId: opinion.departmentId,
      ...(spoken ? { turnId: spoken.id } : {}),
    });
  }
}

/** The turn on an opinion that ended at the given instant. */
async function turnUntil(tx: Tx, opinionId: string, endedAt: Date): Promise<Turn | null> {
  const links = await tx.manager.findBy(TurnOpinion, { opinionId });
  return tx.manager.findOneBy(Turn, { id: In(links.map((link) => link.turnId)), endedAt });
}

/** 404 if it is not visible to the actor. */
async function openForDecision(tx: Tx, actor: Actor, id: string): Promise<{ opinion: Opinion; dialogue: Dialogue }> {
  const loaded = await loadOpinion(tx, id);
  if (!sees(actor, loaded.dialogue)) throw notFound();
  assertMay(actor, 'opinion.decide', scopeOf(loaded.dialogue));
  assertOpenDialogue(loaded);
  return loaded;
}

const viewOpinion = async (tx: Tx, dialogue: Dialogue, id: string) =>
  (await opinionProjection.load(tx, dialogue.id, [id])).get(id)?.(chair) as DecidedView['opinion'];

const view = async (tx: Tx, dialogue: Dialogue, id: string): Promise<DecidedView> => ({
  opinion: await viewOpinion(tx, dialogue, id),
  floor: await viewFloor(tx, dialogue.id),
});
