import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { isId } from '../../common/ids.js';
import { notFound } from '../../common/problem/refusal.js';
import { likest } from '../../common/text/likeness.js';
import { type OpinionOutcome, publicNumber } from '../../contract/opinion.js';
import { Reader } from '../../database/reader.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { maskContacts } from '../../opinion/masking.js';
import type { EarlierQuestionsView } from '../dto/promises.view.js';
import { PromiseQueries } from './promise.queries.js';

/** How many texts are compared; few enough to do it on the main thread. */
const among = 300;
const shown = 3;

interface Asked {
  dialogue_id: string;
  text: string;
  field_id: string | null;
}

interface Decided {
  id: string;
  number: number;
  number_prefix: string;
  title: string;
  held_on: string;
  text: string;
  public_text: string | null;
  outcome: OpinionOutcome;
  words: string | null;
}

/** Similar questions in other dialogues of the organisation, and what was promised then. */
@Injectable()
export class EarlierQuestionQueries {
  constructor(
    private readonly reader: Reader,
    private readonly dialogues: DialogueService,
    private readonly promises: PromiseQueries,
  ) {}

  async listLike(actor: Actor, opinionId: string): Promise<EarlierQuestionsView> {
    const [asked] = isId(opinionId)
      ? await this.reader.rows<Asked>('SELECT dialogue_id, text, field_id FROM opinion WHERE id = ?', [opinionId])
      : [];
    if (!asked) throw notFound();
    const dialogue = await this.dialogues.getVisible(this.reader, actor, asked.dialogue_id);
    assertMay(actor, 'opinion.decide', scopeOf(dialogue));
    const before = await this.decidedBefore(dialogue.organisationId, asked);
    const found = likest(asked.text, before, shown);
    return {
      items: await Promise.all(
        found.map(async (one) => ({
          opinionId: one.id,
          publicNumber: publicNumber(one.number_prefix, one.number),
          dialogueTitle: one.title,
          heldOn: one.held_on,
          text: one.public_text ?? maskContacts(one.text),
          outcome: one.outcome,
          words: one.words,
          promises: await this.promises.list(dialogue.organisationId, [{ sql: 't.opinion_id = ?', values: [one.id] }]),
        })),
      ),
    };
  }

  /** Only of the same field, if the question has one. */
  private decidedBefore(organisationId: string, { dialogue_id, field_id }: Asked): Promise<Decided[]> {
    return this.reader.rows<Decided>(
      `SELECT o.id, o.number, g.number_prefix, g.title, g.held_on, o.text, o.public_text, o.outcome,
         (SELECT s.words FROM decision s WHERE s.opinion_id = o.id AND s.undone_at IS NULL
            ORDER BY s.decided_at DESC, s.id DESC LIMIT 1) AS words
       FROM opinion o JOIN dialogue g ON g.id = o.dialogue_id
       WHERE o.organisation_id = ? AND o.status = 'decided' AND o.dialogue_id <> ? AND g.rehearsal_of IS NULL
         ${field_id ? 'AND o.field_id = ?' : ''}
       ORDER BY o.received_at DESC LIMIT ${among}`,
      [organisationId, dialogue_id, ...(field_id ? [field_id] : [])],
    );
  }
}
