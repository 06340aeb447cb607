import type { DirectiveLiveView } from '../../contract/views.js';
import { inList, ms, belongsTo, projectRows, type LiveProjection, type Recipient } from '../../database/projection.js';
import { assignmentLine, type AssignmentLineRow, assignmentsOf, departmentsOf } from '../assignment-line.queries.js';

interface Row {
  id: string;
  number: number;
  text: string;
  given_at: string;
  assignments: AssignmentLineRow[];
}

/** A department sees the conclusions that give it something to do. */
export function project(watcher: Recipient, row: Row): DirectiveLiveView | undefined {
  if (watcher.audience === 'department' && !belongsTo(watcher, row.assignments.flatMap(departmentsOf)))
    return undefined;
  return {
    id: row.id,
    number: row.number,
    text: row.text,
    givenAt: ms(row.given_at),
    assignments: row.assignments.map(assignmentLine),
  };
}

export const directiveProjection: LiveProjection = {
  type: 'directive',
  async load(source, dialogueId, ids) {
    const own = inList('id', ids);
    const found = await source.rows<Omit<Row, 'assignments'>>(
      `SELECT id, number, text, given_at FROM directive WHERE dialogue_id = ? ${own.sql} ORDER BY number`,
      [dialogueId, ...own.values],
    );
    if (found.length === 0) return new Map();
    const assignments = await assignmentsOf(source, dialogueId, 'directive_id', ids);
    return projectRows(
      found.map((row) => ({ ...row, assignments: assignments.filter((one) => one.directive_id === row.id) })),
      project,
    );
  },
};
