import { localDateOf, startOfDay } from '../../common/local-date.js';
import type { AssignmentStatus } from '../../contract/assignment.js';
import type { Reader } from '../../database/reader.js';
import type { Value } from '../../database/sql.js';
import type { TaskFiguresView } from '../dto/reports.view.js';
import { averageDays, type GivenTask, onTimePercent, type Scorecard } from './scorecard.js';

interface Row {
  organisation_id: string;
  lead_department_id: string;
  status: AssignmentStatus;
  due_on: string | null;
  finished_on: string | null;
  paused_on: string | null;
  assigned_at: string;
}

export interface ReportedTask extends GivenTask {
  organisationId: string;
}

async function readTasks(reader: Reader, where: string, values: readonly Value[]): Promise<ReportedTask[]> {
  const rows = await reader.rows<Row>(
    `SELECT t.organisation_id, t.lead_department_id, t.status, t.due_on, t.finished_on, t.paused_on, t.assigned_at
     FROM assignment t JOIN dialogue g ON g.id = t.dialogue_id WHERE ${where}`,
    values,
  );
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    departmentId: row.lead_department_id,
    status: row.status,
    dueOn: row.due_on,
    finishedOn: row.finished_on,
    pausedOn: row.paused_on,
    assignedOn: localDateOf(new Date(row.assigned_at)),
  }));
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
  const places = organisationIds.map(() => '?').join(', ');
  const where = `t.organisation_id IN (${places}) AND t.assigned_at >= ? AND t.assigned_at < ? AND g.rehearsal_of IS NULL`;
  return readTasks(reader, where, [...organisationIds, ...yearBounds(year)]);
}

export const tasksOfDialogue = (reader: Reader, dialogueId: string): Promise<ReportedTask[]> =>
  readTasks(reader, 't.dialogue_id = ?', [dialogueId]);

export const figuresOf = (card: Scorecard): TaskFiguresView => ({
  assigned: card.assigned,
  doneOnTime: card.doneOnTime,
  doneLate: card.doneLate,
  withinTerm: card.withinTerm,
  overdue: card.overdue,
  cancelled: card.cancelled,
  onTimePercent: onTimePercent(card),
  averageDays: averageDays(card),
});
