import type { Actor } from '../auth/actor.js';
import type { LocalDate } from '../common/local-date.js';
import type { DueState } from '../contract/assignment.js';
import { roleMay } from '../contract/permissions.js';
import { all, any, type Condition, where } from '../database/sql.js';
import type { ListAssignmentsDto } from './dto/list-assignments.dto.js';

export const ofDepartment = (departmentId: string): Condition =>
  where(
    `t.lead_department_id = ? OR EXISTS
      (SELECT 1 FROM assignment_coordinator c WHERE c.assignment_id = t.id AND c.department_id = ?)`,
    departmentId,
    departmentId,
  );

/** The permission `assignment.read` as SQL on `t` (assignment) and `g` (dialogue). */
export const readableBy = (actor: Actor): Condition =>
  any(
    actor.held
      .filter((one) => roleMay(one.role, 'assignment.read'))
      .map((one) =>
        all([
          where('t.organisation_id = ?', one.organisationId),
          ...(one.dialogueId ? [where('coalesce(g.rehearsal_of, g.id) = ?', one.dialogueId)] : []),
          ...(one.departmentId ? [ofDepartment(one.departmentId)] : []),
        ]),
      ),
  );

/** A rehearsal's assignments are included only if its dialogue is requested. */
export const matching = ({ dialogueId, opinionId, status }: ListAssignmentsDto): Condition =>
  all([
    dialogueId ? where('t.dialogue_id = ?', dialogueId) : where('g.rehearsal_of IS NULL'),
    ...(opinionId ? [where('t.opinion_id = ?', opinionId)] : []),
    ...(status ? [where('t.status = ?', status)] : []),
  ]);

/** Written as the indexes of open assignments are. */
const open = "t.status NOT IN ('done', 'cancelled')";
const standing = 't.paused_on IS NOT NULL AND t.paused_on <= t.due_on';
const running = `NOT (${standing})`;
const submitted = 't.finished_on IS NOT NULL';

/**
 * The same as `dueStateOf`, as SQL on one organisation's rows; `nearUntil` is the latest date that is near. A test
 * compares the two over all states.
 */
export function inDueState(state: DueState, today: LocalDate, nearUntil: LocalDate): Condition {
  switch (state) {
    case 'none':
      return where("t.due_on IS NULL OR t.status = 'cancelled'");
    case 'met':
      return where("t.status = 'done' AND t.finished_on <= t.due_on");
    case 'met_late':
      return where("t.status = 'done' AND t.finished_on > t.due_on");
    case 'paused':
      return where(`${open} AND NOT (${submitted}) AND ${standing}`);
    case 'late':
      return where(
        `${open} AND t.due_on < ? AND (CASE WHEN ${submitted} THEN t.finished_on > t.due_on ELSE ${running} END)`,
        today,
      );
    case 'near':
      return where(
        `${open} AND NOT (${submitted}) AND ${running} AND t.due_on >= ? AND t.due_on <= ?`,
        today,
        nearUntil,
      );
    case 'ok':
      return where(
        `${open} AND (CASE WHEN ${submitted} THEN t.finished_on <= t.due_on ELSE t.due_on > ? AND ${running} END)`,
        nearUntil,
      );
  }
}
