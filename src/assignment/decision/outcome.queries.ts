import { IsNull } from 'typeorm';
import type { OpinionOutcome } from '../../contract/opinion.js';
import { columns, select } from '../../database/select.js';
import type { Tx } from '../../database/transaction.js';
import { setOutcome } from '../../opinion/opinion-decision.transitions.js';
import type { Performer } from '../../opinion/opinion.transitions.js';
import { Assignment, Decision, Escalation } from '../assignment.entity.js';
import { escalationState, outcomeOf } from './outcome.js';

/** The standing decision: the last one not undone. */
export async function findStandingDecision(tx: Tx, opinionId: string): Promise<Decision | null> {
  const [found] = await tx.manager.find(Decision, {
    where: { opinionId, undoneAt: IsNull() },
    order: { decidedAt: 'DESC', id: 'DESC' },
    take: 1,
  });
  return found ?? null;
}

/** The present outcome of a decided opinion, from the rows of this transaction; null if it is not decided. */
export async function currentOutcome(tx: Tx, opinionId: string): Promise<OpinionOutcome | null> {
  const holding = await findStandingDecision(tx, opinionId);
  if (!holding) return null;
  const assignments = await select(
    tx,
    columns(Assignment, 't', ['status']),
    'FROM assignment t WHERE t.opinion_id = ?',
    [opinionId],
  );
  const escalations = await select(
    tx,
    columns(Escalation, 'e', ['answeredAt', 'cancelledAt']),
    'FROM escalation e WHERE e.opinion_id = ?',
    [opinionId],
  );
  const published = await tx.rows("SELECT id FROM answer WHERE opinion_id = ? AND status = 'published' LIMIT 1", [
    opinionId,
  ]);
  return outcomeOf({
    decided: holding.outcome,
    assignments: assignments.map((row) => row.status),
    escalations: escalations.map(escalationState),
    answerPublished: published.length > 0,
  });
}

/** Updates the outcome of a decided opinion after an assignment, escalation or answer has changed. */
export async function refreshOutcome(tx: Tx, opinionId: string | null, by: Performer): Promise<void> {
  const outcome = opinionId && (await currentOutcome(tx, opinionId));
  if (opinionId && outcome) await setOutcome(tx, opinionId, outcome, by);
}
