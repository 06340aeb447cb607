import { Account } from '../auth/account.entity.js';
import { pick } from '../common/pick.js';
import { TrailEntry } from '../database/platform.entity.js';
import { columns, list, orNull, select } from '../database/select.js';
import type { Condition, ReadSource } from '../database/sql.js';
import { Department } from '../organisation/organisation.entity.js';
import { Answer, AssignmentPause, AssignmentReport, Extension, Urge } from './assignment.entity.js';
import type {
  AnswerFullView,
  ExtensionView,
  HistoryLineView,
  PauseView,
  ReportLineView,
  TaskOpinionView,
  UrgeView,
} from './dto/assignment.view.js';
import { handledBy, handlingOfTask, origin, viewOrigin } from './assignment-rows.queries.js';
import type { Actor } from '../auth/actor.js';
import { discloseFor, type Disclosure } from '../disclosure/disclosure.js';
import { contactsIn } from '../disclosure/masking.js';

/** Who did it, by name: those who read it work together. */
const by = orNull(columns(Account, 'p', ['name AS by']));

export async function listReports(source: ReadSource, id: string, disclosure: Disclosure): Promise<ReportLineView[]> {
  const rows = await select(
    source,
    list(columns(AssignmentReport, 'r', ['id', 'text', 'reportedAt AS at']), by),
    `FROM assignment_report r LEFT JOIN account p ON p.id = r.reported_by
     WHERE r.assignment_id = ? ORDER BY r.reported_at, r.id`,
    [id],
  );
  return rows.map((row) => ({ ...row, text: disclosure.own(row.text) }));
}

export async function listExtensions(source: ReadSource, id: string, disclosure: Disclosure): Promise<ExtensionView[]> {
  const rows = await select(
    source,
    list(
      columns(Extension, 'e', ['id', 'fromDueOn', 'askedDueOn', 'grantedDueOn', 'reason', 'askedAt', 'settledReason']),
      columns(Extension, 'e', ['grantedAt', 'refusedAt']),
      orNull(columns(Account, 'p', ['name AS askedBy'])),
      orNull(columns(Account, 'q', ['name AS settledBy'])),
    ),
    `FROM extension e LEFT JOIN account p ON p.id = e.asked_by LEFT JOIN account q ON q.id = e.settled_by
     WHERE e.assignment_id = ? ORDER BY e.asked_at, e.id`,
    [id],
  );
  return rows.map(({ grantedAt, refusedAt, ...row }) => ({
    ...row,
    reason: disclosure.own(row.reason),
    settledReason: row.settledReason && disclosure.own(row.settledReason),
    state: grantedAt ? 'granted' : refusedAt ? 'refused' : 'asked',
    settledAt: grantedAt ?? refusedAt,
  }));
}

export async function listPauses(source: ReadSource, id: string, disclosure: Disclosure): Promise<PauseView[]> {
  const rows = await select(
    source,
    columns(AssignmentPause, 'p', ['pausedOn', 'resumedOn', 'reason']),
    'FROM assignment_pause p WHERE p.assignment_id = ? ORDER BY p.paused_on, p.id',
    [id],
  );
  return rows.map((row) => ({ ...row, reason: disclosure.own(row.reason) }));
}

export async function listUrges(source: ReadSource, id: string, disclosure: Disclosure): Promise<UrgeView[]> {
  const rows = await select(
    source,
    list(
      columns(Urge, 'u', ['id', 'urgedOn', 'words', 'urgedAt AS at']),
      columns(Department, 'd', ['name AS departmentName']),
      by,
    ),
    `FROM urge u JOIN department d ON d.id = u.department_id LEFT JOIN account p ON p.id = u.urged_by
     WHERE u.assignment_id = ? ORDER BY u.urged_at, u.id`,
    [id],
  );
  return rows.map((row) => ({ ...row, words: row.words && disclosure.unchecked(row.words) }));
}

/** The due dates in the details of a step. */
function datesIn(details: string | null): Pick<HistoryLineView, 'fromDueOn' | 'dueOn'> {
  const { fromDueOn = null, dueOn = null } = JSON.parse(details ?? '{}') as Partial<HistoryLineView>;
  return { fromDueOn, dueOn };
}

export async function listHistory(source: ReadSource, id: string, disclosure: Disclosure): Promise<HistoryLineView[]> {
  const rows = await select(
    source,
    list(
      columns(TrailEntry, 'e', ['verb', 'fromState AS from', 'toState AS to', 'onBehalfOf', 'reason', 'details', 'at']),
      by,
    ),
    `FROM trail_entry e LEFT JOIN account p ON p.id = e.actor_id
     WHERE e.subject_type = 'assignment' AND e.subject_id = ? ORDER BY e.at, e.id`,
    [id],
  );
  return rows.map(({ details, ...row }) => ({
    ...row,
    ...disclosure.reasonOf(row.reason),
    ...datesIn(details),
  }));
}

const shown = [
  'id',
  'version',
  'dialogueId',
  'assignmentId',
  'departmentId',
  'text',
  'legalBasis',
  'status',
  'returnReason',
  'draftedAt',
  'approvedAt',
  'releasedAt',
  'publishedAt',
] as const satisfies readonly (keyof Answer)[];

const answer = list(
  columns(Answer, 'a', shown),
  columns(Answer, 'a', ['organisationId']),
  origin,
  handledBy('a.assignment_id'),
  orNull(columns(Department, 'd', ['name AS departmentName'])),
  orNull(columns(Account, 'p1', ['name AS draftedBy'])),
  orNull(columns(Account, 'p2', ['name AS approvedBy'])),
  orNull(columns(Account, 'p3', ['name AS releasedBy'])),
  orNull(columns(Account, 'p4', ['name AS publishedBy'])),
);

/**
 * Answers by a condition on `a` (answer), newest first, at most 200; drafts only for those who work on the matter. What is
 * published stands as it was approved.
 */
export async function listAnswers(
  source: ReadSource,
  person: Pick<Actor, 'held'>,
  { sql, values }: Condition,
): Promise<AnswerFullView[]> {
  const rows = await select(
    source,
    answer,
    `FROM answer a JOIN opinion o ON o.id = a.opinion_id JOIN dialogue g ON g.id = a.dialogue_id
     LEFT JOIN field f ON f.id = o.field_id LEFT JOIN department d ON d.id = a.department_id
     LEFT JOIN account p1 ON p1.id = a.drafted_by LEFT JOIN account p2 ON p2.id = a.approved_by
     LEFT JOIN account p3 ON p3.id = a.released_by LEFT JOIN account p4 ON p4.id = a.published_by
     WHERE ${sql} ORDER BY a.drafted_at DESC, a.id DESC LIMIT 200`,
    values,
  );
  return rows.flatMap((row) => {
    const opinion = viewOrigin(row) as TaskOpinionView;
    const disclosure = discloseFor(person, handlingOfTask(row));
    if (row.status === 'drafted' && !disclosure.works) return [];
    const said = (text: string): string => (row.status === 'published' ? text : disclosure.own(text));
    return {
      ...pick(row, [
        ...shown,
        'dialogueTitle',
        'departmentName',
        'draftedBy',
        'approvedBy',
        'releasedBy',
        'publishedBy',
      ]),
      text: said(row.text),
      legalBasis: row.legalBasis && said(row.legalBasis),
      contacts: disclosure.contacts ? [row.text, row.legalBasis ?? ''].flatMap(contactsIn) : [],
      returnReason: disclosure.reasonOf(row.returnReason).reason,
      opinionId: opinion.id,
      opinion,
    };
  });
}
