import type { DirectiveThing } from '../../contract/views.js';
import { among, ms, ownedBy, projections, type Thing, type Watcher } from '../../database/projection.js';
import { assignmentLine, type AssignmentRow, assignmentsOf, departmentsOf } from '../assignment-line.queries.js';

interface Row {
  id: string;
  number: number;
  text: string;
  given_at: string;
  assignments: AssignmentRow[];
}

/** A department sees the conclusions that give it something to do. */
export function project(watcher: Watcher, row: Row): DirectiveThing | undefined {
  if (watcher.audience === 'department' && !ownedBy(watcher, row.assignments.flatMap(departmentsOf))) return undefined;
  return {
    id: row.id,
    number: row.number,
    text: row.text,
    givenAt: ms(row.given_at),
    assignments: row.assignments.map(assignmentLine),
  };
}

export const directiveThing: Thing = {
  type: 'directive',
  async load(source, dialogueId, ids) {
    const own = among('id', ids);
    const found = await source.rows<Omit<Row, 'assignments'>>(
      `SELECT id, number, text, given_at FROM directive WHERE dialogue_id = ? ${own.sql} ORDER BY number`,
      [dialogueId, ...own.values],
    );
    if (found.length === 0) return new Map();
    const assignments = await assignmentsOf(source, dialogueId, 'directive_id', ids);
    return projections(
      found.map((row) => ({ ...row, assignments: assignments.filter((one) => one.directive_id === row.id) })),
      project,
    );
  },
};
