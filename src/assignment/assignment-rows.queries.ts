import type { Actor } from '../auth/actor.js';
import type { LocalDate } from '../common/local-date.js';
import type { AnswerStatus, AssignmentStatus, DueState } from '../contract/assignment.js';
import type { OpinionKind } from '../contract/opinion.js';
import { roleMay } from '../contract/permissions.js';
import type { Value, ReadSource } from '../database/sql.js';

export interface Condition {
  sql: string;
  values: Value[];
}

export const all = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.map((one) => `(${one.sql})`).join(' AND ') || '1 = 1',
  values: conditions.flatMap((one) => one.values),
});

export const any = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.map((one) => `(${one.sql})`).join(' OR ') || '1 = 0',
  values: conditions.flatMap((one) => one.values),
});

const ofDepartment = (departmentId: string): Condition => ({
  sql: `t.lead_department_id = ? OR EXISTS
    (SELECT 1 FROM assignment_coordinator c WHERE c.assignment_id = t.id AND c.department_id = ?)`,
  values: [departmentId, departmentId],
});

/** Rows `t` (assignment) and `g` (dialogue) that the actor may read: what `assignment.read` covers, as SQL. */
export const readableBy = (actor: Actor): Condition =>
  any(
    actor.held
      .filter((one) => roleMay(one.role, 'assignment.read'))
      .map((one) =>
        all([
          { sql: 't.organisation_id = ?', values: [one.organisationId] },
          ...(one.dialogueId ? [{ sql: 'coalesce(g.rehearsal_of, g.id) = ?', values: [one.dialogueId] }] : []),
          ...(one.departmentId ? [ofDepartment(one.departmentId)] : []),
        ]),
      ),
  );

const askedExtension =
  'SELECT 1 FROM extension e WHERE e.assignment_id = t.id AND e.granted_at IS NULL AND e.refused_at IS NULL';

export interface Filter {
  departmentId?: string | undefined;
  dialogueId?: string | undefined;
  opinionId?: string | undefined;
  status?: AssignmentStatus | undefined;
  extensionAsked?: 'true' | undefined;
}

/** A rehearsal's tasks show only where its dialogue is asked for. */
export const matching = ({ departmentId, dialogueId, opinionId, status, extensionAsked }: Filter): Condition =>
  all([
    ...(departmentId ? [ofDepartment(departmentId)] : []),
    dialogueId ? { sql: 't.dialogue_id = ?', values: [dialogueId] } : { sql: 'g.rehearsal_of IS NULL', values: [] },
    ...(opinionId ? [{ sql: 't.opinion_id = ?', values: [opinionId] }] : []),
    ...(status ? [{ sql: 't.status = ?', values: [status] }] : []),
    ...(extensionAsked ? [{ sql: `EXISTS (${askedExtension})`, values: [] }] : []),
  ]);

const open = "t.status NOT IN ('done', 'cancelled')";
const standing = 't.paused_on IS NOT NULL AND t.paused_on <= t.due_on';
const running = `NOT (${standing})`;
const submitted = 't.finished_on IS NOT NULL';

/**
 * The same answers as `dueStateOf`, as SQL on one organisation's rows; `nearUntil` is the last date that is near. A test
 * compares the two over all states.
 */
export function inDueState(state: DueState, today: LocalDate, nearUntil: LocalDate): Condition {
  switch (state) {
    case 'none':
      return { sql: "t.due_on IS NULL OR t.status = 'cancelled'", values: [] };
    case 'met':
      return { sql: "t.status = 'done' AND t.finished_on <= t.due_on", values: [] };
    case 'met_late':
      return { sql: "t.status = 'done' AND t.finished_on > t.due_on", values: [] };
    case 'paused':
      return { sql: `${open} AND NOT (${submitted}) AND ${standing}`, values: [] };
    case 'late':
      return {
        sql: `${open} AND (CASE WHEN ${submitted} THEN t.finished_on > t.due_on ELSE t.due_on < ? AND ${running} END)`,
        values: [today],
      };
    case 'near':
      return {
        sql: `${open} AND NOT (${submitted}) AND ${running} AND t.due_on >= ? AND t.due_on <= ?`,
        values: [today, nearUntil],
      };
    case 'ok':
      return {
        sql: `${open} AND (CASE WHEN ${submitted} THEN t.finished_on <= t.due_on ELSE t.due_on > ? AND ${running} END)`,
        values: [nearUntil],
      };
  }
}

