import { pick } from '../common/pick.js';
import { columns, computed, list, orNull, type RowOf, select } from '../database/select.js';
import { all, among, type ReadSource, where } from '../database/sql.js';
import { Dialogue } from '../dialogue/dialogue.entity.js';
import type { Matter } from '../disclosure/disclosure.js';
import { Opinion } from '../opinion/opinion.entity.js';
import { Department } from '../organisation/organisation.entity.js';
import { Assignment } from './assignment.entity.js';

const line = list(
  columns(Assignment, 't', ['id', 'opinionId', 'directiveId', 'leadDepartmentId', 'task', 'dueOn', 'status']),
  columns(Assignment, 't', ['assignedAt', 'version']),
  columns(Department, 'd', ['shortName AS departmentName']),
  columns(Dialogue, 'g', ['numberPrefix']),
  orNull(columns(Opinion, 'o', ['number AS opinionNumber', 'identityKeptAt'])),
  computed<{ coordinatedBy: string | null }>(
    `(SELECT string_agg(c.department_id, ',' ORDER BY h.position, h.id) FROM assignment_coordinator c
       JOIN department h ON h.id = c.department_id WHERE c.assignment_id = t.id) AS "coordinatedBy"`,
  ),
);

export interface AssignmentLineRow extends RowOf<typeof line> {
  coordinators: string[];
}

/** A dialogue's assignments that are not cancelled, oldest first; `column` says what the ids refer to. */
export async function listAssignmentLines(
  source: ReadSource,
  dialogueId: string,
  column: 'id' | 'opinion_id' | 'directive_id',
  ids: readonly string[] | null,
): Promise<AssignmentLineRow[]> {
  const { sql, values } = all([
    where(`t.dialogue_id = ? AND t.${column} IS NOT NULL AND t.status <> 'cancelled'`, dialogueId),
    among(`t.${column}`, ids),
  ]);
  const found = await select(
    source,
    line,
    `FROM assignment t JOIN department d ON d.id = t.lead_department_id JOIN dialogue g ON g.id = t.dialogue_id
     LEFT JOIN opinion o ON o.id = t.opinion_id WHERE ${sql} ORDER BY t.assigned_at, t.id`,
    values,
  );
  return found.map((row) => ({ ...row, coordinators: row.coordinatedBy?.split(',') ?? [] }));
}

export const departmentsOf = (assignment: AssignmentLineRow): string[] => [
  assignment.leadDepartmentId,
  ...assignment.coordinators,
];

/** What decides who may read its texts. */
export const matterOf = (assignment: AssignmentLineRow): Matter => ({
  departmentIds: departmentsOf(assignment),
  identityKept: assignment.identityKeptAt !== null,
});

/** The summary of an assignment shown with its opinion or directive. */
export const viewAssignmentLine = (row: AssignmentLineRow) => ({
  ...pick(row, ['id', 'departmentName', 'dueOn', 'status']),
  departmentId: row.leadDepartmentId,
});
