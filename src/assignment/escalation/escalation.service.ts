import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { notFound } from '../../common/problem/refusal.js';
import { may } from '../../contract/permissions.js';
import { assertVersion, changeRow, type RowChange } from '../../database/change-row.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import type { Dialogue } from '../../dialogue/dialogue.entity.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { lockDialogueOf } from '../../dialogue/lock-dialogue.js';
import { tellAuthors } from '../../opinion/notification/author-messages.js';
import { loadOpinionOf, wrongState } from '../../opinion/opinion.transitions.js';
import { Escalation } from '../assignment.entity.js';
import { escalationState } from '../decision/outcome.js';
import { refreshOutcome } from '../decision/outcome.transitions.js';
import { escalationEvents, escalationRow } from './escalation.transitions.js';

interface LoadedEscalation {
  escalation: Escalation;
  dialogue: Dialogue;
}

/** Escalations (chuyển cấp trên): open until the body has answered or the organiser cancels them. */
@Injectable()
export class EscalationService {
  constructor(private readonly transaction: Transaction) {}

  /** The answer of the superior organisation it was addressed to. */
  answer(actor: Actor, id: string, version: number, answer: string): Promise<Escalation> {
    return this.on(actor, id, version, async (tx, loaded) => {
      assertMay(actor, 'escalation.answer', { organisationId: loaded.escalation.bodyOrganisationId ?? '' });
      return close(tx, loaded, { verb: 'answer', set: { answeredAt: tx.now, answer } }, actor);
    });
  }

  /** The reply of a body outside this installation, recorded by those who escalated. */
  recordAnswer(actor: Actor, id: string, version: number, answer: string): Promise<Escalation> {
    return this.on(actor, id, version, async (tx, loaded) => {
      assertMay(actor, 'escalation.manage', scopeOf(loaded.dialogue));
      return close(tx, loaded, { verb: 'record-answer', set: { answeredAt: tx.now, answer } }, actor);
    });
  }

  cancel(actor: Actor, id: string, version: number, reason: string): Promise<Escalation> {
    return this.on(actor, id, version, async (tx, loaded) => {
      assertMay(actor, 'escalation.manage', scopeOf(loaded.dialogue));
      return close(tx, loaded, { verb: 'cancel', set: { cancelledAt: tx.now }, reason }, actor);
    });
  }

  private on(
    actor: Actor,
    id: string,
    version: number,
    work: (tx: Tx, loaded: LoadedEscalation) => Promise<Escalation>,
  ): Promise<Escalation> {
    return this.transaction.run(async (tx) => {
      const dialogue = await lockDialogueOf(tx, Escalation, id);
      const escalation = await tx.manager.findOneByOrFail(Escalation, { id });
      if (!sees(actor, escalation, dialogue)) throw notFound();
      await assertVersion(escalation, version, () => ({
        state: escalationState(escalation),
        version: escalation.version,
      }));
      return work(tx, { escalation, dialogue });
    });
  }
}

/** Closes an open escalation and updates the opinion's outcome; an answer notifies the author. */
async function close(
  tx: Tx,
  { escalation, dialogue }: LoadedEscalation,
  change: Pick<RowChange<Escalation>, 'verb' | 'set' | 'reason'>,
  actor: Actor,
): Promise<Escalation> {
  const state = escalationState(escalation);
  if (state !== 'open') throw wrongState(state);
  const events = escalationEvents(dialogue, escalation);
  await changeRow(tx, escalationRow, escalation, { ...change, dialogue, by: actor, events });
  if (!escalation.opinionId) return escalation;
  const decided = await loadOpinionOf(tx, dialogue, escalation.opinionId);
  await refreshOutcome(tx, decided, actor);
  if (escalation.answeredAt) await tellAuthors(tx, decided, 'escalation-answered', escalation.id);
  return escalation;
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
