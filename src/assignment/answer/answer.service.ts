import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { notFound, Refusal } from '../../common/problem/refusal.js';
import { may, type Permission } from '../../contract/permissions.js';
import type { UniqueName } from '../../contract/param-names.js';
import { assertVersion } from '../../database/change-row.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { lockDialogueOf } from '../../dialogue/lock-dialogue.js';
import { tellAuthors } from '../../opinion/notification/author-messages.js';
import { markAnswerPublished } from '../../opinion/opinion-decision.transitions.js';
import { changeOpinion, loadOpinionOf, wrongState } from '../../opinion/opinion.transitions.js';
import { changeAnswer, draftAnswer, findPending, type LoadedAnswer, returned, revision } from './answer.transitions.js';
import { addAnswer, removeAnswer } from './answer-search-index.js';
import { Answer } from '../assignment.entity.js';
import { finish, reopen, sendBack } from '../assignment-lifecycle.js';
import { loadAssignments, loadForChange, type LoadedAssignment } from '../assignment.transitions.js';
import type { AnswerTextDto } from '../dto/assignment.dto.js';
import { StaffMessages } from '../reminder/staff-messages.service.js';
import { DueDateService } from '../deadline/due-date.service.js';
import { refreshOutcome } from '../decision/outcome.transitions.js';
import { assertFourEyes } from './four-eyes.js';

interface LoadedWithTask extends LoadedAnswer {
  task: LoadedAssignment | null;
}

/**
 * Answers to citizens: an officer drafts, the head approves, the leader releases, the organiser publishes. The
 * assignment follows: releasing approves it and returning sends it back, so that one step suffices.
 */
@Injectable()
export class AnswerService {
  constructor(
    private readonly transaction: Transaction,
    private readonly dueDates: DueDateService,
    private readonly staff: StaffMessages,
  ) {}

  /** Begins the draft for an assignment; there is at most one unfinished answer. */
  draft(actor: Actor, assignmentId: string, given: AnswerTextDto): Promise<Answer> {
    return this.transaction.run(async (tx) => {
      const { assignment, dialogue } = await loadForChange(tx, actor, 'answer.draft', assignmentId, null);
      const { opinionId, leadDepartmentId: departmentId } = assignment;
      if (!opinionId || assignment.status === 'cancelled' || assignment.status === 'handed_back')
        throw wrongState(opinionId ? assignment.status : 'directive');
      const pending = await findPending(tx, { assignmentId });
      if (pending)
        throw new Refusal('already-exists', {
          params: { what: 'answer-draft' satisfies UniqueName },
          present: { id: pending.id },
        });
      return draftAnswer(tx, { dialogue, opinionId, assignmentId, departmentId }, given, actor);
    });
  }

  revise(actor: Actor, id: string, version: number, given: AnswerTextDto): Promise<Answer> {
    return this.on(actor, 'answer.draft', id, version, (tx, loaded) =>
      changeAnswer(tx, loaded, { verb: 'revise', set: revision(tx, given, actor) }, actor),
    );
  }

  approve(actor: Actor, id: string, version: number): Promise<Answer> {
    return this.on(actor, 'answer.approve', id, version, async (tx, loaded) => {
      const { answer } = loaded;
      const samePerson = await assertFourEyes(tx, actor, 'answer.approve', answer, answer.draftedBy);
      const set = { approvedBy: actor.accountId, approvedAt: tx.now };
      return changeAnswer(tx, loaded, { verb: 'approve', set, samePerson }, actor);
    });
  }

  /**
   * Head, leader or organiser return it to draft with a reason, and the assignment with it. A finished assignment is
   * reopened with a new due date, so that a late review makes nobody late.
   */
  return(actor: Actor, id: string, version: number, reason: string): Promise<Answer> {
    return this.on(actor, 'answer.return', id, version, async (tx, loaded) => {
      const { dialogue, task } = loaded;
      if (task) await this.staff.tellReturned(tx, task);
      if (task?.assignment.status === 'submitted') await sendBack(tx, task, actor, reason);
      if (task?.assignment.status === 'done') {
        const calendar = await this.dueDates.calendarIn(tx, dialogue.organisationId);
        const due = await this.dueDates.byRule(calendar, dialogue.organisationId, '*', 'reopen', tx.now);
        await reopen(tx, task, due, actor, reason);
      }
      return changeAnswer(tx, loaded, { verb: 'return', set: returned(reason), reason }, actor);
    });
  }

