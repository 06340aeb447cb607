import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { newId } from '../../common/ids.js';
import { Refusal } from '../../common/problem/refusal.js';
import { Trail } from '../../database/trail.js';
import type { Tx } from '../../database/transaction.js';
import type { Dialogue } from '../../dialogue/dialogue.entity.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { applyDecision, setOutcome, undoDecision } from '../../opinion/opinion-decision.transitions.js';
import { publishedQuestion } from '../../opinion/masking.js';
import type { Opinion } from '../../opinion/opinion.entity.js';
import { loadOpinion, wrongState } from '../../opinion/opinion.transitions.js';
import { Decision } from '../assignment.entity.js';
import { cancelNotifications, enqueueNotification, restoreNotifications } from '../author-notifications.js';
import { SupersedeDecision } from './supersede-decision.js';
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
import { DueDateService } from '../deadline/due-date.service.js';
import { type AssignmentOrigin, AssignmentFactory, type AssignmentOrder } from '../assignment.factory.js';
import { findStandingDecision, currentOutcome } from './outcome.queries.js';

export interface ToDecide {
  opinion: Opinion;
  dialogue: Dialogue;
  decision: DecideDto;
}

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
    private readonly openings: AssignmentFactory,
    private readonly dueDates: DueDateService,
    private readonly corrections: SupersedeDecision,
  ) {}

  /**
   * Decides, or corrects an earlier decision. `opinion` is the version the command was based on; a different one is a
   * conflict. A correction keeps what it repeats: an open assignment of the same lead department gets the new due date,
   * an escalation to the same body stays; other open ones are cancelled.
   */
  async decide(tx: Tx, actor: Actor, { opinion, dialogue, decision: given }: ToDecide): Promise<Decided> {
    assertMay(actor, 'opinion.decide', scopeOf(dialogue));
    assertDecidable(given, opinion.kind);
    const earlier = await findStandingDecision(tx, opinion.id);
    if (earlier) assertCorrectable(given, dialogue);
    const chairName = given.chairName ?? (isChair(actor, dialogue) ? null : dialogue.chairName);
    const by = { accountId: actor.accountId, onBehalfOf: chairName };
    const orders = await this.ordersOf(tx, opinion, dialogue, given);
    const escalateTo = given.escalateTo
      ? await this.openings.bodyOf(tx, dialogue.organisationId, given.escalateTo)
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
    const behind: AssignmentOrigin = {
      dialogue,
      opinionId: opinion.id,
      directiveId: null,
      decisionId: decision.id,
      onBehalfOf: chairName,
    };
    const left = earlier
      ? await this.corrections.replace(tx, dialogue, decision, { orders, escalateTo }, by)
      : { orders, escalateTo };
    for (const order of left.orders) await this.openings.assign(tx, actor, behind, order);
    if (left.escalateTo) await this.openings.escalate(tx, actor, behind, left.escalateTo, publishedQuestion(opinion));
    const outcome = (await currentOutcome(tx, opinion.id)) ?? given.outcome;
    const marked = await applyDecision(tx, opinion.id, { version: opinion.version, outcome, reason: given.reason }, by);
    await cancelNotifications(tx, marked.after, 'opinion.decided');
    await enqueueNotification(tx, dialogue, marked.after, 'opinion.decided', after(tx.now, HOLD_SECONDS));
    return { opinion: marked.after, decision, undoUntil: after(tx.now, UNDO_SECONDS) };
  }

  /**
   * Undoes the last decision within ten seconds: what it created is cancelled, what it replaced is restored, its
   * notifications are cancelled. After a first decision the opinion returns to the floor if it came from there and the
   * floor is free, otherwise to the front of the queue; after a correction the previous decision stands again.
   */
  async undo(tx: Tx, actor: Actor, opinionId: string, floorIsFree: boolean): Promise<Opinion> {
    const { opinion, dialogue } = await loadOpinion(tx, opinionId);
    assertMay(actor, 'opinion.decide', scopeOf(dialogue));
    const decision = await findStandingDecision(tx, opinionId);
    if (!decision) throw wrongState(opinion.status);
    if (undoIsOver(decision.decidedAt, tx.now)) throw new Refusal('undo-too-late');
    const by = { accountId: actor.accountId, onBehalfOf: decision.chairName };
    await tx.manager.update(Decision, { id: decision.id }, { undoneAt: tx.now, undoneBy: actor.accountId });
    await Trail.write(tx, {
      organisationId: dialogue.organisationId,
      dialogueId: dialogue.id,
      subjectType: 'decision',
      subjectId: decision.id,
      verb: 'undo',
      from: decision.outcome,
      actorId: actor.accountId,
      onBehalfOf: decision.chairName,
    });
    await this.corrections.takeBack(tx, dialogue, decision, by);
    await cancelNotifications(tx, opinion, 'opinion.decided');
    if (decision.replaced) {
      await restoreNotifications(tx, opinion, 'opinion.decided', decision.decidedAt);
      return setOutcome(tx, opinionId, (await currentOutcome(tx, opinionId)) ?? 'noted', by);
    }
    const backTo = decision.decidedFrom === 'on_floor' && floorIsFree ? 'on_floor' : 'accepted';
    return undoDecision(tx, opinionId, backTo, by);
  }

  /**
   * The assignments of a decision. An answer in writing is one too: by default for the opinion's department, by the
   * rule.
   */
  private async ordersOf(tx: Tx, opinion: Opinion, dialogue: Dialogue, given: DecideDto): Promise<AssignmentOrder[]> {
    const task = given.words ?? publishedQuestion(opinion);
    const orders = given.assignments ?? [];
    if (given.outcome !== 'written' || orders.length > 0) return this.openings.check(tx, dialogue, orders, task);
    if (!opinion.departmentId)
      throw new Refusal('validation-failed', { errors: [{ field: 'assignments', rule: 'required', message: '' }] });
    await this.openings.assertDepartments(tx, dialogue, opinion.departmentId, [], 'assignments.0.');
    const due = await this.dueDates.byRule(dialogue.organisationId, opinion.kind, 'answer', tx.now);
    return [{ leadDepartmentId: opinion.departmentId, coordinatingDepartmentIds: [], task, due }];
  }
}
