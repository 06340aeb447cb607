import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Not } from 'typeorm';
import { Clock } from '../common/clock.js';
import { localDateOf } from '../common/local-date.js';
import { pick } from '../common/pick.js';
import { columns, computed, list, orNull, type RowOf, select } from '../database/select.js';
import type { ReadSource } from '../database/sql.js';
import type { Tx } from '../database/transaction.js';
import { maskContacts } from '../disclosure/masking.js';
import { type FollowUp, type FollowUpHandler, FollowUpHooks } from '../opinion/tracking/follow-up-hooks.js';
import type { Opinion } from '../opinion/opinion.entity.js';
import type { LoadedOpinion } from '../opinion/opinion.transitions.js';
import { reopen } from './assignment-lifecycle.js';
import { loadAssignments } from './assignment.transitions.js';
import { dueStateOf } from './deadline/due.js';
import { DueDateService } from './deadline/due-date.service.js';
import { AssignmentCreationService } from './assignment-creation.service.js';
import { isOpen } from './decision/outcome.js';
import { reindexAnswersOf } from './answer/answer-search-index.js';
import { refreshOutcome } from './decision/outcome.transitions.js';
import { Department } from '../organisation/organisation.entity.js';
import { Answer, Assignment, Escalation } from './assignment.entity.js';

const tracked = list(
  columns(Assignment, 't', ['organisationId', 'dueOn', 'finishedOn', 'pausedOn', 'status']),
  columns(Department, 'd', ['name AS departmentName']),
);

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

  async follow(source: ReadSource, opinionId: string): Promise<FollowUp> {
    const tasks = await select(
      source,
      tracked,
      `FROM assignment t JOIN department d ON d.id = t.lead_department_id
       WHERE t.opinion_id = ? AND t.status <> 'cancelled' ORDER BY t.assigned_at, t.id`,
      [opinionId],
    );
    const escalations = await select(
      source,
      columns(Escalation, 'e', ['bodyName']),
      'FROM escalation e WHERE e.opinion_id = ? AND e.cancelled_at IS NULL ORDER BY e.escalated_at, e.id',
      [opinionId],
    );
    const [answer] = await select(
      source,
      list(
        columns(Answer, 'a', ['text', 'legalBasis']),
        computed<{ publishedAt: string }>('a.published_at AS "publishedAt"'),
        orNull(columns(Department, 'd', ['name AS departmentName'])),
      ),
      `FROM answer a LEFT JOIN department d ON d.id = a.department_id
       WHERE a.opinion_id = ? AND a.status = 'published' ORDER BY a.published_at DESC, a.id DESC LIMIT 1`,
      [opinionId],
    );
    return {
      tasks: await Promise.all(tasks.map((row) => this.task(row))),
      escalatedTo: escalations.map((row) => maskContacts(row.bodyName)),
      answer: answer ?? null,
    };
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

  private async task(row: RowOf<typeof tracked>): Promise<FollowUp['tasks'][number]> {
    const calendar = await this.dueDates.calendar(row.organisationId);
    const due = dueStateOf(row, localDateOf(this.clock.now()), calendar);
    return { ...pick(row, ['departmentName', 'dueOn', 'status']), due };
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
