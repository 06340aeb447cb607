import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, assertMay } from '../../auth/actor.js';
import { next } from '../../contract/states.js';
import { opinionMachine } from '../../contract/opinion.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { Reader } from '../../database/reader.js';
import { columns, select } from '../../database/select.js';
import { Transaction } from '../../database/transaction.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { unknownId } from '../catalogue-lookup.js';
import { Opinion } from '../opinion.entity.js';
import { changeOpinion } from '../opinion.transitions.js';
import { findBursts } from './bursts.js';
import type { BurstsView, DeclinedTogetherView, DeclineTogetherDto } from './dto/burst.dto.js';

const waiting = columns(Opinion, 'o', ['id', 'deviceHash', 'origin', 'receivedAt', 'text']);

/** Opinions sent in bursts, and declining many at once. */
@Injectable()
export class BurstService {
  constructor(
    private readonly reader: Reader,
    private readonly transaction: Transaction,
    private readonly dialogues: DialogueService,
  ) {}

  /** Proposals for a moderator, of what came over the network and waits. */
  async list(actor: Actor, dialogueId: string): Promise<BurstsView> {
    const dialogue = await this.dialogues.getVisible(this.reader, actor, dialogueId);
    assertMay(actor, 'opinion.moderate', scopeOf(dialogue));
    const rows = await select(
      this.reader,
      waiting,
      `FROM opinion o WHERE o.dialogue_id = ? AND o.status IN ('received', 'needs_info') AND o.channel = 'online'`,
      [dialogueId],
    );
    return { items: findBursts(rows.map((row) => ({ ...row, receivedAt: Date.parse(row.receivedAt) }))) };
  }

  /**
   * Declines all of them for one reason, each as if it had been declined alone: it keeps its number, is counted, and its author
   * is told. What somebody else has changed since the moderator looked at it is left alone and named in the answer.
   */
  declineTogether(
    actor: Actor,
    dialogueId: string,
    { opinions, reason, note = null }: DeclineTogetherDto,
    once: IdempotencyKey | undefined,
  ): Promise<DeclinedTogetherView> {
    return this.transaction.run(
      async (tx) => {
        const dialogue = await this.dialogues.lockForChange(tx, actor, dialogueId, 'opinion.moderate');
        const ids = opinions.map(({ id }) => id);
        const loaded = await tx.manager.find(Opinion, {
          where: { dialogueId, id: In(ids) },
          order: { number: 'ASC' },
        });
        if (loaded.length < ids.length) throw unknownId('opinions');
        const seen = new Map(opinions.map(({ id, version }) => [id, version]));
        const answer: DeclinedTogetherView = { declined: [], changed: [] };
        for (const opinion of loaded) {
          const status = next(opinionMachine, opinion.status, 'decline');
          if (!status || opinion.version !== seen.get(opinion.id)) {
            answer.changed.push(opinion.id);
            continue;
          }
          const set = { status, reasonCode: reason, reasonText: note };
          const change = { verb: 'decline', event: 'declined', set, reason, details: { together: loaded.length } };
          await changeOpinion(tx, { opinion, dialogue }, change, actor);
          answer.declined.push(opinion.id);
        }
        return answer;
      },
      { once },
    );
  }
}
