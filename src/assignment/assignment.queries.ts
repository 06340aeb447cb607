import { Injectable } from '@nestjs/common';
import { type Actor, organisationsOf } from '../auth/actor.js';
import { Clock } from '../common/clock.js';
import { type LocalDate, localDateOf } from '../common/local-date.js';
import { notFound } from '../common/problem/refusal.js';
import { Reader } from '../database/reader.js';
import { all, any, type Condition, where } from '../database/sql.js';
import { discloseFor } from '../disclosure/disclosure.js';
import { nearUntil } from '../organisation/calendar/due-state.js';
import { matching, inDueState, readableBy } from './assignment-conditions.js';
import {
  listAnswers,
  listExtensions,
  listHistory,
  listPauses,
  listReports,
  listUrges,
} from './assignment-history.queries.js';
import { DueDateService } from './deadline/due-date.service.js';
import type {
  AssignmentDetailView,
  AssignmentPageView,
  AssignmentView,
  AnswerFullView,
  AnswerListView,
} from './dto/assignment.view.js';
import type { ListAnswersDto, ListAssignmentsDto } from './dto/list-assignments.dto.js';
import {
  type AssignmentRow,
  cursorOf,
  dueKey,
  explanationOf,
  handlingOfTask,
  listAssignments,
  listCoordinators,
  viewAssignment,
} from './assignment-rows.queries.js';

const usualPage = 50;

/** Assignments as people see them: departments their own, leader and organiser all of the organisation. */
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
      conditions.push(where(`${dueKey} > ? OR (${dueKey} = ? AND t.id > ?)`, due, due, id));
    }
    const rows = await listAssignments(this.reader, all(conditions), limit + 1);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: await this.views(actor, shown),
      next: rows.length > limit && last ? cursorOf(last) : null,
    };
  }

  async get(actor: Actor, id: string): Promise<AssignmentDetailView> {
    const [row] = await listAssignments(this.reader, all([readableBy(actor), where('t.id = ?', id)]), 1);
    const [view] = row ? await this.views(actor, [row]) : [];
    if (!row || !view) throw notFound();
    const disclosure = discloseFor(actor, handlingOfTask(row));
    return {
      ...view,
      dueExplanation: explanationOf(row),
      // Reports are approved with their task.
      reports: disclosure.works || row.status === 'done' ? await listReports(this.reader, id, disclosure) : [],
      extensions: await listExtensions(this.reader, id, disclosure),
      pauses: await listPauses(this.reader, id, disclosure),
      urges: await listUrges(this.reader, id, disclosure),
      answers: await listAnswers(this.reader, actor, where('a.assignment_id = ?', id)),
      history: await listHistory(this.reader, id, disclosure),
    };
  }

  async listOfDirectives(actor: Actor, dialogueId: string): Promise<AssignmentView[]> {
    const own = where('t.dialogue_id = ? AND t.directive_id IS NOT NULL', dialogueId);
    return this.views(actor, await listAssignments(this.reader, all([readableBy(actor), own]), 1000));
  }

  /** Answers on assignments the actor may read; with `status`, those waiting for a step. */
  async listAnswers(actor: Actor, { opinionId, status }: ListAnswersDto): Promise<AnswerListView> {
    const asked = [
      ...(opinionId ? [where('a.opinion_id = ?', opinionId)] : []),
      ...(status ? [where('a.status = ?', status)] : []),
    ];
    return { items: await listAnswers(this.reader, actor, all([this.ofReadableTask(actor), ...asked])) };
  }

  async getAnswer(actor: Actor, id: string): Promise<AnswerFullView> {
    const [found] = await listAnswers(this.reader, actor, all([this.ofReadableTask(actor), where('a.id = ?', id)]));
    if (!found) throw notFound();
    return found;
  }

  private ofReadableTask(actor: Actor): Condition {
    const { sql, values } = readableBy(actor);
    return where(
      `EXISTS (SELECT 1 FROM assignment t JOIN dialogue g ON g.id = t.dialogue_id WHERE t.id = a.assignment_id AND (${sql}))`,
      ...values,
    );
  }

  private today(): LocalDate {
    return localDateOf(this.clock.now());
  }

  /** What is near depends on each organisation's calendar. */
  private async inState(actor: Actor, state: NonNullable<ListAssignmentsDto['dueState']>): Promise<Condition> {
    const today = this.today();
    const conditions: Condition[] = [];
    for (const organisationId of organisationsOf(actor)) {
      const near = nearUntil(today, await this.dueDates.calendar(organisationId));
      conditions.push(all([where('t.organisation_id = ?', organisationId), inDueState(state, today, near)]));
    }
    return any(conditions);
  }

  private async views(actor: Actor, rows: readonly AssignmentRow[]): Promise<AssignmentView[]> {
    const coordinating = await listCoordinators(
      this.reader,
      rows.map((row) => row.id),
    );
    const today = this.today();
    return Promise.all(
      rows.map(async (row) =>
        viewAssignment(
          row,
          coordinating.get(row.id) ?? [],
          today,
          await this.dueDates.calendar(row.organisationId),
          discloseFor(actor, handlingOfTask(row)),
        ),
      ),
    );
  }
}
