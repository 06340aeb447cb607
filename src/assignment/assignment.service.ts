import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { newId } from '../common/ids.js';
import { localDateOf } from '../common/local-date.js';
import { Refusal } from '../common/problem/refusal.js';
import type { Permission } from '../contract/permissions.js';
import { Transaction, type Tx } from '../database/transaction.js';
import { wrongState } from '../opinion/opinion.transitions.js';
import { findPending, handOverPending, putDraft, releasePending, returnPending } from './answer/answer.transitions.js';
import { type Assignment, AssignmentReport } from './assignment.entity.js';
import { StaffMessages } from './reminder/staff-messages.service.js';
import { finish, reopen, sendBack, startClock } from './assignment-lifecycle.js';
import { changeAssignment, loadForChange, type LoadedAssignment } from './assignment.transitions.js';
import { assertTermGiven } from './decision/decision.policy.js';
import type { ReassignDto, SubmitAssignmentDto } from './dto/assignment.dto.js';
import { DueDateService } from './deadline/due-date.service.js';
import { AssignmentCreationService } from './assignment-creation.service.js';
import { isOpen } from './decision/outcome.js';
import { refreshOutcomeOf } from './decision/outcome.transitions.js';

type Work = (tx: Tx, loaded: LoadedAssignment) => Promise<Assignment>;

