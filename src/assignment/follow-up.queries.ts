import { groupBy } from '../database/projection.js';
import { columns, computed, list, orNull, type RowOf, select } from '../database/select.js';
import { among, type ReadSource } from '../database/sql.js';
import { Department } from '../organisation/organisation.entity.js';
import { Answer, Assignment, Decision, Escalation } from './assignment.entity.js';
import { findPublishedReplies } from './reply/spoken-reply.queries.js';

const task = list(
  columns(Assignment, 't', ['opinionId', 'directiveId', 'organisationId', 'dueOn', 'finishedOn', 'pausedOn', 'status']),
  columns(Assignment, 't', ['assignedAt', 'doneAt']),
  columns(Department, 'd', ['name AS departmentName']),
);

export type FollowedTaskRow = RowOf<typeof task>;

const answer = list(
  columns(Answer, 'a', ['opinionId', 'text', 'legalBasis']),
  computed<{ publishedAt: string }>('a.published_at AS "publishedAt"'),
  orNull(columns(Department, 'd', ['name AS departmentName'])),
);

const ofOpinion = ({ opinionId }: { opinionId: string | null }): string => opinionId as string;

/** The rows of what became of decided opinions, by opinion, each in the order of time, answers the latest first. */
export async function readFollowUps(source: ReadSource, opinionIds: readonly string[]) {
  const of = (alias: string) => among(`${alias}.opinion_id`, opinionIds);
  const { values } = of('t');
  const tasks = await select(
    source,
    task,
    `FROM assignment t JOIN department d ON d.id = t.lead_department_id
     WHERE ${of('t').sql} AND t.status <> 'cancelled' ORDER BY t.assigned_at, t.id`,
    values,
  );
  const bodies = await select(
    source,
    columns(Escalation, 'e', ['opinionId', 'bodyName AS name', 'escalatedAt AS at', 'answer', 'answeredAt']),
    `FROM escalation e WHERE ${of('e').sql} AND e.cancelled_at IS NULL ORDER BY e.escalated_at, e.id`,
    values,
  );
  const answers = await select(
    source,
    answer,
    `FROM answer a LEFT JOIN department d ON d.id = a.department_id
     WHERE ${of('a').sql} AND a.status = 'published' ORDER BY a.published_at DESC, a.id DESC`,
    values,
  );
  const decisions = await select(
    source,
    columns(Decision, 's', ['opinionId', 'outcome', 'decidedAt AS at']),
    `FROM decision s WHERE ${of('s').sql} AND s.undone_at IS NULL ORDER BY s.decided_at, s.id`,
    values,
  );
  return {
    tasks: groupBy(tasks, ofOpinion),
    bodies: groupBy(bodies, ofOpinion),
    answers: groupBy(answers, ofOpinion),
    decided: groupBy(decisions, ofOpinion),
    replies: await findPublishedReplies(source, opinionIds),
  };
}

/** The tasks of the directives of a dialogue, by directive. */
export async function readTasksOfDirectives(
  source: ReadSource,
  dialogueId: string,
): Promise<Map<string, FollowedTaskRow[]>> {
  const tasks = await select(
    source,
    task,
    `FROM assignment t JOIN department d ON d.id = t.lead_department_id
     WHERE t.dialogue_id = ? AND t.directive_id IS NOT NULL AND t.status <> 'cancelled' ORDER BY t.assigned_at, t.id`,
    [dialogueId],
  );
  return groupBy(tasks, ({ directiveId }) => directiveId as string);
}
