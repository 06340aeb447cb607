import type { Role } from '../../contract/permissions.js';
import type { LocalDate } from '../../common/local-date.js';
import { Grant } from '../../auth/account.entity.js';
import { publicNumber } from '../../contract/opinion.js';
import { columns, computed, list, orNull, select } from '../../database/select.js';
import { among, type Statements } from '../../database/sql.js';
import { Dialogue } from '../../dialogue/dialogue.entity.js';
import { Opinion } from '../../opinion/opinion.entity.js';
import type { WorkingCalendar } from '../../organisation/calendar/working-calendar.js';
import type { Reminders } from '../../organisation/reminder/reminder-setting.js';
import { Assignment } from '../assignment.entity.js';
import { type Rung, rungOf } from './ladder.js';

type Source = Pick<Statements, 'rows'>;

/** A task that is told today. */
export interface DueTask {
  id: string;
  leadDepartmentId: string;
  /** Number of the opinion, or of the dialogue for a conclusion of the chair. */
  number: string;
  dueOn: LocalDate;
  rung: Rung;
}

const departmentRoles: readonly Role[] = ['department_officer', 'department_head'];
const overseeing: readonly Role[] = ['organiser', 'leader'];

/** Who holds a role that has to do with tasks, today and in the whole organisation or a department. */
export const listStaff = (source: Source, organisationId: string, today: LocalDate) => {
  const roles = among('g.role', [...departmentRoles, ...overseeing]);
  return select(
    source,
    columns(Grant, 'g', ['accountId', 'role', 'departmentId']),
    `FROM account_grant g JOIN account a ON a.id = g.account_id
     WHERE g.organisation_id = ? AND g.dialogue_id IS NULL AND a.disabled_at IS NULL
       AND g.valid_from <= ? AND (g.valid_until IS NULL OR g.valid_until >= ?) AND ${roles.sql}
     ORDER BY g.account_id`,
    [organisationId, today, today, ...roles.values],
  );
};

type Held = Awaited<ReturnType<typeof listStaff>>[number];

export const worksOn = ({ role, departmentId }: Held, leadDepartmentId: string): boolean =>
  departmentRoles.includes(role) && (departmentId === null || departmentId === leadDepartmentId);

/** Departments hear of their own tasks; organisers and leaders of those that are overdue. */
export const hears = (held: Held, { leadDepartmentId, rung }: DueTask): boolean =>
  worksOn(held, leadDepartmentId) || (overseeing.includes(held.role) && rung.kind === 'overdue');

/** Open tasks of an organisation that are told today, the most urgent first. */
export async function listDueTasks(
  source: Source,
  organisationId: string,
  today: LocalDate,
  calendar: WorkingCalendar,
  reminders: Reminders,
): Promise<DueTask[]> {
  const until = calendar.addWorkingDays(today, Math.max(0, ...reminders.beforeDays) + 1).date;
  const rows = await select(
    source,
    list(
      columns(Assignment, 'a', ['id', 'leadDepartmentId']),
      computed<{ dueOn: string }>('a.due_on AS "dueOn"'),
      columns(Dialogue, 'd', ['numberPrefix']),
      orNull(columns(Opinion, 'o', ['number'])),
    ),
    `FROM assignment a JOIN dialogue d ON d.id = a.dialogue_id LEFT JOIN opinion o ON o.id = a.opinion_id
     WHERE a.organisation_id = ? AND a.due_on <= ? AND a.status NOT IN ('done', 'cancelled')
       AND a.status NOT IN ('submitted', 'handed_back') AND a.paused_on IS NULL AND d.rehearsal_of IS NULL
     ORDER BY a.due_on, a.id`,
    [organisationId, until],
  );
  return rows.flatMap(({ numberPrefix, number, ...task }) => {
    const rung = rungOf(task.dueOn, today, calendar, reminders);
    return rung ? [{ ...task, number: number === null ? numberPrefix : publicNumber(numberPrefix, number), rung }] : [];
  });
}
