import type { AnswerStatus } from '../contract/assignment.js';
import { type Condition, opinionColumns, type OpinionColumns } from './assignment-rows.queries.js';
import { ms, opinionOf } from './view-assignment.js';
import type {
  AnswerFullView,
  ExtensionView,
  HistoryLineView,
  PauseView,
  ReportLineView,
  TaskOpinionView,
  UrgeView,
} from './dto/assignment.view.js';
import type { ReadSource } from '../database/sql.js';

/** Everything that happened to one task, in its order; people by name, since those who read it work together. */
export async function reportsOf(source: ReadSource, id: string): Promise<ReportLineView[]> {
  const rows = await source.rows<{ id: string; text: string; name: string | null; reported_at: string }>(
    `SELECT r.id, r.text, a.name, r.reported_at FROM assignment_report r LEFT JOIN account a ON a.id = r.reported_by
     WHERE r.assignment_id = ? ORDER BY r.reported_at, r.id`,
    [id],
  );
  return rows.map((row) => ({ id: row.id, text: row.text, by: row.name, at: Date.parse(row.reported_at) }));
}

interface ExtensionRow {
  id: string;
  from_due_on: string | null;
  asked_due_on: string;
  granted_due_on: string | null;
  reason: string;
  asked_at: string;
  asker: string | null;
  granted_at: string | null;
  refused_at: string | null;
  settler: string | null;
  settled_reason: string | null;
}

export async function extensionsOf(source: ReadSource, id: string): Promise<ExtensionView[]> {
  const rows = await source.rows<ExtensionRow>(
    `SELECT e.id, e.from_due_on, e.asked_due_on, e.granted_due_on, e.reason, e.asked_at, a.name AS asker, e.granted_at,
       e.refused_at, b.name AS settler, e.settled_reason
     FROM extension e LEFT JOIN account a ON a.id = e.asked_by LEFT JOIN account b ON b.id = e.settled_by
     WHERE e.assignment_id = ? ORDER BY e.asked_at, e.id`,
    [id],
  );
  return rows.map((row) => ({
    id: row.id,
    fromDueOn: row.from_due_on,
    askedDueOn: row.asked_due_on,
    grantedDueOn: row.granted_due_on,
    reason: row.reason,
    askedAt: Date.parse(row.asked_at),
    askedBy: row.asker,
    state: row.granted_at ? 'granted' : row.refused_at ? 'refused' : 'asked',
    settledAt: ms(row.granted_at ?? row.refused_at),
    settledBy: row.settler,
    settledReason: row.settled_reason,
  }));
}

export async function pausesOf(source: ReadSource, id: string): Promise<PauseView[]> {
  const rows = await source.rows<{ paused_on: string; resumed_on: string | null; reason: string }>(
    'SELECT paused_on, resumed_on, reason FROM assignment_pause WHERE assignment_id = ? ORDER BY paused_on, id',
    [id],
  );
  return rows.map((row) => ({ pausedOn: row.paused_on, resumedOn: row.resumed_on, reason: row.reason }));
}

export async function urgesOf(source: ReadSource, id: string): Promise<UrgeView[]> {
  const rows = await source.rows<{
    id: string;
    urged_on: string;
    department: string;
    words: string | null;
    name: string | null;
    urged_at: string;
  }>(
    `SELECT u.id, u.urged_on, d.name AS department, u.words, a.name, u.urged_at
     FROM urge u JOIN department d ON d.id = u.department_id LEFT JOIN account a ON a.id = u.urged_by
     WHERE u.assignment_id = ? ORDER BY u.urged_at, u.id`,
    [id],
  );
  return rows.map((row) => ({
    id: row.id,
    urgedOn: row.urged_on,
    departmentName: row.department,
    words: row.words,
    by: row.name,
    at: Date.parse(row.urged_at),
  }));
}

export async function historyOf(source: ReadSource, id: string): Promise<HistoryLineView[]> {
  const rows = await source.rows<{
    verb: string;
    from_state: string | null;
    to_state: string | null;
    name: string | null;
    on_behalf_of: string | null;
    reason: string | null;
    at: string;
  }>(
    `SELECT e.verb, e.from_state, e.to_state, a.name, e.on_behalf_of, e.reason, e.at
     FROM trail_entry e LEFT JOIN account a ON a.id = e.actor_id
     WHERE e.subject_type = 'assignment' AND e.subject_id = ? ORDER BY e.at, e.id`,
    [id],
  );
  return rows.map((row) => ({
    verb: row.verb,
    from: row.from_state,
    to: row.to_state,
    by: row.name,
    onBehalfOf: row.on_behalf_of,
    reason: row.reason,
    at: Date.parse(row.at),
  }));
}

interface AnswerRow extends OpinionColumns {
  id: string;
  version: number;
  opinion_id: string;
  dialogue_id: string;
  dialogue_title: string;
  assignment_id: string | null;
  department_id: string | null;
  department_name: string | null;
  text: string;
  legal_basis: string | null;
  status: AnswerStatus;
  return_reason: string | null;
  drafter: string | null;
  drafted_at: string;
  approver: string | null;
  approved_at: string | null;
  releaser: string | null;
  released_at: string | null;
  publisher: string | null;
  published_at: string | null;
}

/** Answers by a condition on `a` (answer), newest first, at most 200. */
export async function answersOf(source: ReadSource, where: Condition): Promise<AnswerFullView[]> {
  const rows = await source.rows<AnswerRow>(
    `SELECT a.id, a.version, a.dialogue_id, a.assignment_id, a.department_id, d.name AS department_name, a.text, a.legal_basis,
       a.status, a.return_reason, ${opinionColumns}, p1.name AS drafter, a.drafted_at, p2.name AS approver, a.approved_at, p3.name AS releaser, a.released_at,
       p4.name AS publisher, a.published_at
     FROM answer a JOIN opinion o ON o.id = a.opinion_id JOIN dialogue g ON g.id = a.dialogue_id
     LEFT JOIN field f ON f.id = o.field_id LEFT JOIN department d ON d.id = a.department_id
     LEFT JOIN account p1 ON p1.id = a.drafted_by LEFT JOIN account p2 ON p2.id = a.approved_by
     LEFT JOIN account p3 ON p3.id = a.released_by LEFT JOIN account p4 ON p4.id = a.published_by
     WHERE ${where.sql} ORDER BY a.drafted_at DESC, a.id DESC LIMIT 200`,
    where.values,
  );
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    opinionId: row.opinion_id,
    opinion: opinionOf(row) as TaskOpinionView,
    dialogueId: row.dialogue_id,
    dialogueTitle: row.dialogue_title,
    assignmentId: row.assignment_id,
    departmentId: row.department_id,
    departmentName: row.department_name,
    text: row.text,
    legalBasis: row.legal_basis,
    status: row.status,
    returnReason: row.return_reason,
    draftedBy: row.drafter,
    draftedAt: Date.parse(row.drafted_at),
    approvedBy: row.approver,
    approvedAt: ms(row.approved_at),
    releasedBy: row.releaser,
    releasedAt: ms(row.released_at),
    publishedBy: row.publisher,
    publishedAt: ms(row.published_at),
  }));
}
