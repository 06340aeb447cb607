import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../../auth/actor.js';
import { newId } from '../../common/ids.js';
import { localDateOf } from '../../common/local-date.js';
import { notFound, Refusal } from '../../common/problem/refusal.js';
import { isUniqueViolation } from '../../common/problem/database-errors.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { wrongState } from '../../opinion/opinion.transitions.js';
import { type Assignment, AssignmentPause, Extension, Urge } from '../assignment.entity.js';
import { startClock } from '../assignment-lifecycle.js';
import { changeAssignment, loadForChange, type LoadedAssignment } from '../assignment.transitions.js';
import type { AskExtensionDto, GrantExtensionDto } from '../dto/assignment.dto.js';
import { type Due, DueDateService } from './due-date.service.js';
import { isOpen } from '../decision/outcome.js';

const inHand = ['assigned', 'acknowledged', 'in_progress'];

/** Extensions, pauses and urges of an assignment; all are kept. */
@Injectable()
export class AssignmentDeadlineService {
  constructor(
    private readonly transaction: Transaction,
    private readonly dueDates: DueDateService,
  ) {}

  /** The department requests an extension (gia hạn) with a reason; one request at a time. */
  askExtension(actor: Actor, id: string, dto: AskExtensionDto): Promise<Extension> {
    const { reason } = dto;
    return this.transaction.run(async (tx) => {
      const loaded = await loadForChange(tx, actor, 'assignment.work', id, dto.version);
      const { assignment } = loaded;
      assertInHand(assignment);
      if (assignment.dueOn === null) throw wrongState('continuous');
      const { due, dueOn } = await this.laterDate(tx, assignment, dto, assignment.dueOn);
      const pending = { assignmentId: id, grantedAt: IsNull(), refusedAt: IsNull() };
      if (await tx.manager.existsBy(Extension, pending)) throw wrongState('extension_asked');
      const extension = tx.manager.create(Extension, {
        id: newId(),
        assignmentId: id,
        fromDueOn: assignment.dueOn,
        askedDueOn: dueOn,
        grantedDueOn: null,
        reason,
        askedBy: actor.accountId,
        askedAt: tx.now,
        grantedAt: null,
        refusedAt: null,
        settledBy: null,
        settledReason: null,
      });
      await tx.manager.insert(Extension, extension);
      const details = { extensionId: extension.id, fromDueOn: assignment.dueOn, askedDueOn: dueOn, ...asChosen(due) };
      await changeAssignment(tx, loaded, { verb: 'ask-extension', set: {}, reason, details }, actor);
      return extension;
    });
  }

  /** Grants the requested date or another one. */
  grant(actor: Actor, extensionId: string, { dueOn, keepDayOff, reason }: GrantExtensionDto): Promise<Extension> {
    return this.settle(actor, extensionId, async (tx, loaded, extension) => {
      if (!isOpen(loaded.assignment.status)) throw wrongState(loaded.assignment.status);
      const current = loaded.assignment.dueOn ?? extension.fromDueOn ?? '';
      const wanted = { dueOn: dueOn ?? extension.askedDueOn, keepDayOff };
      const { due, dueOn: granted } = await this.laterDate(tx, loaded.assignment, wanted, current);
      const set = { dueOn: granted, dueExplanation: due.explanation };
      const details = { extensionId, fromDueOn: current, dueOn: granted, ...asChosen(due) };
      await changeAssignment(tx, loaded, { verb: 'grant-extension', set, reason: reason ?? null, details }, actor);
      return { grantedAt: tx.now, grantedDueOn: granted, settledBy: actor.accountId, settledReason: reason ?? null };
    });
  }

  refuse(actor: Actor, extensionId: string, reason: string): Promise<Extension> {
    return this.settle(actor, extensionId, async (tx, loaded) => {
      await changeAssignment(
        tx,
        loaded,
        { verb: 'refuse-extension', set: {}, reason, details: { extensionId } },
        actor,
      );
      return { refusedAt: tx.now, settledBy: actor.accountId, settledReason: reason };
    });
  }

