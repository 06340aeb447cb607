import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, assertMay } from '../../auth/actor.js';
import { next } from '../../contract/states.js';
import { opinionMachine } from '../../contract/opinion.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { Reader } from '../../database/reader.js';
import { columns, computed, list, select } from '../../database/select.js';
import { Transaction } from '../../database/transaction.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { unknownId } from '../catalogue-lookup.js';
import type { SeenOpinionDto } from '../dto/seen-opinion.dto.js';
import { Opinion } from '../opinion.entity.js';
import { assertOpenDialogue, changeOpinion, type OpinionTransition } from '../opinion.transitions.js';
import { comparedLetters, findBursts } from './bursts.js';
import type { BurstsView, ChangedTogetherView, DeclineTogetherDto, ReconsiderTogetherDto } from './dto/burst.dto.js';

const waiting = list(
  columns(Opinion, 'o', ['id', 'deviceHash', 'origin', 'receivedAt']),
  computed<{ text: string }>(`substr(o.text, 1, ${comparedLetters}) AS text`),
);

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
  ): Promise<ChangedTogetherView> {
    const set = { reasonCode: reason, reasonText: note };
    return this.changeTogether(actor, dialogueId, opinions, once, { verb: 'decline', event: 'declined', set, reason });
  }

  /** Takes such a decline back, of those that nobody has changed since. */
  reconsiderTogether(
    actor: Actor,
    dialogueId: string,
    { opinions }: ReconsiderTogetherDto,
    once: IdempotencyKey | undefined,
  ): Promise<ChangedTogetherView> {
    const set = { reasonCode: null, reasonText: null };
    return this.changeTogether(actor, dialogueId, opinions, once, { verb: 'reconsider', event: 'reconsidered', set });
  }

  private changeTogether(
    actor: Actor,
    dialogueId: string,
    seen: readonly SeenOpinionDto[],
    once: IdempotencyKey | undefined,
    change: Omit<OpinionTransition, 'verb'> & { verb: 'decline' | 'reconsider' },
  ): Promise<ChangedTogetherView> {
    return this.transaction.run(
      async (tx) => {
        const dialogue = await this.dialogues.lockForChange(tx, actor, dialogueId, 'opinion.moderate');
        if (change.verb === 'reconsider') assertOpenDialogue({ dialogue });
        const versions = new Map(seen.map(({ id, version }) => [id, version]));
        const loaded = await tx.manager.find(Opinion, {
          where: { dialogueId, id: In([...versions.keys()]) },
          order: { number: 'ASC' },
        });
        const unknown = seen.findIndex(({ id }) => !loaded.some((one) => one.id === id));
        if (unknown >= 0) throw unknownId(`opinions.${unknown}.id`);
        const answer: ChangedTogetherView = { changed: [], left: [] };
        for (const opinion of loaded) {
          const { id, version } = opinion;
          const status = next(opinionMachine, opinion.status, change.verb);
          if (!status || version !== versions.get(id)) {
            answer.left.push(id);
            continue;
          }
          const set = { ...change.set, status };
          const details = { together: loaded.length };
          await changeOpinion(tx, { opinion, dialogue }, { ...change, set, details }, actor);
          answer.changed.push({ id, version: opinion.version });
        }
        return answer;
      },
      { once },
    );
  }
}
