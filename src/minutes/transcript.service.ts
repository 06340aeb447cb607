import { Injectable } from '@nestjs/common';
import { reindexAnswersOf } from '../assignment/answer/answer-search-index.js';
import { type Actor, assertMay } from '../auth/actor.js';
import { type OpinionStatus, speechOf } from '../contract/opinion.js';
import type { IdempotencyKey } from '../database/idempotency.js';
import { Transaction } from '../database/transaction.js';
import { assertRowSeen } from '../dialogue/assert-row-seen.js';
import { scopeOf } from '../dialogue/dialogue.policy.js';
import { keptName, maskedFor } from '../opinion/masking.js';
import { changeOpinion, loadOpinion, wrongState } from '../opinion/opinion.transitions.js';
import { OpinionQueries } from '../opinion/opinion.queries.js';
import type { OpinionView } from '../opinion/dto/opinion.view.js';
import { assertOpenMinutes, insertCorrections } from '../floor/correction.transitions.js';
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
        const loaded = await loadOpinion(tx, id);
        const { opinion, dialogue } = loaded;
        assertMay(actor, 'minutes.write', scopeOf(dialogue));
        assertOpenMinutes(dialogue);
        const speech = speechOf(opinion);
        if (!speech || !heard.includes(opinion.status)) throw wrongState(opinion.status);
        await assertRowSeen(tx, 'opinion', opinion, dto.version, () => this.opinions.view(tx, actor, id));
        const before = speech === 'written' ? opinion.text : null;
        if (before === dto.text) return;
        const changes = [{ what: 'text', before, after: dto.text }];
        const corrections = await insertCorrections(tx, actor, dialogue, { type: 'opinion', id }, changes, dto.reason);
        const { publicText } = opinion;
        const kept = await keptName(tx, opinion);
        const reworded = publicText !== null && publicText !== maskedFor(kept, opinion.text);
        const masked = reworded ? publicText : maskedFor(kept, dto.text);
        const set = { text: dto.text, publicText: masked === dto.text ? null : masked };
        const details = corrections.length > 0 ? { corrections } : null;
        const change = { verb: 'write-down', event: 'written', set, reason: dto.reason, details };
        await changeOpinion(tx, loaded, change, actor);
        if (opinion.answerPublishedAt) await reindexAnswersOf(tx, opinion);
      },
      { once, answer: (tx) => this.opinions.view(tx, actor, id) },
    );
  }
}