  /** A pause (tạm dừng) while the citizen is asked for more. */
  pause(actor: Actor, id: string, version: number, reason: string): Promise<Assignment> {
    return this.transaction.run(async (tx) => {
      const loaded = await loadForChange(tx, actor, 'assignment.work', id, version);
      assertInHand(loaded.assignment);
      if (loaded.assignment.pausedOn !== null) throw wrongState('paused');
      const pausedOn = localDateOf(tx.now);
      await tx.manager.insert(AssignmentPause, { id: newId(), assignmentId: id, pausedOn, resumedOn: null, reason });
      return changeAssignment(tx, loaded, { verb: 'pause', set: { pausedOn }, reason }, actor);
    });
  }

  /** Ends the pause; the due date moves by the working days lost, and its explanation says so. */
  resume(actor: Actor, id: string, version: number): Promise<Assignment> {
    return this.transaction.run(async (tx) => {
      const loaded = await loadForChange(tx, actor, 'assignment.work', id, version);
      const { assignment } = loaded;
      if (assignment.pausedOn === null) throw wrongState(assignment.status);
      const set = await startClock(tx, assignment, this.dueDates);
      const details = { fromDueOn: assignment.dueOn, dueOn: set.dueOn ?? null };
      return changeAssignment(tx, loaded, { verb: 'resume', set, details }, actor);
    });
  }

  /**
   * Urges (đôn đốc) the lead department: once per assignment and working day; on a day off it counts for the next one.
   */
  async urge(actor: Actor, id: string, words: string | null): Promise<Urge> {
    let urgedOn = '';
    try {
      return await this.transaction.run(async (tx) => {
        const loaded = await loadForChange(tx, actor, 'assignment.urge', id, null);
        const { assignment } = loaded;
        assertInHand(assignment);
        const calendar = await this.dueDates.calendarIn(tx, assignment.organisationId);
        urgedOn = calendar.workingDayFrom(localDateOf(tx.now));
        const urge = tx.manager.create(Urge, {
          id: newId(),
          assignmentId: id,
          urgedOn,
          departmentId: assignment.leadDepartmentId,
          words,
          urgedBy: actor.accountId,
          urgedAt: tx.now,
        });
        await tx.manager.insert(Urge, urge);
        await changeAssignment(tx, loaded, { verb: 'urge', set: {}, details: { urgeId: urge.id } }, actor);
        return urge;
      });
    } catch (error) {
      throw isUniqueViolation(error) ? new Refusal('already-urged', { params: { day: urgedOn }, cause: error }) : error;
    }
  }

  /** The wanted date by the rule for chosen dates; it has to come after the present one. */
  private async laterDate(
    tx: Tx,
    assignment: Assignment,
    { dueOn, keepDayOff = false }: { dueOn: string; keepDayOff?: boolean | undefined },
    current: string,
  ): Promise<{ due: Due; dueOn: string }> {
    if (dueOn <= current) throw later('dueOn', current);
    const calendar = await this.dueDates.calendarIn(tx, assignment.organisationId);
    const due = this.dueDates.extended(calendar, assignment, { dueOn, keepDayOff }, tx.now);
    return { due, dueOn: due.dueOn ?? dueOn };
  }

  private settle(
    actor: Actor,
    extensionId: string,
    work: (tx: Tx, loaded: LoadedAssignment, extension: Extension) => Promise<Partial<Extension>>,
  ): Promise<Extension> {
    return this.transaction.run(async (tx) => {
      const found = await tx.manager.findOneBy(Extension, { id: extensionId });
      if (!found) throw notFound();
      const loaded = await loadForChange(tx, actor, 'assignment.manage', found.assignmentId, null);
      const extension = await tx.manager.findOneByOrFail(Extension, { id: extensionId });
      if (extension.grantedAt || extension.refusedAt) throw wrongState(extension.grantedAt ? 'granted' : 'refused');
      const set = await work(tx, loaded, extension);
      await tx.manager.update(Extension, { id: extensionId }, set);
      return Object.assign(extension, set);
    });
  }
}

function assertInHand({ status }: Assignment): void {
  if (!inHand.includes(status)) throw wrongState(status);
}

/** For the trail: a date that was moved from a day off, or confirmed to stay on one. */
const asChosen = ({ dueOn, explanation }: Due): { chosenOn?: string; keptDayOff?: true } => ({
  ...(explanation?.chosenOn && explanation.chosenOn !== dueOn ? { chosenOn: explanation.chosenOn } : {}),
  ...(explanation?.keptDayOff ? { keptDayOff: true } : {}),
});

const later = (field: string, after: string): Refusal =>
  new Refusal('validation-failed', { errors: [{ field, rule: 'date-too-early', params: { after }, message: '' }] });
