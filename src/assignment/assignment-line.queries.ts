import type { AssignmentStatus } from '../contract/assignment.js';
import { inList } from '../database/projection.js';
import type { ReadSource } from '../database/sql.js';

export interface AssignmentLineRow {
  id: string;
  opinion_id: string | null;
  directive_id: string | null;
  lead_department_id: string;
  department_name: string;
  task: string;
  due_on: string | null;
  status: AssignmentStatus;
  assigned_at: string;
  version: number;
  opinion_number: number | null;
  number_prefix: string;
  coordinators: string[];
}

/** The assignments of a dialogue that stand, oldest first; `column` says what the ids are. */
export async function assignmentsOf(
  source: ReadSource,
  dialogueId: string,
  column: 'id' | 'opinion_id' | 'directive_id',
  ids: readonly string[] | null,
): Promise<AssignmentLineRow[]> {
  const own = inList(`t.${column}`, ids);
  const where = `t.dialogue_id = ? AND t.${column} IS NOT NULL AND t.status <> 'cancelled' ${own.sql}`;
  const values = [dialogueId, ...own.values];
  const found = await source.rows<Omit<AssignmentLineRow, 'coordinators'>>(
    `SELECT t.id, t.opinion_id, t.directive_id, t.lead_department_id, d.short_name AS department_name, t.task, t.due_on,
       t.status, t.assigned_at, t.version, o.number AS opinion_number, g.number_prefix
     FROM assignment t JOIN department d ON d.id = t.lead_department_id JOIN dialogue g ON g.id = t.dialogue_id
     LEFT JOIN opinion o ON o.id = t.opinion_id
     WHERE ${where} ORDER BY t.assigned_at, t.id`,
    values,
  );
  if (found.length === 0) return [];
  const helpers = await source.rows<{ assignment_id: string; department_id: string }>(
    `SELECT c.assignment_id, c.department_id FROM assignment t JOIN assignment_coordinator c ON c.assignment_id = t.id
     WHERE ${where} ORDER BY c.department_id`,
    values,
  );
  return found.map((row) => ({
    ...row,
    coordinators: helpers.flatMap((one) => (one.assignment_id === row.id ? [one.department_id] : [])),
  }));
}

export const departmentsOf = (assignment: AssignmentLineRow): string[] => [
  assignment.lead_department_id,
  ...assignment.coordinators,
];

/** What desk and chair see of an assignment below its opinion or directive. */
export const assignmentLine = (row: AssignmentLineRow) => ({
  id: row.id,
  departmentId: row.lead_department_id,
  departmentName: row.department_name,
  dueOn: row.due_on,
  status: row.status,
});
