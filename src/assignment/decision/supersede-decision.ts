import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { changeRow, type Performer, type RowKind } from '../../database/change-row.js';
import type { Tx } from '../../database/transaction.js';
import type { Dialogue } from '../../dialogue/dialogue.entity.js';
import { AssignmentCreationService, type AssignmentOrder } from '../assignment-creation.service.js';
import { Decision, Escalation, type Replaced } from '../assignment.entity.js';
import { changeAssignment, type LoadedAssignment, loadAssignments } from '../assignment.transitions.js';
import { assignmentEvent } from '../assignment-events.js';
import type { EscalateToDto } from './dto/decide.dto.js';
import { type Due, DueDateService } from '../deadline/due-date.service.js';
import { recountStored } from '../deadline/recount.service.js';
import { isOpen } from './outcome.js';

/** What a decision requires to be open. */
export interface Requirements {
  orders: AssignmentOrder[];
  escalateTo: EscalateToDto | null;
}

/** Replacing an escalation is a part of the decision, so its states are not in the trail. */
const replacedEscalation: RowKind<Escalation> = { entity: Escalation, type: 'escalation' };

type ReplacedAssignment = Replaced['assignments'][number];

/** Replaces open assignments and escalations of an earlier decision, and restores them on undo. */
@Injectable()
export class SupersedeDecision {
  constructor(
    private readonly tasks: AssignmentCreationService,
    private readonly dueDates: DueDateService,
  ) {}

  /**
   * Takes over or cancels what is open, and stores its earlier state on the decision. Returns what is still to be
   * created.
   */
  async replace(
    tx: Tx,
    dialogue: Dialogue,
    decision: Decision,
    required: Requirements,
    by: Performer,
  ): Promise<Requirements> {
    const replaced: Replaced = { assignments: [], escalations: [] };
    const orders = [...required.orders];
    for (const loaded of await loadOpenTasks(tx, dialogue, { opinionId: decision.opinionId })) {
      replaced.assignments.push(stateOf(loaded));
      const again = orders.findIndex((order) => order.leadDepartmentId === loaded.assignment.leadDepartmentId);
      const [order] = again < 0 ? [] : orders.splice(again, 1);
      if (order) await this.update(tx, loaded, order, decision.id, by);
      else await cancel(tx, loaded, decision.id, by);
    }
    let { escalateTo } = required;
    for (const escalation of await loadOpenEscalations(tx, { opinionId: decision.opinionId })) {
      replaced.escalations.push({ id: escalation.id, decisionId: escalation.decisionId });
      const again =
        escalateTo?.bodyName === escalation.bodyName &&
        (escalateTo.bodyOrganisationId ?? null) === escalation.bodyOrganisationId;
      if (again) escalateTo = null;
      const set = again ? { decisionId: decision.id } : { cancelledAt: tx.now };
      await changeEscalation(tx, dialogue, escalation, set, by);
    }
    decision.replaced = replaced;
    await tx.manager.update(Decision, { id: decision.id }, { replaced });
    return { orders, escalateTo };
  }

  /** Cancels what an undone decision created and restores what it had replaced. */
  async undo(tx: Tx, dialogue: Dialogue, decision: Decision, by: Performer): Promise<void> {
    const { assignments, escalations } = decision.replaced ?? { assignments: [], escalations: [] };
    const kept = new Set([...assignments, ...escalations].map((one) => one.id));
    for (const loaded of await loadOpenTasks(tx, dialogue, { decisionId: decision.id }))
      if (!kept.has(loaded.assignment.id)) await cancel(tx, loaded, decision.id, by);
    const replaced = await loadAssignments(tx, dialogue, { id: In(assignments.map(({ id }) => id)) });
    for (const loaded of replaced) {
      const before = assignments.find(({ id }) => id === loaded.assignment.id);
      if (before) await this.restore(tx, loaded, before, decision, by);
    }
    for (const escalation of await loadOpenEscalations(tx, { decisionId: decision.id }))
      if (!kept.has(escalation.id)) await changeEscalation(tx, dialogue, escalation, { cancelledAt: tx.now }, by);
    for (const { id, decisionId } of escalations) {
      const escalation = await tx.manager.findOneByOrFail(Escalation, { id });
      await changeEscalation(tx, dialogue, escalation, { decisionId, cancelledAt: null }, by);
    }
  }

  private async update(
    tx: Tx,
    loaded: LoadedAssignment,
    { task, due, coordinatingDepartmentIds }: AssignmentOrder,
    decisionId: string,
    by: Performer,
  ): Promise<void> {
    const set = { decisionId, task, dueOn: due.dueOn, dueExplanation: due.explanation };
    const details = { decisionId, fromDueOn: loaded.assignment.dueOn, dueOn: set.dueOn };
    await changeAssignment(tx, loaded, { verb: 'correct', set, details }, by);
    await this.tasks.setCoordinators(tx, loaded.assignment, coordinatingDepartmentIds);
  }

  private async restore(
    tx: Tx,
    loaded: LoadedAssignment,
    before: ReplacedAssignment,
    undone: Decision,
    by: Performer,
  ): Promise<void> {
    const { decisionId, task } = before;
    const stored = { dueOn: before.dueOn, explanation: before.dueExplanation } as Due;
    const calendar = await this.dueDates.calendarIn(tx, loaded.assignment.organisationId);
    const { dueOn, explanation } = recountStored(stored, calendar);
    const set = { decisionId, task, dueOn, dueExplanation: explanation, cancelledAt: null };
    const to = isOpen(loaded.assignment.status) ? {} : { to: before.status };
    await changeAssignment(tx, loaded, { verb: 'restore', set, ...to, details: { decisionId: undone.id } }, by);
    await this.tasks.setCoordinators(tx, loaded.assignment, before.coordinatingDepartmentIds);
  }
}

type DecisionFilter = { opinionId: string } | { decisionId: string };

const loadOpenTasks = (tx: Tx, dialogue: Dialogue, where: DecisionFilter): Promise<LoadedAssignment[]> =>
  loadAssignments(tx, dialogue, { ...where, status: Not(In(['done', 'cancelled'])) });

const loadOpenEscalations = (tx: Tx, where: DecisionFilter): Promise<Escalation[]> =>
  tx.manager.findBy(Escalation, { ...where, answeredAt: IsNull(), cancelledAt: IsNull() });

async function cancel(tx: Tx, loaded: LoadedAssignment, decisionId: string, by: Performer): Promise<void> {
  await changeAssignment(tx, loaded, { verb: 'cancel', set: { cancelledAt: tx.now }, details: { decisionId } }, by);
}

async function changeEscalation(
  tx: Tx,
  dialogue: Dialogue,
  escalation: Escalation,
  set: Partial<Escalation>,
  by: Performer,
): Promise<void> {
  await changeRow(tx, replacedEscalation, escalation, {
    set,
    dialogue,
    verb: set.cancelledAt ? 'cancel' : 'correct',
    by,
    details: { decisionId: set.decisionId ?? escalation.decisionId },
    events: [assignmentEvent(dialogue, 'escalation.changed', 'escalation', escalation.id)],
  });
}

const stateOf = ({ assignment, departmentIds }: LoadedAssignment): ReplacedAssignment => ({
  id: assignment.id,
  decisionId: assignment.decisionId,
  status: assignment.status,
  task: assignment.task,
  dueOn: assignment.dueOn,
  dueExplanation: assignment.dueExplanation,
  coordinatingDepartmentIds: departmentIds.slice(1),
});