  /** The leader approves the answer; this finishes a submitted assignment. */
  release(actor: Actor, id: string, version: number): Promise<Answer> {
    return this.on(actor, 'answer.release', id, version, async (tx, loaded) => {
      const { answer, task } = loaded;
      const samePerson = await assertFourEyes(tx, actor, 'answer.release', answer, answer.approvedBy);
      const set = { releasedBy: actor.accountId, releasedAt: tx.now };
      await changeAnswer(tx, loaded, { verb: 'release', set, samePerson }, actor);
      if (task?.assignment.status === 'submitted') await finish(tx, task, actor);
      return answer;
    });
  }

  /**
   * Publishes to the author, those grouped with it, and the public page; only once the dialogue's outcomes are
   * published, because an answer reveals the decision.
   */
  publish(actor: Actor, id: string, version: number): Promise<Answer> {
    return this.on(actor, 'answer.publish', id, version, async (tx, loaded) => {
      const { answer, dialogue } = loaded;
      if (!dialogue.outcomesPublishedAt) throw new Refusal('outcomes-not-published');
      const samePerson = await assertFourEyes(tx, actor, 'answer.publish', answer, answer.releasedBy);
      const set = { publishedBy: actor.accountId, publishedAt: tx.now };
      await changeAnswer(tx, loaded, { verb: 'publish', set, samePerson }, actor);
      const decided = await loadOpinionOf(tx, dialogue, answer.opinionId);
      await markAnswerPublished(tx, decided, actor);
      if (!dialogue.rehearsalOf) await addAnswer(tx, answer, decided.opinion);
      await refreshOutcome(tx, decided, actor);
      await tellAuthors(tx, decided, 'answered', answer.id);
      return answer;
    });
  }

  /** Withdraws a published answer with a reason; the opinion's outcome is updated. */
  withdraw(actor: Actor, id: string, version: number, reason: string): Promise<Answer> {
    return this.on(actor, 'answer.publish', id, version, async (tx, loaded) => {
      const { answer, dialogue } = loaded;
      await changeAnswer(tx, loaded, { verb: 'withdraw', set: { returnReason: reason }, reason }, actor);
      await removeAnswer(tx, answer.id);
      const decided = await loadOpinionOf(tx, dialogue, answer.opinionId);
      if (!(await tx.manager.existsBy(Answer, { opinionId: answer.opinionId, status: 'published' }))) {
        const set = { answerPublishedAt: null };
        await changeOpinion(tx, decided, { verb: 'withdraw-answer', event: 'decided', set, reason }, actor);
      }
      await refreshOutcome(tx, decided, actor);
      return answer;
    });
  }

  private on(
    actor: Actor,
    permission: Permission,
    id: string,
    version: number,
    work: (tx: Tx, loaded: LoadedWithTask) => Promise<Answer>,
  ): Promise<Answer> {
    return this.transaction.run(async (tx) => {
      const dialogue = await lockDialogueOf(tx, Answer, id);
      const answer = await tx.manager.findOneByOrFail(Answer, { id });
      const { assignmentId, departmentId } = answer;
      const [task = null] = assignmentId ? await loadAssignments(tx, dialogue, { id: assignmentId }) : [];
      const own = departmentId ? [departmentId] : [];
      if (!may(actor.held, 'assignment.read', scopeOf(dialogue, task?.departmentIds ?? own))) throw notFound();
      assertMay(actor, permission, scopeOf(dialogue, own));
      await assertVersion(answer, version, () => ({ status: answer.status, version: answer.version }));
      return work(tx, { answer, dialogue, task });
    });
  }
}
