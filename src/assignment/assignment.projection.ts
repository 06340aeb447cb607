import { publicNumber } from '../contract/opinion.js';
import type { AssignmentLiveView } from '../contract/views.js';
import { ms, belongsTo, projectRows, type LiveProjection, type Recipient } from '../database/projection.js';
import { type AssignmentLineRow, assignmentsOf, departmentsOf } from './assignment-line.queries.js';

export function project(watcher: Recipient, row: AssignmentLineRow): AssignmentLiveView | undefined {
  if (watcher.audience !== 'department' || !belongsTo(watcher, departmentsOf(row))) return undefined;
  return {
    id: row.id,
    publicNumber: row.opinion_number === null ? null : publicNumber(row.number_prefix, row.opinion_number),
    opinionId: row.opinion_id,
    directiveId: row.directive_id,
    leadDepartmentId: row.lead_department_id,
    leadDepartmentName: row.department_name,
    coordinatingDepartmentIds: row.coordinators,
    task: row.task,
    dueOn: row.due_on,
    status: row.status,
    assignedAt: ms(row.assigned_at),
    version: row.version,
  };
}

export const assignmentProjection: LiveProjection = {
  type: 'assignment',
  load: async (source, dialogueId, ids) => projectRows(await assignmentsOf(source, dialogueId, 'id', ids), project),
};
