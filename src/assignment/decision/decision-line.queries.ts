import { pick } from '../../common/pick.js';
import type { DecisionView } from '../../contract/views.js';
import { columns, computed, list, type RowOf, select } from '../../database/select.js';
import { among, type ReadSource } from '../../database/sql.js';
import type { Disclosure } from '../../disclosure/disclosure.js';
import { type AssignmentLineRow, viewAssignmentLine } from '../assignment-line.queries.js';
import { Decision } from '../assignment.entity.js';
import { after, UNDO_SECONDS } from './decision.policy.js';

const decision = list(
  columns(Decision, 's', ['id', 'opinionId', 'outcome', 'words', 'decidedAt']),
  computed<{ escalatedTo: string | null }>(
    `(SELECT max(e.body_name) FROM escalation e WHERE e.opinion_id = o.id AND e.cancelled_at IS NULL) AS "escalatedTo"`,
  ),
);
export type DecisionRow = RowOf<typeof decision>;

/** The standing decision on each decided opinion: the last one not undone. */
export async function listStandingDecisions(
  source: ReadSource,
  dialogueId: string,
  ids: readonly string[] | null,
): Promise<Map<string, DecisionRow>> {
  const own = among('o.id', ids);
  const found = await select(
    source,
    decision,
    `FROM opinion o JOIN decision s ON s.opinion_id = o.id
     WHERE o.dialogue_id = ? AND o.status = 'decided' AND s.undone_at IS NULL AND ${own.sql}
     ORDER BY s.decided_at, s.id`,
    [dialogueId, ...own.values],
  );
  return new Map(found.map((row) => [row.opinionId, row]));
}

export const viewDecision = (
  row: DecisionRow,
  assignments: readonly AssignmentLineRow[],
  disclosure: Disclosure,
): DecisionView => ({
  ...pick(row, ['id', 'outcome', 'decidedAt']),
  words: row.words && disclosure.unchecked(row.words),
  escalatedTo: row.escalatedTo && disclosure.checked(row.escalatedTo),
  assignments: assignments.map(viewAssignmentLine),
  undoUntil: after(new Date(row.decidedAt), UNDO_SECONDS).toISOString(),
});
