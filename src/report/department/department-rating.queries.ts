import type { Verdict } from '../../contract/opinion.js';
import type { Reader } from '../../database/reader.js';
import { yearBounds } from './task-figures.js';

export type Verdicts = Record<Verdict, number>;

export const noVerdicts = (): Verdicts => ({ solved: 0, partly: 0, unsolved: 0 });

/**
 * What authors said of the matters a department was given in the year. One who is grouped under another speaks of the same
 * task; each author counts once for a department.
 */
export async function ratingsByDepartment(
  reader: Reader,
  organisationId: string,
  year: number,
): Promise<Map<string, Verdicts>> {
  const rows = await reader.rows<{ department_id: string; verdict: Verdict; count: number }>(
    `SELECT t.lead_department_id AS department_id, r.verdict, CAST(count(DISTINCT r.opinion_id) AS int) AS count
     FROM rating r JOIN opinion o ON o.id = r.opinion_id
     LEFT JOIN opinion_group m ON m.id = o.group_id
     JOIN assignment t ON t.opinion_id = coalesce(m.lead_opinion_id, o.id)
     JOIN dialogue g ON g.id = t.dialogue_id
     WHERE t.organisation_id = ? AND t.assigned_at >= ? AND t.assigned_at < ? AND t.status <> 'cancelled'
       AND g.rehearsal_of IS NULL
     GROUP BY t.lead_department_id, r.verdict`,
    [organisationId, ...yearBounds(year)],
  );
  const found = new Map<string, Verdicts>();
  for (const { department_id: id, verdict, count } of rows) {
    const verdicts = found.get(id) ?? noVerdicts();
    verdicts[verdict] = count;
    found.set(id, verdicts);
  }
  return found;
}
