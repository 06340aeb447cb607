import { localDateOf, yearOf } from '../common/local-date.js';
import type { Statements, Value } from '../database/sql.js';
import { insertMany } from '../database/sql.js';
import type { Tx } from '../database/transaction.js';
import type { Dialogue } from '../dialogue/dialogue.entity.js';
import { overdue } from '../organisation/calendar/due-state.js';
import type { Assignment, AssignmentCount, TaskStanding } from './assignment.entity.js';

/** The day of those that are never late. */
const CONTINUOUS = '9999-12-31';

type Line = Pick<AssignmentCount, 'standing' | 'day' | 'finishedIn' | 'tasks'>;

const line = (standing: TaskStanding, day = '', finishedIn = '', tasks = 1): Line => ({
  standing,
  day,
  finishedIn,
  tasks,
});

/** What an assignment adds to `assignment_count`. A paused one depends on the calendar and adds nothing. */
function linesOf({ status, dueOn, finishedOn, pausedOn, assignedAt }: Assignment): Line[] {
  if (status === 'cancelled') return [line('cancelled')];
  const isLate = dueOn !== null && finishedOn !== null && overdue(dueOn, finishedOn);
  if (status === 'done') {
    if (finishedOn === null) throw new Error('done on no day');
    const finishedIn = finishedOn.slice(0, 7);
    return [
      line(isLate ? 'done_late' : 'done', '', finishedIn),
      line('excess', finishedOn, finishedIn),
      line('excess', localDateOf(assignedAt), finishedIn, -1),
    ];
  }
  if (finishedOn !== null) return [line(isLate ? 'submitted_late' : 'submitted')];
  return pausedOn === null ? [line('running', dueOn ?? CONTINUOUS)] : [];
}

interface Counted {
  key: readonly Value[];
  tasks: number;
}

const countedFor = (assignment: Assignment, sign: 1 | -1): Counted[] =>
  linesOf(assignment).flatMap(({ standing, day, finishedIn, tasks }) =>
    [assignment.organisationId, assignment.leadDepartmentId].map((owner) => ({
      key: [owner, yearOf(localDateOf(assignment.assignedAt)), standing, day, finishedIn],
      tasks: sign * tasks,
    })),
  );

/** Counts a new assignment (`before` null) or a change of one: what it added is taken back, what it adds now is added. */
export function countAssignment(tx: Tx, dialogue: Dialogue, before: Assignment | null, after: Assignment): void {
  if (dialogue.rehearsalOf !== null) return;
  for (const one of before ? countedFor(before, -1) : []) tx.atEnd(addUp, one);
  for (const one of countedFor(after, 1)) tx.atEnd(addUp, one);
}

/** In ascending order of their keys, because these rows are locked by whoever changes assignments of the organisation. */
async function addUp(tx: Statements, counted: readonly Counted[]): Promise<void> {
  const sums = new Map<string, Counted>();
  for (const { key, tasks } of counted) {
    const name = key.join();
    sums.set(name, { key, tasks: (sums.get(name)?.tasks ?? 0) + tasks });
  }
  const changed = [...sums].filter(([, { tasks }]) => tasks !== 0).sort(([one], [other]) => (one < other ? -1 : 1));
  await insertMany(
    tx,
    'INSERT INTO assignment_count (owner_id, year, standing, day, finished_in, tasks)',
    '(?, ?, ?, ?, ?, ?)',
    changed.map(([, { key, tasks }]) => [...key, tasks]),
    `ON CONFLICT (owner_id, year, standing, day, finished_in) DO UPDATE SET tasks = assignment_count.tasks + excluded.tasks`,
  );
}
