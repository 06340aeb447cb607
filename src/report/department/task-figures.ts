import { Assignment } from '../../assignment/assignment.entity.js';
import { localDateOf, startOfDay } from '../../common/local-date.js';
import { pick } from '../../common/pick.js';
import type { Reader } from '../../database/reader.js';
import { columns, select } from '../../database/select.js';
import { all, among, type Condition, where } from '../../database/sql.js';
import type { TaskFiguresView } from '../dto/reports.view.js';
import { averageDays, type GivenTask, onTimePercent, type Scorecard } from './scorecard.js';

const task = columns(Assignment, 't', [
  'organisationId',
  'leadDepartmentId AS departmentId',
  'status',
  'dueOn',
  'finishedOn',
  'pausedOn',
  'assignedAt',
]);

export interface ReportedTask extends GivenTask {
  organisationId: string;
}

async function listTasks(reader: Reader, { sql, values }: Condition): Promise<ReportedTask[]> {
  const rows = await select(
    reader,
    task,
    `FROM assignment t JOIN dialogue g ON g.id = t.dialogue_id WHERE ${sql}`,
    values,
  );
  return rows.map(({ assignedAt, ...row }) => ({ ...row, assignedOn: localDateOf(new Date(assignedAt)) }));
}

/** Start and end of the year in local time, as instants. */
export const yearBounds = (year: number): [string, string] => [
  startOfDay(`${year}-01-01`).toISOString(),
  startOfDay(`${year + 1}-01-01`).toISOString(),
];

/** Assignments made in a year (local time), excluding rehearsals. */
export async function tasksOfYear(
  reader: Reader,
  organisationIds: readonly string[],
  year: number,
): Promise<ReportedTask[]> {
  if (organisationIds.length === 0) return [];
  const inYear = where('t.assigned_at >= ? AND t.assigned_at < ? AND g.rehearsal_of IS NULL', ...yearBounds(year));
  return listTasks(reader, all([among('t.organisation_id', organisationIds), inYear]));
}

export const tasksOfDialogue = (reader: Reader, dialogueId: string): Promise<ReportedTask[]> =>
  listTasks(reader, where('t.dialogue_id = ?', dialogueId));

export const figuresOf = (card: Scorecard): TaskFiguresView => ({
  ...pick(card, ['assigned', 'doneOnTime', 'doneLate', 'withinTerm', 'overdue', 'cancelled']),
  onTimePercent: onTimePercent(card),
  averageDays: averageDays(card),
});
