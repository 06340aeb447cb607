import type { LocalDate } from '../common/local-date.js';
import { pick } from '../common/pick.js';
import { publicNumber } from '../contract/opinion.js';
import { groupBy } from '../database/projection.js';
import { columns, computed, list, orNull, type RowOf, select } from '../database/select.js';
import { among, type Condition, type ReadSource } from '../database/sql.js';
import { Dialogue } from '../dialogue/dialogue.entity.js';
import type { Disclosure, Place } from '../disclosure/disclosure.js';
import { publishedQuestion } from '../opinion/masking.js';
import { type HandledOpinion, handlingOf } from '../opinion/opinion.policy.js';
import { Opinion } from '../opinion/opinion.entity.js';
import { groupSize } from '../opinion/opinion-rows.queries.js';
import type { WorkingCalendar } from '../organisation/calendar/working-calendar.js';
import { Department, Field } from '../organisation/organisation.entity.js';
import { Answer, Assignment, AssignmentCoordinator, Decision, Directive } from './assignment.entity.js';
import { dueViewOf } from './deadline/due.js';
import type { StoredExplanation } from './deadline/due-date.service.js';
import type { AssignmentView, DepartmentRefView } from './dto/assignment.view.js';

/**
 * What a task or an answer shows of the opinion behind it: columns of `o` (opinion), `f` (field) and `g` (dialogue).
 */
export const origin = list(
  columns(Dialogue, 'g', ['title AS dialogueTitle', 'numberPrefix', 'rehearsalOf']),
  orNull(columns(Opinion, 'o', ['id AS opinionId', 'number', 'kind', 'text AS opinionText', 'publicText'])),
  orNull(columns(Opinion, 'o', ['identityKeptAt'])),
  orNull(columns(Field, 'f', ['name AS fieldName', 'swatch'])),
  groupSize,
);

/** The departments of a task, the lead and those who coordinate, as SQL. */
export const handledBy = (taskId: string) =>
  computed<{ handledBy: string | null }>(
    `(SELECT string_agg(h.id, ',' ORDER BY h.id) FROM (
        SELECT x.lead_department_id AS id FROM assignment x WHERE x.id = ${taskId}
        UNION ALL SELECT x.department_id FROM assignment_coordinator x WHERE x.assignment_id = ${taskId}) h) AS "handledBy"`,
  );

/** Who may read the texts of a task or an answer, which has the organisation and dialogue of its task. */
export const handlingOfTask = (
  row: Place & { handledBy: string | null; rehearsalOf: string | null; identityKeptAt: string | null },
): HandledOpinion => handlingOf({ ...row, departmentIds: row.handledBy?.split(',') ?? [] });

const assignment = list(
  columns(Assignment, 't', ['id', 'version', 'organisationId', 'dialogueId', 'task', 'leadDepartmentId', 'status']),
  columns(Assignment, 't', [
    'dueOn',
    'dueExplanation',
    'finishedOn',
    'pausedOn',
    'assignedAt',
    'submittedAt',
    'doneAt',
  ]),
  origin,
  handledBy('t.id'),
  orNull(columns(Directive, 'r', ['id AS directiveId', 'number AS directiveNumber', 'text AS directiveText'])),
  orNull(columns(Decision, 's', ['words'])),
  columns(Department, 'd', ['name AS leadName']),
  orNull(columns(Answer, 'a', ['id AS answerId', 'status AS answerStatus', 'version AS answerVersion'])),
  computed<{ urged: number; urgedOn: string | null; extensionsAsked: number }>(
    `(SELECT CAST(count(*) AS int) FROM urge u WHERE u.assignment_id = t.id) AS urged,
     (SELECT max(u.urged_on) FROM urge u WHERE u.assignment_id = t.id) AS "urgedOn",
     (SELECT CAST(count(*) AS int) FROM extension e WHERE e.assignment_id = t.id AND e.granted_at IS NULL
        AND e.refused_at IS NULL) AS "extensionsAsked"`,
  ),
  // Whose hands it came into last, since the department has it.
  computed<{ handler: string | null }>(
    `(SELECT CASE WHEN e.verb = 'reassign' THEN NULL ELSE p.name END
      FROM trail_entry e LEFT JOIN account p ON p.id = e.actor_id
      WHERE e.subject_type = 'assignment' AND e.subject_id = t.id
        AND e.verb IN ('acknowledge', 'start', 'report', 'submit', 'reassign')
      ORDER BY e.at DESC, e.id DESC LIMIT 1) AS handler`,
  ),
);
export type AssignmentRow = RowOf<typeof assignment>;

