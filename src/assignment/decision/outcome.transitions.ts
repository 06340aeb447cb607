import { IsNull } from 'typeorm';
import type { AssignmentStatus } from '../../contract/assignment.js';
import type { OpinionOutcome } from '../../contract/opinion.js';
import type { Performer } from '../../database/change-row.js';
import type { Tx } from '../../database/transaction.js';
import { setOutcome } from '../../opinion/opinion-decision.transitions.js';
import { type LoadedOpinion, loadOpinionOf } from '../../opinion/opinion.transitions.js';
import { Decision } from '../assignment.entity.js';
import type { LoadedAssignment } from '../assignment.transitions.js';
import { type EscalationState, type OutcomeFacts, outcomeOf } from './outcome.js';

/** The standing decision: the last one not undone. */
export const findStandingDecision = (tx: Tx, opinionId: string): Promise<Decision | null> =>
  tx.manager.findOne(Decision, {
    where: { opinionId, undoneAt: IsNull() },
    order: { decidedAt: 'DESC', id: 'DESC' },
  });

/** What the outcome of an opinion follows from; `decided` is null if there is no standing decision. */
export type OpenFacts = Omit<OutcomeFacts, 'decided'> & { decided: OpinionOutcome | null };

export async function loadOutcomeFacts(tx: Tx, opinionId: string): Promise<OpenFacts> {
  const facts = await tx.rows<{ fact: string; state: string }>(
    `SELECT 'decision' AS fact, s.outcome AS state FROM decision s WHERE s.id =
       (SELECT l.id FROM decision l WHERE l.opinion_id = ? AND l.undone_at IS NULL ORDER BY l.decided_at DESC, l.id DESC LIMIT 1)
     UNION ALL SELECT 'assignment', t.status FROM assignment t WHERE t.opinion_id = ?
     UNION ALL SELECT 'escalation', CASE WHEN e.answered_at IS NOT NULL THEN 'answered'
       WHEN e.cancelled_at IS NOT NULL THEN 'cancelled' ELSE 'open' END FROM escalation e WHERE e.opinion_id = ?
     UNION ALL SELECT 'answer', a.status FROM answer a WHERE a.opinion_id = ? AND a.status = 'published'`,
    [opinionId, opinionId, opinionId, opinionId],
  );
  const states = (fact: string): string[] => facts.flatMap((one) => (one.fact === fact ? [one.state] : []));
  return {
    decided: (states('decision')[0] ?? null) as OpinionOutcome | null,
    assignments: states('assignment') as AssignmentStatus[],
    escalations: states('escalation') as EscalationState[],
    answerPublished: states('answer').length > 0,
  };
}

/** Updates the outcome of a decided opinion after an assignment, escalation or answer has changed. */
export async function refreshOutcome(tx: Tx, loaded: LoadedOpinion, by: Performer): Promise<void> {
  const { decided, ...facts } = await loadOutcomeFacts(tx, loaded.opinion.id);
  if (decided) await setOutcome(tx, loaded, { decided, outcome: outcomeOf({ decided, ...facts }) }, by);
}

/** The same for the opinion of an assignment; assignments of directives have none. */
export async function refreshOutcomeOf(
  tx: Tx,
  { assignment: { opinionId }, dialogue }: LoadedAssignment,
  by: Performer,
): Promise<void> {
  if (opinionId) await refreshOutcome(tx, await loadOpinionOf(tx, dialogue, opinionId), by);
}
