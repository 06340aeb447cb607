import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { newId } from '../../common/ids.js';
import { notFound, Refusal } from '../../common/problem/refusal.js';
import { changeRow, type RowKind } from '../../database/change-row.js';
import type { Tx } from '../../database/transaction.js';
import type { Dialogue } from '../../dialogue/dialogue.entity.js';
import { scopeOf, sees } from '../../dialogue/dialogue.policy.js';
import { publishedQuestion } from '../../opinion/masking.js';
import { tellAfterAll, tellAuthors, untell } from '../../opinion/notification/author-messages.js';
import { applyDecision, undoDecision } from '../../opinion/opinion-decision.transitions.js';
import type { Opinion } from '../../opinion/opinion.entity.js';
import { assertOpenDialogue, type LoadedOpinion, loadOpinion, wrongState } from '../../opinion/opinion.transitions.js';
import { AssignmentCreationService, type AssignmentOrder } from '../assignment-creation.service.js';
import { Decision } from '../assignment.entity.js';
import { DueDateService } from '../deadline/due-date.service.js';
import {
  after,
  assertCorrectable,
  assertDecidable,
  HOLD_SECONDS,
  isChair,
  UNDO_SECONDS,
  undoIsOver,
} from './decision.policy.js';
import type { DecideDto } from './dto/decide.dto.js';
import { outcomeOf } from './outcome.js';
import { findStandingDecision, loadOutcomeFacts, type OpenFacts, refreshOutcome } from './outcome.transitions.js';
import { SupersedeDecision, type Requirements } from './supersede-decision.js';

const decisionRow: RowKind<Decision> = {
  entity: Decision,
  type: 'decision',
  state: ({ outcome, undoneAt }) => (undoneAt ? null : outcome),
};

export interface Decided {
  /** After the decision. */
  opinion: Opinion;
  decision: Decision;
  /** Until when undo is possible. */
  undoUntil: Date;
}

/**
 * Decisions of the chair on an opinion, inside the caller's transaction: marks the opinion decided, creates assignments
 * and escalation, and enqueues held notifications for the authors. The caller clears the floor.
 */
@Injectable()
export class DecisionService {
  constructor(
    private readonly tasks: AssignmentCreationService,
    private readonly dueDates: DueDateService,
    private readonly corrections: SupersedeDecision,
  ) {}

  /** Loads an opinion to be decided. 404 if it is not visible to the actor. */
  async load(tx: Tx, actor: Actor, opinionId: string): Promise<LoadedOpinion> {
    const loaded = await loadOpinion(tx, opinionId);
    if (!sees(actor, loaded.dialogue)) throw notFound();
    assertMay(actor, 'opinion.decide', scopeOf(loaded.dialogue));
    assertOpenDialogue(loaded);
    return loaded;
  }

  /**
   * Decides, or corrects an earlier decision. A correction keeps what it repeats: an open assignment of the same lead
   * department gets the new due date, an escalation to the same body stays; other open ones are cancelled.
   */
  async decide(tx: Tx, actor: Actor, loaded: LoadedOpinion, given: DecideDto): Promise<Decided> {
    const { opinion, dialogue } = loaded;
    assertDecidable(given, opinion.kind);
    const before = await loadOutcomeFacts(tx, opinion.id);
    if (before.decided) assertCorrectable(given, dialogue);
    const chairName = given.chairName ?? (isChair(actor, dialogue) ? null : dialogue.chairName);
    const by = { accountId: actor.accountId, onBehalfOf: chairName };
    const orders = await this.ordersOf(tx, opinion, dialogue, given);
    const escalateTo = given.escalateTo
      ? await this.tasks.resolveBody(tx, dialogue.organisationId, given.escalateTo)
      : null;
    const decision = tx.manager.create(Decision, {
      id: newId(),
      dialogueId: dialogue.id,
      opinionId: opinion.id,
      outcome: given.outcome,
      decidedFrom: opinion.status,
      words: given.words ?? null,
      decidedBy: actor.accountId,
      chairName,
      decidedAt: tx.now,
      undoneAt: null,
      undoneBy: null,
      replaced: null,
    });
    await tx.manager.insert(Decision, decision);
    const wanted = { orders, escalateTo };
    const left = before.decided ? await this.corrections.replace(tx, dialogue, decision, wanted, by) : wanted;
    const behind = {
      dialogue,
      opinionId: opinion.id,
      directiveId: null,
      decisionId: decision.id,
      onBehalfOf: chairName,
    };
    for (const order of left.orders) await this.tasks.createAssignment(tx, actor, behind, order);
    if (left.escalateTo)
      await this.tasks.createEscalation(tx, actor, behind, left.escalateTo, publishedQuestion(opinion));
    const facts = before.decided ? await loadOutcomeFacts(tx, opinion.id) : withOpened(before, left);
    const outcome = outcomeOf({ ...facts, decided: given.outcome });
    await applyDecision(tx, loaded, { decided: given.outcome, outcome, reason: given.reason }, by);
    if (before.decided) await untell(tx, opinion, 'decided');
    await tellAuthors(tx, loaded, 'decided', decision.id, after(tx.now, HOLD_SECONDS));
    return { opinion, decision, undoUntil: after(tx.now, UNDO_SECONDS) };
  }

