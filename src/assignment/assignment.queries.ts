import { Injectable } from '@nestjs/common';
import { type Actor, organisationsOf } from '../auth/actor.js';
import { Clock } from '../common/clock.js';
import { type LocalDate, localDateOf } from '../common/local-date.js';
import { notFound } from '../common/problem/refusal.js';
import { Reader } from '../database/reader.js';
import { nearUntil } from '../organisation/calendar/due-state.js';
import {
  all,
  any,
  type AssignmentRow,
  type Condition,
  dueKey,
  inDueState,
  matching,
  readableBy,
  readAssignments,
} from './assignment-rows.queries.js';
import { viewAssignment } from './view-assignment.js';
import { answersOf, extensionsOf, historyOf, pausesOf, reportsOf, urgesOf } from './assignment-history.queries.js';
import { DueDateService } from './deadline/due-date.service.js';
import type {
  AssignmentDetailView,
  AssignmentPageView,
  AssignmentView,
  AnswerFullView,
  AnswerListView,
  DepartmentRefView,
} from './dto/assignment.view.js';
import type { ListAnswersDto, ListAssignmentsDto } from './dto/list-assignments.dto.js';

const usualPage = 50;

/** What people see of tasks: departments their own, leader and organiser the organisation's. */
@Injectable()
export class AssignmentQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly dueDates: DueDateService,
  ) {}

  async list(actor: Actor, query: ListAssignmentsDto): Promise<AssignmentPageView> {
    const limit = query.limit ?? usualPage;
    const conditions = [readableBy(actor), matching(query)];
    if (query.dueState) conditions.push(await this.inState(actor, query.dueState));
    if (query.after) {
      const [due = '', id = ''] = query.after.split('_');
      conditions.push({ sql: `${dueKey} > ? OR (${dueKey} = ? AND t.id > ?)`, values: [due, due, id] });
    }
    const rows = await readAssignments(this.reader, all(conditions), limit + 1);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: await this.views(shown),
      next: rows.length > limit && last ? `${last.due_key}_${last.id}` : null,
    };
  }

  async get(actor: Actor, id: string): Promise<AssignmentDetailView> {
    const [row] = await readAssignments(this.reader, all([readableBy(actor), { sql: 't.id = ?', values: [id] }]), 1);
    const [view] = row ? await this.views([row]) : [];
    if (!row || !view) throw notFound();
    return {
      ...view,
      dueExplanation: row.due_explanation ? (JSON.parse(row.due_explanation) as object) : null,
      reports: await reportsOf(this.reader, id),
      extensions: await extensionsOf(this.reader, id),
      pauses: await pausesOf(this.reader, id),
      urges: await urgesOf(this.reader, id),
      answers: await answersOf(this.reader, { sql: 'a.assignment_id = ?', values: [id] }),
      history: await historyOf(this.reader, id),
    };
  }

  async listOfDirectives(actor: Actor, dialogueId: string): Promise<AssignmentView[]> {
    const own: Condition = { sql: 't.dialogue_id = ? AND t.directive_id IS NOT NULL', values: [dialogueId] };
    return this.views(await readAssignments(this.reader, all([readableBy(actor), own]), 1000));
  }

  /** Answers on the tasks the actor may read; `status` makes it the desk of who has to act next. */
  async listAnswers(actor: Actor, { opinionId, status }: ListAnswersDto): Promise<AnswerListView> {
    const asked = [
      ...(opinionId ? [{ sql: 'a.opinion_id = ?', values: [opinionId] }] : []),
      ...(status ? [{ sql: 'a.status = ?', values: [status] }] : []),
    ];
    return { items: await answersOf(this.reader, all([this.ofReadableTask(actor), ...asked])) };
  }

  async getAnswer(actor: Actor, id: string): Promise<AnswerFullView> {
    const [found] = await answersOf(this.reader, all([this.ofReadableTask(actor), { sql: 'a.id = ?', values: [id] }]));
    if (!found) throw notFound();
    return found;
  }

  private ofReadableTask(actor: Actor): Condition {
    const { sql, values } = readableBy(actor);
    return {
      sql: `EXISTS (SELECT 1 FROM assignment t JOIN dialogue g ON g.id = t.dialogue_id WHERE t.id = a.assignment_id AND (${sql}))`,
      values,
    };
  }

  private today(): LocalDate {
    return localDateOf(this.clock.now());
  }

  /** Each organisation's own calendar says what is near. */
  private async inState(actor: Actor, state: NonNullable<ListAssignmentsDto['dueState']>): Promise<Condition> {
    const today = this.today();
    const conditions: Condition[] = [];
    for (const organisationId of organisationsOf(actor)) {
      const near = nearUntil(today, await this.dueDates.calendar(organisationId));
      conditions.push(
        all([{ sql: 't.organisation_id = ?', values: [organisationId] }, inDueState(state, today, near)]),
      );
    }
    return any(conditions);
  }

  private async views(rows: readonly AssignmentRow[]): Promise<AssignmentView[]> {
    const coordinating = await this.coordinators(rows.map((row) => row.id));
    const today = this.today();
    return Promise.all(
      rows.map(async (row) =>
        viewAssignment(row, coordinating.get(row.id) ?? [], today, await this.dueDates.calendar(row.organisation_id)),
      ),
    );
  }

  private async coordinators(ids: readonly string[]): Promise<Map<string, DepartmentRefView[]>> {
    const found = new Map<string, DepartmentRefView[]>();
    if (ids.length === 0) return found;
    const rows = await this.reader.rows<{ assignment_id: string; id: string; name: string }>(
      `SELECT c.assignment_id, d.id, d.name FROM assignment_coordinator c JOIN department d ON d.id = c.department_id
       WHERE c.assignment_id IN (${ids.map(() => '?').join(', ')}) ORDER BY d.position, d.id`,
      ids,
    );
    for (const { assignment_id, id, name } of rows)
      found.set(assignment_id, [...(found.get(assignment_id) ?? []), { id, name }]);
    return found;
  }
}