/** Assignments by a condition on `t` and `g` that only few meet, the soonest due first, those without a date last. */
export const listAssignments = (
  source: ReadSource,
  { sql, values }: Condition,
  limit: number,
): Promise<AssignmentRow[]> =>
  select(
    source,
    assignment,
    `FROM assignment t
     JOIN dialogue g ON g.id = t.dialogue_id
     JOIN department d ON d.id = t.lead_department_id
     LEFT JOIN opinion o ON o.id = t.opinion_id
     LEFT JOIN field f ON f.id = o.field_id
     LEFT JOIN directive r ON r.id = t.directive_id
     LEFT JOIN decision s ON s.id = t.decision_id
     LEFT JOIN answer a ON a.id = (SELECT x.id FROM answer x WHERE x.assignment_id = t.id AND x.status <> 'withdrawn'
       ORDER BY x.drafted_at DESC, x.id DESC LIMIT 1)
     WHERE ${sql} ORDER BY coalesce(t.due_on, '9999-12-31'), t.id LIMIT ${limit}`,
    values,
  );

/** Coordinating departments by assignment, in the organisation's order. */
export async function listCoordinators(
  source: ReadSource,
  ids: readonly string[],
): Promise<Map<string, (DepartmentRefView & { assignmentId: string })[]>> {
  if (ids.length === 0) return new Map();
  const own = among('c.assignment_id', ids);
  const found = await select(
    source,
    list(columns(AssignmentCoordinator, 'c', ['assignmentId']), columns(Department, 'd', ['id', 'name'])),
    `FROM assignment_coordinator c JOIN department d ON d.id = c.department_id
     WHERE ${own.sql} ORDER BY d.position, d.id`,
    own.values,
  );
  return groupBy(found, (one) => one.assignmentId);
}

/** The opinion in its public wording; handlers read the original on its own page, where each access is recorded. */
export function viewOrigin(row: RowOf<typeof origin>): AssignmentView['opinion'] {
  const { opinionId, number, kind, opinionText, publicText } = row;
  if (opinionId === null || number === null || kind === null || opinionText === null) return null;
  return {
    ...pick(row, ['fieldName', 'swatch', 'groupSize']),
    id: opinionId,
    number,
    publicNumber: publicNumber(row.numberPrefix, number),
    kind,
    text: publishedQuestion({ text: opinionText, publicText }),
  };
}

export const explanationOf = ({ dueExplanation }: AssignmentRow): StoredExplanation | null =>
  dueExplanation === null ? null : (JSON.parse(dueExplanation) as StoredExplanation);

export function viewAssignment(
  row: AssignmentRow,
  coordinating: readonly DepartmentRefView[],
  today: LocalDate,
  calendar: WorkingCalendar,
  disclosure: Disclosure,
): AssignmentView {
  const { directiveId, directiveNumber, directiveText, answerId, answerStatus, answerVersion } = row;
  const explanation = explanationOf(row);
  return {
    ...pick(row, ['id', 'version', 'organisationId', 'dialogueId', 'dialogueTitle', 'status']),
    ...pick(row, ['pausedOn', 'urged', 'urgedOn', 'handler', 'assignedAt', 'submittedAt', 'doneAt']),
    task: disclosure.unchecked(row.task),
    words: row.words && disclosure.unchecked(row.words),
    opinion: viewOrigin(row),
    directive:
      directiveId !== null && directiveNumber !== null && directiveText !== null
        ? { id: directiveId, number: directiveNumber, text: disclosure.unchecked(directiveText) }
        : null,
    lead: { id: row.leadDepartmentId, name: row.leadName },
    coordinating: coordinating.map((one) => pick(one, ['id', 'name'])),
    due: dueViewOf(row, today, calendar, explanation?.confirmed),
    recount: explanation?.recount ?? null,
    extensionAsked: row.extensionsAsked > 0,
    answer:
      answerId && answerStatus && answerVersion ? { id: answerId, status: answerStatus, version: answerVersion } : null,
  };
}