  /**
   * Undoes the last decision within ten seconds: what it created is cancelled, what it replaced is restored, its
   * notifications are cancelled. After a first decision the opinion returns to the floor if it came from there and the
   * floor is free, otherwise to the front of the queue; after a correction the previous decision stands again.
   */
  async undo(tx: Tx, actor: Actor, loaded: LoadedOpinion, floorIsFree: boolean): Promise<Opinion> {
    const { opinion, dialogue } = loaded;
    const decision = await findStandingDecision(tx, opinion.id);
    if (!decision) throw wrongState(opinion.status);
    if (undoIsOver(decision.decidedAt, tx.now)) throw new Refusal('undo-too-late');
    const by = { accountId: actor.accountId, onBehalfOf: decision.chairName };
    const set = { undoneAt: tx.now, undoneBy: actor.accountId };
    await changeRow(tx, decisionRow, decision, { verb: 'undo', set, dialogue, by });
    await this.corrections.undo(tx, dialogue, decision, by);
    await untell(tx, opinion, 'decided');
    if (decision.replaced) {
      await tellAfterAll(tx, opinion, 'decided', decision.decidedAt);
      await refreshOutcome(tx, loaded, by);
      return opinion;
    }
    const backTo = decision.decidedFrom === 'on_floor' && floorIsFree ? 'on_floor' : 'accepted';
    return undoDecision(tx, loaded, backTo, by);
  }

  /**
   * The assignments of a decision. An answer in writing is one too: by default for the opinion's department, by the
   * rule.
   */
  private async ordersOf(tx: Tx, opinion: Opinion, dialogue: Dialogue, given: DecideDto): Promise<AssignmentOrder[]> {
    const task = given.words ?? publishedQuestion(opinion);
    const orders = given.assignments ?? [];
    if (given.outcome !== 'written' || orders.length > 0) return this.tasks.validate(tx, dialogue, orders, task);
    if (!opinion.departmentId)
      throw new Refusal('validation-failed', { errors: [{ field: 'assignments', rule: 'required', message: '' }] });
    const leadDepartmentId = opinion.departmentId;
    await this.tasks.validateDepartments(tx, dialogue, { leadDepartmentId }, 'assignments.0.');
    const { organisationId } = dialogue;
    const calendar = await this.dueDates.calendarIn(tx, organisationId);
    const due = await this.dueDates.byRule(calendar, organisationId, opinion.kind, 'answer', tx.now);
    return [{ leadDepartmentId, coordinatingDepartmentIds: [], task, due }];
  }
}

/** The facts with what a first decision has just created. */
const withOpened = (facts: OpenFacts, { orders, escalateTo }: Requirements): OpenFacts => ({
  ...facts,
  assignments: [...facts.assignments, ...orders.map(() => 'assigned' as const)],
  escalations: [...facts.escalations, ...(escalateTo ? ['open' as const] : [])],
});
