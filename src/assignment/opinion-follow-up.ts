import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { localDateOf } from '../common/local-date.js';
import type { AssignmentStatus } from '../contract/assignment.js';
import type { Tx } from '../database/transaction.js';
import { Dialogue } from '../dialogue/dialogue.entity.js';
import {
  type FollowUp,
  type FollowUpHandler,
  FollowUpHooks,
  type Reopening,
} from '../opinion/tracking/follow-up-hooks.js';
import type { Opinion } from '../opinion/opinion.entity.js';
import { reopen } from './assignment-lifecycle.js';
import { loadAssignment } from './assignment.transitions.js';
import { dueStateOf } from './deadline/due.js';
import { DueDateService } from './deadline/due-date.service.js';
import { AssignmentFactory } from './assignment.factory.js';
import { isOpen } from './decision/outcome.js';
import { reindexAnswersOf } from './answer/answer-search-index.js';
import { refreshOutcome } from './decision/outcome.queries.js';
import type { ReadSource } from '../database/sql.js';

interface TaskRow {
  id: string;
  organisation_id: string;
  name: string;
  due_on: string | null;
  finished_on: string | null;
  paused_on: string | null;
  status: AssignmentStatus;
}

interface AnswerRow {
  text: string;
  legal_basis: string | null;
  name: string | null;
  published_at: string;
}

const nobody = { accountId: null };

/** Tells an author what became of the matter, and opens a task again when the author asks for it. */
@Injectable()
export class OpinionFollowUp implements FollowUpHandler, OnModuleInit {
  constructor(
    private readonly followUps: FollowUpHooks,
    private readonly clock: Clock,
    private readonly dueDates: DueDateService,
    private readonly openings: AssignmentFactory,
  ) {}

  onModuleInit(): void {
    this.followUps.register(this);
  }

  async follow(source: ReadSource, opinionId: string): Promise<FollowUp> {
    const tasks = await source.rows<TaskRow>(
      `SELECT t.id, t.organisation_id, d.name, t.due_on, t.finished_on, t.paused_on, t.status
       FROM assignment t JOIN department d ON d.id = t.lead_department_id
       WHERE t.opinion_id = ? AND t.status <> 'cancelled' ORDER BY t.assigned_at, t.id`,
      [opinionId],
    );
    const escalations = await source.rows<{ body_name: string }>(
      'SELECT body_name FROM escalation WHERE opinion_id = ? AND cancelled_at IS NULL ORDER BY escalated_at, id',
      [opinionId],
    );
    const [answer] = await source.rows<AnswerRow>(
      `SELECT a.text, a.legal_basis, d.name, a.published_at FROM answer a LEFT JOIN department d ON d.id = a.department_id
       WHERE a.opinion_id = ? AND a.status = 'published' ORDER BY a.published_at DESC, a.id DESC LIMIT 1`,
      [opinionId],
    );
    return {
      tasks: await Promise.all(tasks.map((row) => this.task(row))),
      escalatedTo: escalations.map((row) => row.body_name),
      answer: answer
        ? {
            text: answer.text,
            legalBasis: answer.legal_basis,
            departmentName: answer.name,
            publishedAt: Date.parse(answer.published_at),
          }
        : null,
    };
  }

  /** The last finished task goes on; where there was none, the opinion's department gets one. An open one simply goes on. */
  async reopen(tx: Tx, { opinion, reason }: Reopening): Promise<void> {
    const tasks = await tx.rows<{ id: string; status: AssignmentStatus }>(
      `SELECT id, status FROM assignment WHERE opinion_id = ? AND status <> 'cancelled' ORDER BY assigned_at DESC, id DESC`,
      [opinion.id],
    );
    if (tasks.some((task) => isOpen(task.status))) return;
    const due = await this.dueDates.byRule(opinion.organisationId, opinion.kind, 'reopen', tx.now);
    const [last] = tasks;
    if (last) {
      await reopen(tx, await loadAssignment(tx, last.id), due, nobody, null);
      return;
    }
    const dialogue = await tx.manager.findOneByOrFail(Dialogue, { id: opinion.dialogueId });
    const behind = { dialogue, opinionId: opinion.id, directiveId: null, decisionId: null, onBehalfOf: null };
    const leadDepartmentId = await departmentFor(tx, opinion);
    await this.openings.assign(tx, null, behind, {
      leadDepartmentId,
      coordinatingDepartmentIds: [],
      task: reason,
      due,
    });
    await refreshOutcome(tx, opinion.id, nobody);
  }

  async reword(tx: Tx, opinion: Opinion): Promise<void> {
    await reindexAnswersOf(tx, opinion);
  }

  private async task(row: TaskRow): Promise<FollowUp['tasks'][number]> {
    const facts = { status: row.status, dueOn: row.due_on, finishedOn: row.finished_on, pausedOn: row.paused_on };
    const calendar = await this.dueDates.calendar(row.organisation_id);
    const due = dueStateOf(facts, localDateOf(this.clock.now()), calendar);
    return { departmentName: row.name, dueOn: row.due_on, status: row.status, due };
  }
}

/** Its own department, its field's, or else the first of the house: the office hands on what nobody is named for. */
async function departmentFor(tx: Tx, opinion: Opinion): Promise<string> {
  const [found] = await tx.rows<{ id: string }>(
    `SELECT d.id FROM department d WHERE d.organisation_id = ?
     ORDER BY CASE WHEN d.id = ? THEN 0 WHEN d.id = (SELECT f.department_id FROM field f WHERE f.id = ?) THEN 1 ELSE 2 END,
       d.position, d.id LIMIT 1`,
    [opinion.organisationId, opinion.departmentId, opinion.fieldId],
  );
  if (!found) throw new Error('an organisation without departments cannot take an opinion up again');
  return found.id;
}
