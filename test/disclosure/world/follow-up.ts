import {
  Answer,
  Assignment,
  AssignmentCoordinator,
  AssignmentPause,
  AssignmentReport,
  Decision,
  Directive,
  Escalation,
  Extension,
  SpokenReply,
  Urge,
} from '../../../src/assignment/assignment.entity.js';
import { addAnswer } from '../../../src/assignment/answer/answer-search-index.js';
import { newId } from '../../../src/common/ids.js';
import type { Tx } from '../../../src/database/transaction.js';
import { Opinion } from '../../../src/opinion/opinion.entity.js';
import type { Dialogue } from '../../../src/dialogue/dialogue.entity.js';
import { here } from '../places.js';
import { put } from './put.js';
import type { World, Ids } from './world.js';

const answered = ['drafted', 'approved', 'released', 'published'] as const;

/** A task as it was before a correction. */
const replaced: Decision['replaced'] = {
  assignments: [
    {
      id: newId(),
      decisionId: null,
      status: 'assigned',
      task: here,
      dueOn: null,
      dueExplanation: null,
      coordinatingDepartmentIds: [],
    },
  ],
  escalations: [],
};

export async function putFollowUp(
  tx: Tx,
  { now, before, handling, labels, seeded }: World,
  ids: Ids,
  someone: string,
): Promise<void> {
  const of = (label: string): string => ids[label] as string;
  const organisationId = now.organisationId;
  const assignment = async (dialogue: Dialogue, label: string, rest: Partial<Assignment>): Promise<string> => {
    const { id } = await put(tx, Assignment, {
      id: newId(),
      organisationId,
      dialogueId: dialogue.id,
      leadDepartmentId: handling,
      dueOn: '2026-12-10',
      status: 'in_progress',
      assignedBy: someone,
      assignedAt: tx.now,
      version: 1,
      ...rest,
    });
    labels.set(id, label);
    return id;
  };
  for (const label of [...answered, 'escalated', 'earlier']) {
    const dialogue = label === 'earlier' ? before : now;
    const decision = await put(tx, Decision, {
      id: newId(),
      dialogueId: dialogue.id,
      opinionId: of(label),
      outcome: label === 'escalated' ? 'escalated' : label === 'published' ? 'answered' : 'assigned',
      decidedFrom: 'on_floor',
      replaced: label === 'published' ? replaced : null,
      decidedBy: someone,
      decidedAt: tx.now,
    });
    labels.set(decision.id, label);
    if (label === 'escalated' || label === 'published')
      await put(tx, SpokenReply, {
        opinionId: of(label),
        edition: 1,
        dialogueId: dialogue.id,
        contactsAgreedAt: null,
        writtenBy: someone,
        writtenAt: tx.now,
        checkedBy: label === 'published' ? someone : null,
        checkedAt: label === 'published' ? tx.now : null,
      });
    if (label === 'escalated') {
      await put(tx, Escalation, {
        id: newId(),
        organisationId,
        dialogueId: now.id,
        opinionId: of(label),
        decisionId: decision.id,
        bodyOrganisationId: seeded.superiorId,
        escalatedAt: tx.now,
        answeredAt: tx.now,
        version: 1,
      });
      continue;
    }
    const taskId = await assignment(dialogue, label, { opinionId: of(label), decisionId: decision.id });
    if (label === 'earlier') continue;
    const answer = await put(tx, Answer, {
      id: newId(),
      organisationId,
      dialogueId: now.id,
      opinionId: of(label),
      assignmentId: taskId,
      departmentId: handling,
      status: label as Answer['status'],
      draftedBy: someone,
      draftedAt: tx.now,
      approvedAt: label === 'drafted' ? null : tx.now,
      releasedAt: ['released', 'published'].includes(label) ? tx.now : null,
      publishedAt: label === 'published' ? tx.now : null,
      returnReason: label === 'drafted' ? here : null,
      version: 1,
    });
    labels.set(answer.id, label);
    if (label === 'published')
      await addAnswer(tx, answer, await tx.manager.findOneByOrFail(Opinion, { id: of(label) }));
    if (label !== 'drafted') continue;
    await tx.manager.insert(AssignmentCoordinator, {
      assignmentId: taskId,
      departmentId: seeded.home.departments['Văn hóa - Xã hội'] as string,
    });
    await put(tx, AssignmentReport, { id: newId(), assignmentId: taskId, reportedBy: someone, reportedAt: tx.now });
    await put(tx, Extension, {
      id: newId(),
      assignmentId: taskId,
      askedDueOn: '2026-12-20',
      askedBy: someone,
      askedAt: tx.now,
      refusedAt: tx.now,
    });
    await put(tx, AssignmentPause, { id: newId(), assignmentId: taskId, pausedOn: '2026-11-26' });
    await put(tx, Urge, {
      id: newId(),
      assignmentId: taskId,
      urgedOn: '2026-11-26',
      departmentId: handling,
      urgedBy: someone,
      urgedAt: tx.now,
    });
  }
  const directive = await put(tx, Directive, {
    id: newId(),
    dialogueId: now.id,
    organisationId,
    number: 1,
    givenBy: someone,
    givenAt: tx.now,
  });
  await assignment(now, 'directive', { directiveId: directive.id });
}
