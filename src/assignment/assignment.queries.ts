import { Injectable } from '@nestjs/common';
import { type Actor, organisationsOf } from '../auth/actor.js';
import { Clock } from '../common/clock.js';
import { type LocalDate, localDateOf } from '../common/local-date.js';
import { notFound } from '../common/problem/refusal.js';
import { Reader } from '../database/reader.js';
import { all, among, type Condition, where } from '../database/sql.js';
import { discloseFor } from '../disclosure/disclosure.js';
import { nearUntil } from '../organisation/calendar/due-state.js';
import { readableBy } from './assignment-conditions.js';
import {
  listAnswers,
  listExtensions,
  listHistory,
  listPauses,
  listReports,
  listUrges,
} from './assignment-history.queries.js';
import { choosePage } from './assignment-page.queries.js';
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
    const today = this.today();
    const { ids, next } = await choosePage(this.reader, actor, { ...query, limit }, today, async (organisationId) =>
      nearUntil(today, await this.dueDates.calendar(organisationId)),
    );
    const rows = ids.length > 0 ? await listAssignments(this.reader, among('t.id', ids), limit) : [];
    return { items: await this.views(actor, rows), next };
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

  /** The organisation, by which an index finds them, is that of the task. */
  private ofReadableTask(actor: Actor): Condition {
    const { sql, values } = readableBy(actor);
    return all([
      among('a.organisation_id', organisationsOf(actor)),
      where(
        `EXISTS (SELECT 1 FROM assignment t JOIN dialogue g ON g.id = t.dialogue_id WHERE t.id = a.assignment_id AND (${sql}))`,
        ...values,
      ),
    ]);
  }

  private today(): LocalDate {
    return localDateOf(this.clock.now());
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
