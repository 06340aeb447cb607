import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { isId } from '../../common/ids.js';
import { notFound, Refusal } from '../../common/problem/refusal.js';
import { may, type Permission } from '../../contract/permissions.js';
import type { Thing } from '../../contract/words.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import type { Dialogue } from '../../dialogue/dialogue.entity.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { markAnswerPublished } from '../../opinion/opinion-decision.transitions.js';
import { changeOpinion, loadOpinion, wrongState } from '../../opinion/opinion.transitions.js';
import { changeAnswer, draftAnswer, findPending, returned, revision } from './answer.transitions.js';
import { forgetAnswer, indexAnswer } from './answer-search-index.js';
import { Answer } from '../assignment.entity.js';
import { finish, reopen, sendBack } from '../assignment-lifecycle.js';
import { loadAssignment, loadForChange, type LoadedAssignment } from '../assignment.transitions.js';
import { enqueueNotification } from '../author-notifications.js';
import type { AnswerTextDto } from '../dto/assignment.dto.js';
import { DueDateService } from '../deadline/due-date.service.js';
import { refreshOutcome } from '../decision/outcome.queries.js';
import { assertFourEyes } from './four-eyes.js';

interface OpenedAnswer {
  answer: Answer;
  dialogue: Dialogue;
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
          params: { what: 'answer-draft' satisfies Thing },
          present: { id: pending.id },
        });
      return draftAnswer(tx, { dialogue, opinionId, assignmentId, departmentId }, given, actor);
    });
  }

  revise(actor: Actor, id: string, version: number, given: AnswerTextDto): Promise<Answer> {
    return this.on(actor, 'answer.draft', id, version, (tx, { answer, dialogue }) =>
      changeAnswer(tx, dialogue, answer, { verb: 'revise', set: revision(tx, given, actor) }, actor),
    );
  }

  approve(actor: Actor, id: string, version: number): Promise<Answer> {
    return this.on(actor, 'answer.approve', id, version, async (tx, { answer, dialogue }) => {
      const samePerson = await assertFourEyes(tx, actor, 'answer.approve', answer, answer.draftedBy);
      const set = { approvedBy: actor.accountId, approvedAt: tx.now };
      return changeAnswer(tx, dialogue, answer, { verb: 'approve', set, samePerson }, actor);
    });
  }

  /**
   * Head, leader or organiser return it to draft with a reason, and the assignment with it. A finished assignment is
   * reopened with a new due date, so that a late review makes nobody late.
   */
  return(actor: Actor, id: string, version: number, reason: string): Promise<Answer> {
    return this.on(actor, 'answer.return', id, version, async (tx, { answer, dialogue, task }) => {
      if (task?.assignment.status === 'submitted') await sendBack(tx, task, actor, reason);
      if (task?.assignment.status === 'done') {
        const due = await this.dueDates.byRule(dialogue.organisationId, '*', 'reopen', tx.now);
        await reopen(tx, task, due, actor, reason);
      }
      return changeAnswer(tx, dialogue, answer, { verb: 'return', set: returned(reason), reason }, actor);
    });
  }

  /** The leader approves the answer; this finishes a submitted assignment. */
  release(actor: Actor, id: string, version: number): Promise<Answer> {
    return this.on(actor, 'answer.release', id, version, async (tx, { answer, dialogue, task }) => {
      const samePerson = await assertFourEyes(tx, actor, 'answer.release', answer, answer.approvedBy);
      const set = { releasedBy: actor.accountId, releasedAt: tx.now };
      const after = await changeAnswer(tx, dialogue, answer, { verb: 'release', set, samePerson }, actor);
      if (task?.assignment.status === 'submitted') await finish(tx, task, actor);
      return after;
    });
  }

  /**
   * Publishes to the author, those grouped with it, and the public page; only once the dialogue's outcomes are
   * published, because an answer reveals the decision.
   */
  publish(actor: Actor, id: string, version: number): Promise<Answer> {
    return this.on(actor, 'answer.publish', id, version, async (tx, { answer, dialogue }) => {
      if (!dialogue.outcomesPublishedAt) throw new Refusal('outcomes-not-published');
      const samePerson = await assertFourEyes(tx, actor, 'answer.publish', answer, answer.releasedBy);
      const set = { publishedBy: actor.accountId, publishedAt: tx.now };
      const after = await changeAnswer(tx, dialogue, answer, { verb: 'publish', set, samePerson }, actor);
      const opinion = await markAnswerPublished(tx, answer.opinionId, actor);
      await indexAnswer(tx, answer, opinion);
      await refreshOutcome(tx, opinion.id, actor);
      await enqueueNotification(tx, dialogue, opinion, 'opinion.answered', tx.now);
      return after;
    });
  }

  /** Withdraws a published answer with a reason; the opinion's outcome is updated. */
  withdraw(actor: Actor, id: string, version: number, reason: string): Promise<Answer> {
    return this.on(actor, 'answer.publish', id, version, async (tx, { answer, dialogue }) => {
      const after = await changeAnswer(
        tx,
        dialogue,
        answer,
        { verb: 'withdraw', set: { returnReason: reason }, reason },
        actor,
      );
      await forgetAnswer(tx, answer.id);
      const { opinionId } = answer;
      if (!(await tx.manager.existsBy(Answer, { opinionId, status: 'published' }))) {
        const set = { answerPublishedAt: null };
        await changeOpinion(
          tx,
          await loadOpinion(tx, opinionId),
          { verb: 'withdraw-answer', event: 'decided', set, reason },
          actor,
        );
      }
      await refreshOutcome(tx, opinionId, actor);
      return after;
    });
  }

  private on(
    actor: Actor,
    permission: Permission,
    id: string,
    version: number,
    work: (tx: Tx, opened: OpenedAnswer) => Promise<Answer>,
  ): Promise<Answer> {
    return this.transaction.run(async (tx) => {
      const found = isId(id) ? await tx.manager.findOneBy(Answer, { id }) : null;
      if (!found) throw notFound();
      const task = found.assignmentId ? await loadAssignment(tx, found.assignmentId) : null;
      const { dialogue } = await loadOpinion(tx, found.opinionId);
      const departmentIds = task?.departmentIds ?? (found.departmentId ? [found.departmentId] : []);
      if (!may(actor.held, 'assignment.read', scopeOf(dialogue, departmentIds))) throw notFound();
      assertMay(actor, permission, scopeOf(dialogue, found.departmentId ? [found.departmentId] : []));
      const answer = await tx.manager.findOneByOrFail(Answer, { id });
      if (answer.version !== version)
        throw new Refusal('version-conflict', { present: { status: answer.status, version: answer.version } });
      return work(tx, { answer, dialogue, task });
    });
  }
}
