import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Not } from 'typeorm';
import { Clock } from '../common/clock.js';
import { localDateOf } from '../common/local-date.js';
import { pick } from '../common/pick.js';
import type { ReadSource } from '../database/sql.js';
import type { Tx } from '../database/transaction.js';
import { toEverybody } from '../disclosure/disclosure.js';
import { maskContacts } from '../disclosure/masking.js';
import { type FollowUpView, nothingYet } from '../opinion/tracking/dto/follow-up.view.js';
import { type FollowUpHandler, FollowUpHooks } from '../opinion/tracking/follow-up-hooks.js';
import type { Opinion } from '../opinion/opinion.entity.js';
import type { LoadedOpinion } from '../opinion/opinion.transitions.js';
import { reopen } from './assignment-lifecycle.js';
import { loadAssignments } from './assignment.transitions.js';
import { dueViewOf } from './deadline/due.js';
import { DueDateService } from './deadline/due-date.service.js';
import { AssignmentCreationService } from './assignment-creation.service.js';
import { isOpen } from './decision/outcome.js';
import { reindexAnswersOf } from './answer/answer-search-index.js';
import { refreshOutcome } from './decision/outcome.transitions.js';
import { type FollowedTaskRow, readFollowUps, readTasksOfDirectives } from './follow-up.queries.js';

const nobody = { accountId: null };

/** Tells authors what became of their matter, and reopens assignments on their request. */
@Injectable()
export class OpinionFollowUp implements FollowUpHandler, OnModuleInit {
  constructor(
    private readonly followUps: FollowUpHooks,
    private readonly clock: Clock,
    private readonly dueDates: DueDateService,
    private readonly tasks: AssignmentCreationService,
  ) {}

  onModuleInit(): void {
    this.followUps.register(this);
  }

  async follow(source: ReadSource, opinionId: string): Promise<FollowUpView> {
    return (await this.followAll(source, [opinionId])).get(opinionId) ?? nothingYet;
  }

  /** What became of decided opinions, by their ids. */
  async followAll(source: ReadSource, opinionIds: readonly string[]): Promise<Map<string, FollowUpView>> {
    if (opinionIds.length === 0) return new Map();
    const facts = await readFollowUps(source, opinionIds);
    const found = new Map<string, FollowUpView>();
    for (const id of opinionIds) {
      const last = facts.decided.get(id)?.at(-1) ?? null;
      found.set(id, {
        decided: last && pick(last, ['outcome', 'at']),
        reply: facts.replies.get(id) ?? null,
        tasks: await this.viewTasks(facts.tasks.get(id) ?? []),
        bodies: (facts.bodies.get(id) ?? []).map((body) => ({
          ...pick(body, ['at', 'answeredAt']),
          name: maskContacts(body.name),
          answer: body.answer && toEverybody.unchecked(body.answer),
        })),
        answers: (facts.answers.get(id) ?? []).map((one) =>
          pick(one, ['text', 'legalBasis', 'departmentName', 'publishedAt']),
        ),
      });
    }
    return found;
  }

  /** The tasks of the directives of a dialogue, by directive. */
  async tasksOfDirectives(source: ReadSource, dialogueId: string): Promise<Map<string, FollowUpView['tasks']>> {
    const found = await readTasksOfDirectives(source, dialogueId);
    return new Map(await Promise.all([...found].map(async ([id, rows]) => [id, await this.viewTasks(rows)] as const)));
  }

  /** Reopens the last finished assignment, or creates one for the opinion's department; an open one just continues. */
  async reopen(tx: Tx, lead: LoadedOpinion, reason: string): Promise<void> {
    const { opinion, dialogue } = lead;
    const tasks = await loadAssignments(tx, dialogue, { opinionId: opinion.id, status: Not('cancelled') });
    if (tasks.some(({ assignment }) => isOpen(assignment.status))) return;
    const calendar = await this.dueDates.calendarIn(tx, opinion.organisationId);
    const due = await this.dueDates.byRule(calendar, opinion.organisationId, opinion.kind, 'reopen', tx.now);
    const last = tasks.at(-1);
    if (last) {
      await reopen(tx, last, due, nobody, null);
      return;
    }
    const behind = { dialogue, opinionId: opinion.id, directiveId: null, decisionId: null, onBehalfOf: null };
    const leadDepartmentId = await departmentFor(tx, opinion);
    await this.tasks.createAssignment(tx, null, behind, {
      leadDepartmentId,
      coordinatingDepartmentIds: [],
      task: reason,
      due,
    });
    await refreshOutcome(tx, lead, nobody);
  }

  async reindex(tx: Tx, opinion: Opinion): Promise<void> {
    await reindexAnswersOf(tx, opinion);
  }

  private viewTasks(rows: readonly FollowedTaskRow[]): Promise<FollowUpView['tasks']> {
    const today = localDateOf(this.clock.now());
    return Promise.all(
      rows.map(async (row) => {
        const due = dueViewOf(row, today, await this.dueDates.calendar(row.organisationId));
        return { ...pick(row, ['departmentName', 'status', 'assignedAt', 'doneAt']), due };
      }),
    );
  }
}

/** Falls back from the opinion's department to its field's, then to the organisation's first, which reassigns. */
async function departmentFor(tx: Tx, opinion: Opinion): Promise<string> {
  const [found] = await tx.rows<{ id: string }>(
    `SELECT d.id FROM department d WHERE d.organisation_id = ?
     ORDER BY CASE WHEN d.id = ? THEN 0 WHEN d.id = (SELECT f.department_id FROM field f WHERE f.id = ?) THEN 1 ELSE 2 END,
       d.position, d.id LIMIT 1`,
    [opinion.organisationId, opinion.departmentId, opinion.fieldId],
  );
  if (!found) throw new Error('the organisation has no department for a reopened opinion');
  return found.id;
}
