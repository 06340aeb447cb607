import type { DirectiveLiveView } from '../../contract/views.js';
import {
  belongsTo,
  discloseTo,
  groupBy,
  projectRows,
  type LiveProjection,
  type Recipient,
} from '../../database/projection.js';
import { columns, type RowOf, select } from '../../database/select.js';
import { among } from '../../database/sql.js';
import {
  type AssignmentLineRow,
  departmentsOf,
  listAssignmentLines,
  viewAssignmentLine,
} from '../assignment-line.queries.js';
import { Directive } from '../assignment.entity.js';

const directive = columns(Directive, 'r', ['id', 'number', 'text', 'givenAt']);

interface Row extends RowOf<typeof directive> {
  assignments: AssignmentLineRow[];
}

/** Departments see the directives that assign something to them. */
export function project(recipient: Recipient, { assignments, ...row }: Row): DirectiveLiveView | undefined {
  const departmentIds = assignments.flatMap(departmentsOf);
  if (recipient.audience === 'department' && !belongsTo(recipient, departmentIds)) return undefined;
  const disclosure = discloseTo(recipient, { departmentIds, identityKept: false });
  return { ...row, text: disclosure.unchecked(row.text), assignments: assignments.map(viewAssignmentLine) };
}

export const directiveProjection: LiveProjection<'directive'> = {
  type: 'directive',
  async load(source, dialogueId, ids) {
    const own = among('r.id', ids);
    const found = await select(
      source,
      directive,
      `FROM directive r WHERE r.dialogue_id = ? AND ${own.sql} ORDER BY r.number`,
      [dialogueId, ...own.values],
    );
    if (found.length === 0) return new Map();
    const lines = groupBy(await listAssignmentLines(source, dialogueId, 'directive_id', ids), (one) => one.directiveId);
    return projectRows(
      found.map((row) => ({ ...row, assignments: lines.get(row.id) ?? [] })),
      project,
    );
  },
};