/** Commands of departments, organiser and leader on an assignment, from receipt to approval. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly transaction: Transaction,
    private readonly tasks: AssignmentCreationService,
    private readonly dueDates: DueDateService,
    private readonly staff: StaffMessages,
  ) {}

  acknowledge(actor: Actor, id: string, version: number): Promise<Assignment> {
    return this.on(actor, 'assignment.work', id, version, (tx, loaded) =>
      changeAssignment(tx, loaded, { verb: 'acknowledge', set: { acknowledgedAt: tx.now } }, actor),
    );
  }

  start(actor: Actor, id: string, version: number): Promise<Assignment> {
    return this.on(actor, 'assignment.work', id, version, (tx, loaded) =>
      changeAssignment(tx, loaded, { verb: 'start', set: { ...begun(tx, loaded.assignment) } }, actor),
    );
  }

  /** Adds a progress report, also by coordinating departments; the state stays. */
  report(actor: Actor, id: string, version: number, text: string): Promise<Assignment> {
    return this.transaction.run(async (tx) => {
      const loaded = await loadForChange(tx, actor, 'assignment.work', id, version, 'all');
      if (!isOpen(loaded.assignment.status)) throw wrongState(loaded.assignment.status);
      await this.storeReport(tx, loaded, actor, text);
      return changeAssignment(tx, loaded, { verb: 'report', set: {} }, actor);
    });
  }

  /** The department submits; this day counts for being on time. May include the draft of the answer. */
  submit(actor: Actor, id: string, dto: SubmitAssignmentDto): Promise<Assignment> {
    return this.on(actor, 'assignment.work', id, dto.version, async (tx, loaded) => {
      if (dto.report !== undefined) await this.storeReport(tx, loaded, actor, dto.report);
      else if (!dto.answer && !(await findPending(tx, { assignmentId: id }))) throw reportMissing();
      if (dto.answer) await putDraft(tx, actor, loaded, dto.answer);
      const set = {
        ...(await startClock(tx, loaded.assignment, this.dueDates)),
        ...begun(tx, loaded.assignment),
        submittedAt: tx.now,
        finishedOn: localDateOf(tx.now),
      };
      return changeAssignment(tx, loaded, { verb: 'submit', set }, actor);
    });
  }

  /** Returns it for rework, together with its answer. */
  return(actor: Actor, id: string, version: number, reason: string): Promise<Assignment> {
    return this.on(actor, 'assignment.approve', id, version, async (tx, loaded) => {
      await returnPending(tx, loaded, actor, reason);
      await this.staff.tellReturned(tx, loaded);
      return sendBack(tx, loaded, actor, reason);
    });
  }

  /** Approves it and releases its approved answer; a draft must be approved first. */
  approve(actor: Actor, id: string, version: number): Promise<Assignment> {
    return this.on(actor, 'assignment.approve', id, version, async (tx, loaded) => {
      await releasePending(tx, actor, loaded);
      return finish(tx, loaded, actor);
    });
  }

  /** Hands it back to the organiser with a reason. The due date keeps running. */
  handBack(actor: Actor, id: string, version: number, reason: string): Promise<Assignment> {
    return this.on(actor, 'assignment.work', id, version, async (tx, loaded) => {
      const set = await startClock(tx, loaded.assignment, this.dueDates);
      return changeAssignment(tx, loaded, { verb: 'hand-back', set, reason }, actor);
    });
  }

  /** Assigns another lead. The due date stays unless a new one is given; the prepared answer goes along. */
  reassign(actor: Actor, id: string, dto: ReassignDto): Promise<Assignment> {
    return this.on(actor, 'assignment.manage', id, dto.version, async (tx, loaded) => {
      const { assignment, dialogue } = loaded;
      const named = [dto.dueOn, dto.workingDays, dto.continuous].some((term) => term != null);
      if (named) assertTermGiven(dto, '');
      const stay = loaded.departmentIds.slice(1).filter((one) => one !== dto.leadDepartmentId);
      const coordinating = dto.coordinatingDepartmentIds ?? stay;
      const departments = { leadDepartmentId: dto.leadDepartmentId, coordinatingDepartmentIds: coordinating };
      await this.tasks.validateDepartments(tx, dialogue, departments, '');
      const calendar = named && (await this.dueDates.calendarIn(tx, dialogue.organisationId));
      const due = calendar && this.dueDates.given(calendar, dto, tx.now, '');
      const set = {
        ...(await startClock(tx, assignment, this.dueDates)),
        ...(due ? { dueOn: due.dueOn, dueExplanation: due.explanation } : {}),
        leadDepartmentId: dto.leadDepartmentId,
        task: dto.task ?? assignment.task,
        acknowledgedAt: null,
        startedAt: null,
      };
      const details = { fromDepartmentId: assignment.leadDepartmentId, toDepartmentId: dto.leadDepartmentId };
      await changeAssignment(tx, loaded, { verb: 'reassign', set, reason: dto.reason, details }, actor);
      await this.tasks.setCoordinators(tx, assignment, coordinating);
      await handOverPending(tx, loaded, actor);
      return assignment;
    });
  }

  cancel(actor: Actor, id: string, version: number, reason: string): Promise<Assignment> {
    return this.on(actor, 'assignment.manage', id, version, async (tx, loaded) => {
      await changeAssignment(tx, loaded, { verb: 'cancel', set: { cancelledAt: tx.now }, reason }, actor);
      await refreshOutcomeOf(tx, loaded, actor);
      return loaded.assignment;
    });
  }

  /** Reopens a finished assignment, with a new due date by the organisation's rule. */
  reopen(actor: Actor, id: string, version: number, reason: string): Promise<Assignment> {
    return this.on(actor, 'assignment.manage', id, version, async (tx, loaded) => {
      const { organisationId } = loaded.dialogue;
      const calendar = await this.dueDates.calendarIn(tx, organisationId);
      const due = await this.dueDates.byRule(calendar, organisationId, '*', 'reopen', tx.now);
      return reopen(tx, loaded, due, actor, reason);
    });
  }

  private on(actor: Actor, permission: Permission, id: string, version: number, work: Work): Promise<Assignment> {
    return this.transaction.run(async (tx) => work(tx, await loadForChange(tx, actor, permission, id, version)));
  }

  private async storeReport(tx: Tx, { assignment }: LoadedAssignment, actor: Actor, text: string): Promise<void> {
    await tx.manager.insert(AssignmentReport, {
      id: newId(),
      assignmentId: assignment.id,
      text,
      reportedBy: actor.accountId,
      reportedAt: tx.now,
    });
  }
}

const reportMissing = (): Refusal =>
  new Refusal('validation-failed', { errors: [{ field: 'report', rule: 'required', message: '' }] });

const begun = (tx: Tx, { acknowledgedAt, startedAt }: Assignment): Partial<Assignment> => ({
  acknowledgedAt: acknowledgedAt ?? tx.now,
  startedAt: startedAt ?? tx.now,
});
