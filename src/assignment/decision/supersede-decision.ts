import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { Tx } from '../../database/transaction.js';
import { Trail } from '../../database/trail.js';
import type { Dialogue } from '../../dialogue/dialogue.entity.js';
import type { Performer } from '../../opinion/opinion.transitions.js';
import { Assignment, Decision, Escalation, type Replaced } from '../assignment.entity.js';
import { changeAssignment, loadAssignment, type LoadedAssignment, recordEvent } from '../assignment.transitions.js';
import type { EscalateToDto } from './dto/decide.dto.js';
import { AssignmentFactory, type AssignmentOrder } from '../assignment.factory.js';
import { isOpen } from './outcome.js';

/** What a decision requires to be open. */
export interface Wanted {
  orders: AssignmentOrder[];
  escalateTo: EscalateToDto | null;
}

/** Replaces open assignments and escalations of an earlier decision, and restores them on undo. */
@Injectable()
export class SupersedeDecision {
  constructor(private readonly openings: AssignmentFactory) {}

  /**
   * Takes over or cancels what is open, and stores its earlier state on the decision. Returns what is still to be
   * created.
   */
  async replace(tx: Tx, dialogue: Dialogue, decision: Decision, wanted: Wanted, by: Performer): Promise<Wanted> {
    const replaced: Replaced = { assignments: [], escalations: [] };
    const orders = [...wanted.orders];
    for (const opened of await this.openTasks(tx, { opinionId: decision.opinionId })) {
      replaced.assignments.push(picture(opened));
      const again = orders.findIndex((order) => order.leadDepartmentId === opened.assignment.leadDepartmentId);
      const [order] = again < 0 ? [] : orders.splice(again, 1);
      if (order) await this.takeOver(tx, opened, order, decision.id, by);
      else await this.cancel(tx, opened, decision.id, by);
    }
    let { escalateTo } = wanted;
    for (const escalation of await this.openHandOvers(tx, { opinionId: decision.opinionId })) {
      replaced.escalations.push({ id: escalation.id, decisionId: escalation.decisionId });
      const again =
        escalateTo?.bodyName === escalation.bodyName &&
        (escalateTo.bodyOrganisationId ?? null) === escalation.bodyOrganisationId;
      if (again) escalateTo = null;
      await this.changeHandOver(
        tx,
        dialogue,
        escalation,
        again ? { decisionId: decision.id } : { cancelledAt: tx.now },
        by,
      );
    }
    decision.replaced = replaced;
    await tx.manager.update(Decision, { id: decision.id }, { replaced });
    return { orders, escalateTo };
  }

  /** Cancels what an undone decision created and restores what it had replaced. */
  async takeBack(tx: Tx, dialogue: Dialogue, decision: Decision, by: Performer): Promise<void> {
    const earlier = decision.replaced ?? { assignments: [], escalations: [] };
    const kept = new Set([...earlier.assignments, ...earlier.escalations].map((one) => one.id));
    for (const opened of await this.openTasks(tx, { decisionId: decision.id }))
      if (!kept.has(opened.assignment.id)) await this.cancel(tx, opened, decision.id, by);
    for (const { id, status, coordinatingDepartmentIds, ...set } of earlier.assignments) {
      const opened = await loadAssignment(tx, id);
      const back = isOpen(opened.assignment.status) ? {} : { to: status };
      const deed = {
        verb: 'restore',
        set: { ...set, cancelledAt: null },
        ...back,
        details: { decisionId: decision.id },
      };
      await this.openings.coordinate(tx, await changeAssignment(tx, opened, deed, by), coordinatingDepartmentIds);
    }
    for (const escalation of await this.openHandOvers(tx, { decisionId: decision.id }))
      if (!kept.has(escalation.id)) await this.changeHandOver(tx, dialogue, escalation, { cancelledAt: tx.now }, by);
    for (const { id, decisionId } of earlier.escalations) {
      const escalation = await tx.manager.findOneByOrFail(Escalation, { id });
      await this.changeHandOver(tx, dialogue, escalation, { decisionId, cancelledAt: null }, by);
    }
  }

  private async openTasks(tx: Tx, where: { opinionId: string } | { decisionId: string }): Promise<LoadedAssignment[]> {
    const found = await tx.manager.find(Assignment, {
      select: { id: true },
      where: { ...where, status: Not(In(['done', 'cancelled'])) },
      order: { assignedAt: 'ASC', id: 'ASC' },
    });
    const opened: LoadedAssignment[] = [];
    for (const { id } of found) opened.push(await loadAssignment(tx, id));
    return opened;
  }

  private openHandOvers(tx: Tx, where: { opinionId: string } | { decisionId: string }): Promise<Escalation[]> {
    return tx.manager.findBy(Escalation, { ...where, answeredAt: IsNull(), cancelledAt: IsNull() });
  }

  private async takeOver(
    tx: Tx,
    opened: LoadedAssignment,
    order: AssignmentOrder,
    decisionId: string,
    by: Performer,
  ): Promise<void> {
    const set = { decisionId, task: order.task, dueOn: order.due.dueOn, dueExplanation: order.due.explanation };
    const details = { decisionId, fromDueOn: opened.assignment.dueOn, dueOn: set.dueOn };
    const after = await changeAssignment(tx, opened, { verb: 'correct', set, details }, by);
    await this.openings.coordinate(tx, after, order.coordinatingDepartmentIds);
  }

  private async cancel(tx: Tx, opened: LoadedAssignment, decisionId: string, by: Performer): Promise<void> {
    await changeAssignment(tx, opened, { verb: 'cancel', set: { cancelledAt: tx.now }, details: { decisionId } }, by);
  }

  private async changeHandOver(
    tx: Tx,
    dialogue: Dialogue,
    escalation: Escalation,
    set: Partial<Escalation>,
    by: Performer,
  ): Promise<void> {
    await tx.manager.update(Escalation, { id: escalation.id }, { ...set, version: escalation.version + 1 });
    await Trail.write(tx, {
      organisationId: escalation.organisationId,
      dialogueId: escalation.dialogueId,
      subjectType: 'escalation',
      subjectId: escalation.id,
      verb: set.cancelledAt ? 'cancel' : 'correct',
      actorId: by.accountId,
      onBehalfOf: by.onBehalfOf ?? null,
      details: { decisionId: set.decisionId ?? escalation.decisionId },
    });
    recordEvent(tx, dialogue, 'escalation.changed', 'escalation', escalation.id, by.accountId);
  }
}

const picture = ({ assignment, departmentIds }: LoadedAssignment): Replaced['assignments'][number] => ({
  id: assignment.id,
  decisionId: assignment.decisionId,
  status: assignment.status,
  task: assignment.task,
  dueOn: assignment.dueOn,
  dueExplanation: assignment.dueExplanation,
  coordinatingDepartmentIds: departmentIds.slice(1),
});
