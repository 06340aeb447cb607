import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { newId } from '../common/ids.js';
import { fold } from '../contract/text/fold.js';
import { localDateOf } from '../common/local-date.js';
import { Refusal } from '../common/problem/refusal.js';
import { insertRow } from '../database/change-row.js';
import type { Tx } from '../database/transaction.js';
import type { Dialogue } from '../dialogue/dialogue.entity.js';
import { knownDepartments, unknownId } from '../opinion/catalogue-lookup.js';
import { addDepartments } from '../opinion/opinion-decision.transitions.js';
import { Assignment, AssignmentCoordinator, Escalation } from './assignment.entity.js';
import { countAssignment } from './assignment-count.js';
import { assignmentEvent } from './assignment-events.js';
import { assignmentEvents, assignmentRow } from './assignment.transitions.js';
import { assertTermGiven } from './decision/decision.policy.js';
import type { AssignmentOrderDto, EscalateToDto } from './decision/dto/decide.dto.js';
import { escalationRow } from './escalation/escalation.transitions.js';
import { StaffMessages } from './reminder/staff-messages.service.js';
import { type Due, DueDateService } from './deadline/due-date.service.js';

/** A validated order: departments exist, the due date is computed. */
export interface AssignmentOrder {
  leadDepartmentId: string;
  coordinatingDepartmentIds: string[];
  task: string;
  due: Due;
}

/** What an assignment or escalation results from. */
export interface AssignmentOrigin {
  dialogue: Dialogue;
  opinionId: string | null;
  directiveId: string | null;
  decisionId: string | null;
  onBehalfOf: string | null;
}

/** Creates assignments and escalations, for decisions, directives and reopened matters. */
@Injectable()
export class AssignmentCreationService {
  constructor(
    private readonly dueDates: DueDateService,
    private readonly staff: StaffMessages,
  ) {}

  /** Validates orders given as `assignments`; departments of other organisations are unknown. */
  async validate(
    tx: Tx,
    dialogue: Dialogue,
    orders: readonly AssignmentOrderDto[],
    fallbackTask: string,
  ): Promise<AssignmentOrder[]> {
    const known = await this.knownDepartments(tx, dialogue, orders.flatMap(departmentsOf));
    const checked: AssignmentOrder[] = [];
    const calendar = await this.dueDates.calendarIn(tx, dialogue.organisationId);
    for (const [index, order] of orders.entries()) {
      const field = `assignments.${index}.`;
      assertTermGiven(order, field);
      assertDepartments(known, order, field);
      checked.push({
        leadDepartmentId: order.leadDepartmentId,
        coordinatingDepartmentIds: order.coordinatingDepartmentIds ?? [],
        task: order.task ?? fallbackTask,
        due: this.dueDates.given(calendar, order, tx.now, field),
      });
    }
    return checked;
  }

  /** Checks the departments of one order; `field` is its prefix in the request. */
  async validateDepartments(tx: Tx, dialogue: Dialogue, given: Departments, field: string): Promise<void> {
    assertDepartments(await this.knownDepartments(tx, dialogue, departmentsOf(given)), given, field);
  }

  async createAssignment(
    tx: Tx,
    actor: Actor | null,
    origin: AssignmentOrigin,
    order: AssignmentOrder,
  ): Promise<Assignment> {
    const assignment = tx.manager.create(Assignment, {
      id: newId(),
      organisationId: origin.dialogue.organisationId,
      dialogueId: origin.dialogue.id,
      opinionId: origin.opinionId,
      directiveId: origin.directiveId,
      decisionId: origin.decisionId,
      leadDepartmentId: order.leadDepartmentId,
      task: order.task,
      dueOn: order.due.dueOn,
      dueExplanation: order.due.explanation,
      status: 'assigned',
      assignedBy: actor?.accountId ?? null,
      assignedAt: tx.now,
      acknowledgedAt: null,
      startedAt: null,
      submittedAt: null,
      doneAt: null,
      cancelledAt: null,
      finishedOn: null,
      pausedOn: null,
      version: 1,
    });
    await insertRow(tx, assignmentRow, assignment, {
      dialogue: origin.dialogue,
      verb: 'assign',
      by: { accountId: assignment.assignedBy, onBehalfOf: origin.onBehalfOf },
      details: { leadDepartmentId: assignment.leadDepartmentId, dueOn: assignment.dueOn },
      events: assignmentEvents(origin.dialogue, assignment),
    });
    countAssignment(tx, origin.dialogue, null, assignment);
    await this.insertCoordinators(tx, assignment, order.coordinatingDepartmentIds);
    await this.staff.tellAssigned(tx, assignment, origin.dialogue.rehearsalOf !== null);
    return assignment;
  }

