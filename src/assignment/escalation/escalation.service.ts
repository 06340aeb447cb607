import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { notFound, Refusal } from '../../common/problem/refusal.js';
import { may } from '../../contract/permissions.js';
import { Trail } from '../../database/trail.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import type { Dialogue } from '../../dialogue/dialogue.entity.js';
import { lockDialogueOf } from '../../dialogue/lock-dialogue.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { Opinion } from '../../opinion/opinion.entity.js';
import { wrongState } from '../../opinion/opinion.transitions.js';
import { Escalation } from '../assignment.entity.js';
import { recordEvent } from '../assignment.transitions.js';
import { enqueueNotification } from '../author-notifications.js';
import { escalationState } from '../decision/outcome.js';
import { refreshOutcome } from '../decision/outcome.queries.js';

/** Escalations (chuyển cấp trên): open until the body has answered or the organiser cancels them. */
@Injectable()
export class EscalationService {
  constructor(private readonly transaction: Transaction) {}

  /** The answer of the superior organisation it was addressed to. */
  answer(actor: Actor, id: string, version: number, answer: string): Promise<Escalation> {
    return this.on(actor, id, version, async (tx, escalation, dialogue) => {
      assertMay(actor, 'escalation.answer', { organisationId: escalation.bodyOrganisationId ?? '' });
      return this.close(tx, escalation, dialogue, actor, 'answer', { answeredAt: tx.now, answer });
    });
  }

  /** The reply of a body outside this installation, recorded by those who escalated. */
  recordAnswer(actor: Actor, id: string, version: number, answer: string): Promise<Escalation> {
    return this.on(actor, id, version, async (tx, escalation, dialogue) => {
      assertMay(actor, 'escalation.manage', scopeOf(dialogue));
      return this.close(tx, escalation, dialogue, actor, 'record-answer', { answeredAt: tx.now, answer });
    });
  }

  cancel(actor: Actor, id: string, version: number, reason: string): Promise<Escalation> {
    return this.on(actor, id, version, async (tx, escalation, dialogue) => {
      assertMay(actor, 'escalation.manage', scopeOf(dialogue));
      return this.close(tx, escalation, dialogue, actor, 'cancel', { cancelledAt: tx.now }, reason);
    });
  }

  private on(
    actor: Actor,
    id: string,
    version: number,
    work: (tx: Tx, escalation: Escalation, dialogue: Dialogue) => Promise<Escalation>,
  ): Promise<Escalation> {
    return this.transaction.run(async (tx) => {
      const dialogue = await lockDialogueOf(tx, Escalation, id);
      const escalation = await tx.manager.findOneByOrFail(Escalation, { id });
      if (!sees(actor, escalation, dialogue)) throw notFound();
      if (escalation.version !== version)
        throw new Refusal('version-conflict', {
          present: { state: escalationState(escalation), version: escalation.version },
        });
      return work(tx, escalation, dialogue);
    });
  }

  private async close(
    tx: Tx,
    escalation: Escalation,
    dialogue: Dialogue,
    actor: Actor,
    verb: string,
    set: Partial<Escalation>,
    reason: string | null = null,
  ): Promise<Escalation> {
    const from = escalationState(escalation);
    if (from !== 'open') throw wrongState(from);
    const after = Object.assign(new Escalation(), escalation, set, { version: escalation.version + 1 });
    await tx.manager.update(Escalation, { id: escalation.id }, { ...set, version: after.version });
    await Trail.write(tx, {
      organisationId: escalation.organisationId,
      dialogueId: escalation.dialogueId,
      subjectType: 'escalation',
      subjectId: escalation.id,
      verb,
      from,
      to: escalationState(after),
      actorId: actor.accountId,
      reason,
    });
    recordEvent(tx, dialogue, 'escalation.changed', 'escalation', escalation.id, actor.accountId);
    const { opinionId } = escalation;
    if (!opinionId) return after;
    recordEvent(tx, dialogue, 'escalation.changed', 'opinion', opinionId, actor.accountId);
    await refreshOutcome(tx, opinionId, actor);
    if (after.answeredAt) {
      const opinion = await tx.manager.findOneByOrFail(Opinion, { id: opinionId });
      await enqueueNotification(tx, dialogue, opinion, 'opinion.escalation-answered', tx.now);
    }
    return after;
  }
}

/** Visible to the escalating organisation and the addressed body; a rehearsal's to the former only. */
const sees = (actor: Actor, escalation: Escalation, dialogue: Dialogue): boolean =>
  may(
    actor.held.filter((one) => one.role !== 'superior'),
    'escalation.read',
    scopeOf(dialogue),
  ) ||
  (escalation.bodyOrganisationId !== null &&
    dialogue.rehearsalOf === null &&
    may(
      actor.held.filter((one) => one.role === 'superior'),
      'escalation.read',
      { organisationId: escalation.bodyOrganisationId },
    ));
