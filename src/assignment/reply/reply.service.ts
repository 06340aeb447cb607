import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { Refusal } from '../../common/problem/refusal.js';
import { recordChange } from '../../database/change-row.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { lastChange } from '../../dialogue/assert-row-seen.js';
import { invalid } from '../../dialogue/dialogue-assertions.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { broken } from '../../dialogue/planning/plan-problems.js';
import { maskContacts } from '../../disclosure/masking.js';
import { tellAuthors } from '../../opinion/notification/author-messages.js';
import { Opinion } from '../../opinion/opinion.entity.js';
import { changeOpinion, type LoadedOpinion, opinionEvent, wrongState } from '../../opinion/opinion.transitions.js';
import type { Permission } from '../../contract/permissions.js';
import { assertFourEyes } from '../answer/four-eyes.js';
import { SpokenReply } from '../assignment.entity.js';
import type { CheckReplyDto, ReplyView, WriteReplyDto } from './dto/reply.dto.js';
import { findLastReplies, viewReply } from './spoken-reply.queries.js';

/** Replies given in the hall: written down by one person, checked by another, and public with the outcomes. */
@Injectable()
export class ReplyService {
  constructor(
    private readonly transaction: Transaction,
    private readonly dialogues: DialogueService,
  ) {}

  /** Writes the next edition. The published one stays until this one is checked. */
  write(actor: Actor, id: string, dto: WriteReplyDto, once?: IdempotencyKey): Promise<ReplyView> {
    const work = async (tx: Tx): Promise<void> => {
      const { opinion, dialogue, last } = await this.load(tx, actor, id, 'minutes.write', dto.edition);
      const { text, reason = null } = dto;
      const isPublic = dialogue.outcomesPublishedAt !== null && opinion.replyReadyAt !== null;
      if (isPublic && reason === null) throw invalid([broken('reason', 'reason-missing')]);
      if (maskContacts(text) !== text && !dto.contactsAgreed) throw invalid([broken('text', 'contacts-in-text')]);
      const edition = (last?.edition ?? 0) + 1;
      await tx.manager.insert(SpokenReply, {
        opinionId: id,
        edition,
        dialogueId: dialogue.id,
        text,
        contactsAgreedAt: dto.contactsAgreed ? tx.now : null,
        reason,
        writtenBy: actor.accountId,
        writtenAt: tx.now,
        checkedBy: null,
        checkedAt: null,
      });
      const events = [opinionEvent(id, 'reply-written', false)];
      recordChange(
        tx,
        { type: 'opinion', id },
        { dialogue, verb: 'write-reply', by: actor, reason, details: { edition }, events },
      );
    };
    return this.transaction.run(work, { once, answer: (tx) => lastReply(tx, id) });
  }

  /** Checks the last edition, which others then read once outcomes are public. */
  check(actor: Actor, id: string, { edition }: CheckReplyDto): Promise<ReplyView> {
    return this.transaction.run(async (tx) => {
      const loaded = await this.load(tx, actor, id, 'reply.check', edition);
      const { opinion, dialogue, last } = loaded;
      if (!last || last.checkedAt) return lastReply(tx, id);
      const behind = { organisationId: dialogue.organisationId, departmentId: null, dialogueId: dialogue.id };
      const samePerson = await assertFourEyes(tx, actor, 'reply.check', behind, last.writerId);
      const checked = { checkedBy: actor.accountId, checkedAt: tx.now };
      await tx.manager.update(SpokenReply, { opinionId: id, edition }, checked);
      const isFirst = opinion.replyReadyAt === null;
      const set = { replyReadyAt: opinion.replyReadyAt ?? tx.now };
      const details = samePerson ? { edition, samePerson } : { edition };
      await changeOpinion(tx, loaded, { verb: 'check-reply', event: 'reply-checked', set, details }, actor);
      if (isFirst && dialogue.outcomesPublishedAt !== null) await tellAuthors(tx, loaded, 'answered', 'reply');
      return lastReply(tx, id);
    });
  }

  private async load(
    tx: Tx,
    actor: Actor,
    id: string,
    permission: Permission,
    seen: number,
  ): Promise<LoadedOpinion & { last: Awaited<ReturnType<typeof findLast>> }> {
    const { row: opinion, dialogue } = await this.dialogues.loadForChange(tx, actor, Opinion, id, permission);
    if (opinion.status !== 'decided') throw wrongState(opinion.status);
    const last = await findLast(tx, id);
    if ((last?.edition ?? 0) !== seen)
      throw new Refusal('version-conflict', {
        params: await lastChange(tx, 'opinion', id),
        present: last ? viewReply(last) : null,
      });
    return { opinion, dialogue, last };
  }
}

const findLast = async (tx: Tx, id: string) => (await findLastReplies(tx, [id])).get(id);

async function lastReply(tx: Tx, id: string): Promise<ReplyView> {
  const last = await findLast(tx, id);
  if (!last) throw new Error('the reply that was just written is missing');
  return viewReply(last);
}