  /** Replaces the coordinating departments. */
  async setCoordinators(tx: Tx, assignment: Assignment, departmentIds: readonly string[]): Promise<void> {
    await tx.manager.delete(AssignmentCoordinator, { assignmentId: assignment.id });
    await this.insertCoordinators(tx, assignment, departmentIds);
  }

  /** A body in this installation must be above the organisation; any other is only named. */
  async createEscalation(
    tx: Tx,
    actor: Actor,
    origin: AssignmentOrigin,
    to: EscalateToDto,
    matter: string,
  ): Promise<Escalation> {
    const { dialogue } = origin;
    const bodyOrganisationId = to.bodyOrganisationId ?? null;
    const escalation = tx.manager.create(Escalation, {
      id: newId(),
      organisationId: dialogue.organisationId,
      dialogueId: dialogue.id,
      opinionId: origin.opinionId,
      decisionId: origin.decisionId,
      bodyName: to.bodyName,
      bodyOrganisationId,
      matter,
      escalatedBy: actor.accountId,
      escalatedAt: tx.now,
      answeredAt: null,
      answer: null,
      cancelledAt: null,
      version: 1,
    });
    return insertRow(tx, escalationRow, escalation, {
      dialogue,
      verb: 'escalate',
      by: { accountId: actor.accountId, onBehalfOf: origin.onBehalfOf },
      details: { bodyOrganisationId },
      events: [assignmentEvent(dialogue, 'escalation.changed', 'escalation', escalation.id)],
    });
  }

  /**
   * The body to be stored. If the name is that of an organisation above ours in this installation, that organisation is
   * meant: it sees the matter and can answer it.
   */
  async resolveBody(tx: Tx, organisationId: string, to: EscalateToDto): Promise<EscalateToDto> {
    const above = await tx.rows<{ id: string; name: string; short_name: string }>(
      `WITH RECURSIVE above (id, parent_id) AS (
         SELECT id, parent_id FROM organisation WHERE id = ?
         UNION SELECT o.id, o.parent_id FROM organisation o JOIN above ON o.id = above.parent_id)
       SELECT o.id, o.name, o.short_name FROM above JOIN organisation o ON o.id = above.id WHERE above.id <> ?`,
      [organisationId, organisationId],
    );
    if (to.bodyOrganisationId) {
      if (!above.some(({ id }) => id === to.bodyOrganisationId)) throw unknownId('escalateTo.bodyOrganisationId');
      return to;
    }
    const wanted = fold(to.bodyName);
    const named = above.find((one) => fold(one.name) === wanted || fold(one.short_name) === wanted);
    return named ? { ...to, bodyOrganisationId: named.id } : to;
  }

  /** All departments of an assignment may see who asked. */
  private async insertCoordinators(tx: Tx, assignment: Assignment, departmentIds: readonly string[]): Promise<void> {
    const { id: assignmentId, opinionId, leadDepartmentId } = assignment;
    const rows = departmentIds.map((departmentId) => ({ assignmentId, departmentId }));
    if (rows.length > 0) await tx.manager.insert(AssignmentCoordinator, rows);
    if (opinionId) await addDepartments(tx, opinionId, [leadDepartmentId, ...departmentIds]);
  }

  private knownDepartments(tx: Tx, { organisationId }: Dialogue, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return knownDepartments(tx, organisationId, ids, localDateOf(tx.now));
  }
}

type Departments = Pick<AssignmentOrderDto, 'leadDepartmentId' | 'coordinatingDepartmentIds'>;

const departmentsOf = ({ leadDepartmentId, coordinatingDepartmentIds = [] }: Departments): string[] => [
  leadDepartmentId,
  ...coordinatingDepartmentIds,
];

/** Lead and coordinating departments must belong to the organisation, be in force, and differ. */
function assertDepartments(
  known: ReadonlySet<string>,
  { leadDepartmentId, coordinatingDepartmentIds = [] }: Departments,
  field: string,
): void {
  if (!known.has(leadDepartmentId)) throw unknownId(`${field}leadDepartmentId`);
  if (!coordinatingDepartmentIds.every((id) => known.has(id))) throw unknownId(`${field}coordinatingDepartmentIds`);
  if (coordinatingDepartmentIds.includes(leadDepartmentId))
    throw new Refusal('validation-failed', {
      errors: [{ field: `${field}coordinatingDepartmentIds`, rule: 'not-unique', message: '' }],
    });
}
