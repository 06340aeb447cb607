import { localDateOf, yearOf } from '../common/local-date.js';
import type { Verdict } from '../contract/opinion.js';
import type { Change } from '../database/live-log.js';
import { among, insertMany, type Statements } from '../database/sql.js';

/** What changes to which tasks a rating belongs; the log names every opinion of a group for itself. */
const attributing = new Set(['opinion.rated', 'opinion.grouped', 'opinion.ungrouped', 'assignment.changed']);

interface Attributed {
  opinionId: string;
  verdict: Verdict;
  departmentId: string | null;
  assignedAt: string | null;
}

/**
 * Stores anew for which departments the ratings of changed opinions count: those that lead an assignment of the opinion or
 * of its group's lead, unless cancelled. Run before COMMIT.
 */
export async function attributeRatings(tx: Statements, changes: readonly Change[]): Promise<void> {
  const changed = changes.filter((one) => one.subjectType === 'opinion' && attributing.has(one.type));
  if (changed.length === 0) return;
  const touched = among('o.id', [...new Set(changed.map((one) => one.subjectId))]);
  const found = await tx.rows<Attributed>(
    `SELECT r.opinion_id AS "opinionId", r.verdict, t.lead_department_id AS "departmentId", t.assigned_at AS "assignedAt"
     FROM (SELECT o.id FROM opinion o WHERE ${touched.sql}
           UNION SELECT m.id FROM opinion o JOIN opinion_group g ON g.lead_opinion_id = o.id JOIN opinion m ON m.group_id = g.id
             WHERE ${touched.sql}) n
     JOIN rating r ON r.opinion_id = n.id
     JOIN dialogue d ON d.id = r.dialogue_id AND d.rehearsal_of IS NULL
     JOIN opinion own ON own.id = n.id LEFT JOIN opinion_group lead ON lead.id = own.group_id
     LEFT JOIN assignment t ON t.opinion_id IN (own.id, lead.lead_opinion_id) AND t.status <> 'cancelled'`,
    [...touched.values, ...touched.values],
  );
  if (found.length === 0) return;
  const rated = among('opinion_id', [...new Set(found.map((one) => one.opinionId))]);
  await tx.execute(`DELETE FROM attributed_rating WHERE ${rated.sql}`, rated.values);
  const rows = found.flatMap(({ opinionId, verdict, departmentId, assignedAt }) =>
    departmentId === null || assignedAt === null
      ? []
      : [[departmentId, yearOf(localDateOf(new Date(assignedAt))), opinionId, verdict]],
  );
  const each = new Map(rows.map((row) => [row.join(), row]));
  await insertMany(tx, 'INSERT INTO attributed_rating (department_id, year, opinion_id, verdict)', '(?, ?, ?, ?)', [
    ...each.values(),
  ]);
}