/** What a task or an answer shows of the opinion behind it. */
export interface OpinionColumns {
  number_prefix: string;
  opinion_id: string | null;
  opinion_number: number | null;
  opinion_kind: OpinionKind | null;
  opinion_text: string | null;
  public_text: string | null;
  field_name: string | null;
  swatch: number | null;
  group_size: number;
}

/** Columns of `o` (opinion), `f` (field) and `g` (dialogue). */
export const opinionColumns = `g.title AS dialogue_title, g.number_prefix, o.id AS opinion_id, o.number AS opinion_number,
  o.kind AS opinion_kind, o.text AS opinion_text, o.public_text, f.name AS field_name, f.swatch,
  CASE WHEN o.group_id IS NULL THEN 1
    ELSE (SELECT CAST(count(*) AS int) FROM opinion m WHERE m.group_id = o.group_id) END AS group_size`;

export interface AssignmentRow extends OpinionColumns {
  id: string;
  version: number;
  organisation_id: string;
  dialogue_id: string;
  dialogue_title: string;
  rehearsal_of: string | null;
  directive_id: string | null;
  directive_number: number | null;
  directive_text: string | null;
  task: string;
  words: string | null;
  lead_department_id: string;
  lead_name: string;
  status: AssignmentStatus;
  due_on: string | null;
  due_explanation: string | null;
  finished_on: string | null;
  paused_on: string | null;
  assigned_at: string;
  submitted_at: string | null;
  done_at: string | null;
  urged: number;
  urged_on: string | null;
  handler: string | null;
  extensions_asked: number;
  answer_id: string | null;
  answer_status: AnswerStatus | null;
  answer_version: number | null;
  /** Where it stands in the list. */
  due_key: string;
}

const latestAnswer = `(SELECT x.id FROM answer x WHERE x.assignment_id = t.id AND x.status <> 'withdrawn'
  ORDER BY x.drafted_at DESC, x.id DESC LIMIT 1)`;

/** Whose hands it came into last, since the department has it. */
const handler = `(SELECT CASE WHEN e.verb = 'reassign' THEN NULL ELSE p.name END
  FROM trail_entry e LEFT JOIN account p ON p.id = e.actor_id
  WHERE e.subject_type = 'assignment' AND e.subject_id = t.id
    AND e.verb IN ('acknowledge', 'start', 'report', 'submit', 'reassign')
  ORDER BY e.at DESC, e.id DESC LIMIT 1)`;

/** Without a date last. */
export const dueKey = "coalesce(t.due_on, '9999-12-31')";

/** Tasks by a condition on `t` and `g`, soonest due first. */
export const readAssignments = (source: ReadSource, where: Condition, limit: number): Promise<AssignmentRow[]> =>
  source.rows<AssignmentRow>(
    `SELECT t.id, t.version, t.organisation_id, t.dialogue_id, g.rehearsal_of, ${opinionColumns},
       t.directive_id, r.number AS directive_number, r.text AS directive_text, t.task, s.words,
       t.lead_department_id, d.name AS lead_name, t.status, t.due_on, t.due_explanation, t.finished_on, t.paused_on,
       t.assigned_at, t.submitted_at, t.done_at,
       (SELECT CAST(count(*) AS int) FROM urge u WHERE u.assignment_id = t.id) AS urged,
       (SELECT max(u.urged_on) FROM urge u WHERE u.assignment_id = t.id) AS urged_on,
       ${handler} AS handler,
       (SELECT CAST(count(*) AS int) FROM extension e WHERE e.assignment_id = t.id AND e.granted_at IS NULL
          AND e.refused_at IS NULL) AS extensions_asked,
       a.id AS answer_id, a.status AS answer_status, a.version AS answer_version, ${dueKey} AS due_key
     FROM assignment t
     JOIN dialogue g ON g.id = t.dialogue_id
     JOIN department d ON d.id = t.lead_department_id
     LEFT JOIN opinion o ON o.id = t.opinion_id
     LEFT JOIN field f ON f.id = o.field_id
     LEFT JOIN directive r ON r.id = t.directive_id
     LEFT JOIN decision s ON s.id = t.decision_id
     LEFT JOIN answer a ON a.id = ${latestAnswer}
     WHERE ${where.sql} ORDER BY ${dueKey}, t.id LIMIT ${limit}`,
    where.values,
  );
