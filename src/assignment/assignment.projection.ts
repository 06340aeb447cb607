import { pick } from '../common/pick.js';
import { publicNumber } from '../contract/opinion.js';
import type { AssignmentLiveView } from '../contract/views.js';
import { belongsTo, discloseTo, projectRows, type LiveProjection, type Recipient } from '../database/projection.js';
import { type AssignmentLineRow, departmentsOf, listAssignmentLines, matterOf } from './assignment-line.queries.js';

export function project(recipient: Recipient, row: AssignmentLineRow): AssignmentLiveView | undefined {
  if (recipient.audience !== 'department' || !belongsTo(recipient, departmentsOf(row))) return undefined;
  return {
    ...pick(row, ['id', 'opinionId', 'directiveId', 'leadDepartmentId', 'dueOn', 'status']),
    ...pick(row, ['assignedAt', 'version']),
    task: discloseTo(recipient, matterOf(row)).unchecked(row.task),
    publicNumber: row.opinionNumber === null ? null : publicNumber(row.numberPrefix, row.opinionNumber),
    leadDepartmentName: row.departmentName,
    coordinatingDepartmentIds: row.coordinators,
  };
}

export const assignmentProjection: LiveProjection<'assignment'> = {
  type: 'assignment',
  load: async (source, dialogueId, ids) =>
    projectRows(await listAssignmentLines(source, dialogueId, 'id', ids), project),
};
