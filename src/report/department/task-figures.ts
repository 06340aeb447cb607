import { Assignment, AssignmentCount } from '../../assignment/assignment.entity.js';
import { localDateOf, yearOf } from '../../common/local-date.js';
import { pick } from '../../common/pick.js';
import { groupBy } from '../../database/projection.js';
import type { Reader } from '../../database/reader.js';
import { columns, computed, list, select } from '../../database/select.js';
import { all, among, type Condition, where } from '../../database/sql.js';
import type { TaskFiguresView } from '../dto/reports.view.js';
import type { CountedTasks, FinishedMonth } from './counted-tasks.js';
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

/** Open assignments made in a year that are paused, excluding rehearsals: all that are not in `assignment_count`. */
export async function pausedTasksOfYear(
  reader: Reader,
  organisationIds: readonly string[],
  year: number,
): Promise<ReportedTask[]> {
  if (organisationIds.length === 0) return [];
  const isPaused = `t.paused_on IS NOT NULL AND t.finished_on IS NULL AND t.status NOT IN ('done', 'cancelled')
    AND g.rehearsal_of IS NULL`;
  const paused = await listTasks(reader, all([among('t.organisation_id', organisationIds), where(isPaused)]));
  // In the statement the year would make SQLite read all assignments of the year instead of the paused ones.
  return paused.filter((one) => yearOf(one.assignedOn) === year);
}

export const tasksOfDialogue = (reader: Reader, dialogueId: string): Promise<ReportedTask[]> =>
  listTasks(reader, where('t.dialogue_id = ?', dialogueId));

const standings = list(
  columns(AssignmentCount, 'c', ['ownerId', 'standing']),
  computed<{ tasks: number; before: number }>(
    `CAST(sum(c.tasks) AS int) AS tasks, CAST(sum(CASE WHEN c.day < ? THEN c.tasks ELSE 0 END) AS int) AS before`,
  ),
);
const days = columns(AssignmentCount, 'c', ['ownerId', 'finishedIn', 'day', 'tasks AS excess']);
const finishedInMonth = list(
  columns(AssignmentCount, 'c', ['finishedIn']),
  computed<{ finished: number }>('CAST(sum(c.tasks) AS int) AS finished'),
);

/** Few enough that others need not wait for the rest. */
const ownersAtOnce = 4;

/** Assignments made in a year, counted for each organisation or department; `today` is a local date. */
export async function countedTasksOf(
  reader: Reader,
  ownerIds: readonly string[],
  year: number,
  today: string,
): Promise<(ownerId: string) => CountedTasks> {
  const found = new Map<string, CountedTasks>();
  for (let at = 0; at < ownerIds.length; at += ownersAtOnce) {
    const some = ownerIds.slice(at, at + ownersAtOnce);
    const { sql, values } = all([among('c.owner_id', some), where('c.year = ?', year)]);
    const from = `FROM assignment_count c WHERE ${sql}`;
    const byStanding = groupBy(
      await select(reader, standings, `${from} GROUP BY c.owner_id, c.standing`, [today, ...values]),
      (row) => row.ownerId,
    );
    const byDay = groupBy(
      await select(reader, days, `${from} AND c.standing = 'excess' AND c.tasks <> 0`, values),
      (row) => row.ownerId,
    );
    for (const id of some) found.set(id, { standings: byStanding.get(id) ?? [], days: byDay.get(id) ?? [] });
    await new Promise((next) => setImmediate(next));
  }
  return (ownerId) => found.get(ownerId) ?? { standings: [], days: [] };
}

/** Those of an organisation that were made and finished in a year, by month of completion. */
export async function finishedMonthsOf(reader: Reader, organisationId: string, year: number): Promise<FinishedMonth[]> {
  const from = 'FROM assignment_count c WHERE c.owner_id = ? AND c.year = ? AND c.finished_in LIKE ?';
  const values = [organisationId, year, `${year}-%`];
  const months = await select(
    reader,
    finishedInMonth,
    `${from} AND c.standing IN ('done', 'done_late') GROUP BY c.finished_in HAVING sum(c.tasks) > 0 ORDER BY c.finished_in`,
    values,
  );
  const byMonth = groupBy(
    await select(reader, days, `${from} AND c.standing = 'excess'`, values),
    (row) => row.finishedIn,
  );
  return months.map((month) => ({ ...month, days: byMonth.get(month.finishedIn) ?? [] }));
}

export const figuresOf = (card: Scorecard): TaskFiguresView => ({
  ...pick(card, ['assigned', 'doneOnTime', 'doneLate', 'withinTerm', 'overdue', 'cancelled']),
  onTimePercent: onTimePercent(card),
  averageDays: averageDays(card),
});
