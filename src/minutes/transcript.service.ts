import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../auth/actor.js';
import { Refusal } from '../common/problem/refusal.js';
import { type OpinionStatus, speechOf } from '../contract/opinion.js';
import type { IdempotencyKey } from '../database/idempotency.js';
import { Transaction } from '../database/transaction.js';
import { scopeOf } from '../dialogue/dialogue.policy.js';
import { maskContacts } from '../opinion/masking.js';
import { changeOpinion, loadOpinion, wrongState } from '../opinion/opinion.transitions.js';
import { OpinionQueries } from '../opinion/opinion.queries.js';
import type { OpinionView } from '../opinion/dto/opinion.view.js';
import { assertOpenMinutes, insertCorrections } from './correction.transitions.js';
import type { WriteWordsDto } from './dto/minutes.dto.js';

/** Only opinions that have been on the floor can have a transcript. */
const heard: readonly OpinionStatus[] = ['accepted', 'on_floor', 'decided'];

/** Transcripts (lời phát biểu): what somebody said becomes the text of their request to speak. */
@Injectable()
export class TranscriptService {
  constructor(
    private readonly transaction: Transaction,
    private readonly opinions: OpinionQueries,
  ) {}

  /**
   * Written while the person speaks or afterwards, and corrected as often as needed; earlier words are kept with a
   * reason. The public wording follows, without contacts, unless a moderator has written one.
   */
  write(actor: Actor, id: string, dto: WriteWordsDto, once?: IdempotencyKey): Promise<OpinionView> {
    return this.transaction.run(
      async (tx) => {
        const opened = await loadOpinion(tx, id);
        const { opinion, dialogue } = opened;
        assertMay(actor, 'minutes.write', scopeOf(dialogue));
        assertOpenMinutes(dialogue);
        const speech = speechOf(opinion);
        if (!speech || !heard.includes(opinion.status)) throw wrongState(opinion.status);
        if (opinion.version !== dto.version)
          throw new Refusal('version-conflict', { present: await this.opinions.view(tx, actor, id) });
        const before = speech === 'written' ? opinion.text : null;
        if (before === dto.text) return this.opinions.view(tx, actor, id);
        const changes = [{ what: 'text', before, after: dto.text }];
        const corrections = await insertCorrections(tx, actor, dialogue, { type: 'opinion', id }, changes, dto.reason);
        const { publicText } = opinion;
        const reworded = publicText !== null && publicText !== maskContacts(opinion.text);
        const masked = reworded ? publicText : maskContacts(dto.text);
        const deed = {
          verb: 'write-down',
          event: 'written',
          set: { text: dto.text, publicText: masked === dto.text ? null : masked },
          reason: dto.reason ?? null,
          ...(corrections.length > 0 ? { details: { corrections } } : {}),
        };
        await changeOpinion(tx, opened, deed, actor);
        return this.opinions.view(tx, actor, id);
      },
      { once },
    );
  }
}
