import { after, UNDO_SECONDS } from './decision.policy.js';
import type { OpinionOutcome } from '../../contract/opinion.js';
import type { DecisionView } from '../../contract/views.js';
import { inList } from '../../database/projection.js';
import { assignmentLine, type AssignmentLineRow } from '../assignment-line.queries.js';
import type { ReadSource } from '../../database/sql.js';

export interface DecisionRow {
  id: string;
  opinion_id: string;
  outcome: OpinionOutcome;
  words: string | null;
  decided_at: string;
  escalated_to: string | null;
}

/** The decision that holds on each decided opinion: the last one not undone. */
export async function decisionsOf(
  source: ReadSource,
  dialogueId: string,
  ids: readonly string[] | null,
): Promise<Map<string, DecisionRow>> {
  const own = inList('o.id', ids);
  const found = await source.rows<DecisionRow>(
    `SELECT s.id, s.opinion_id, s.outcome, s.words, s.decided_at,
       (SELECT max(e.body_name) FROM escalation e WHERE e.opinion_id = o.id AND e.cancelled_at IS NULL) AS escalated_to
     FROM opinion o JOIN decision s ON s.opinion_id = o.id
     WHERE o.dialogue_id = ? AND o.status = 'decided' AND s.undone_at IS NULL ${own.sql}
     ORDER BY s.decided_at, s.id`,
    [dialogueId, ...own.values],
  );
  return new Map(found.map((row) => [row.opinion_id, row]));
}

export const decisionView = (row: DecisionRow, assignments: readonly AssignmentLineRow[]): DecisionView => ({
  id: row.id,
  outcome: row.outcome,
  words: row.words,
  decidedAt: Date.parse(row.decided_at),
  assignments: assignments.map(assignmentLine),
  escalatedTo: row.escalated_to,
  undoUntil: after(new Date(row.decided_at), UNDO_SECONDS).getTime(),
});
