import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { isId } from '../../common/ids.js';
import { notFound } from '../../common/problem/refusal.js';
import { mostSimilar } from '../../contract/text/similarity.js';
import { type OpinionOutcome, publicNumber } from '../../contract/opinion.js';
import { pick } from '../../common/pick.js';
import { Reader } from '../../database/reader.js';
import { columns, computed, list, type RowOf, select } from '../../database/select.js';
import { where } from '../../database/sql.js';
import { Dialogue } from '../../dialogue/dialogue.entity.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { discloseFor } from '../../disclosure/disclosure.js';
import { publishedQuestion } from '../../opinion/masking.js';
import { handlingOf } from '../../opinion/opinion.policy.js';
import { Opinion } from '../../opinion/opinion.entity.js';
import type { EarlierQuestionsView } from '../dto/promises.view.js';
import { PromiseQueries } from './promise.queries.js';

/** How many texts are compared; few enough to do it on the main thread. */
const among = 300;
const shown = 3;

const asked = columns(Opinion, 'o', ['dialogueId', 'text', 'fieldId']);

const decided = list(
  columns(Opinion, 'o', ['id', 'number', 'text', 'publicText', 'organisationId', 'dialogueId', 'identityKeptAt']),
  columns(Dialogue, 'g', ['numberPrefix', 'title AS dialogueTitle', 'heldOn']),
  computed<{ outcome: OpinionOutcome; words: string | null }>(
    `o.outcome, (SELECT s.words FROM decision s WHERE s.opinion_id = o.id AND s.undone_at IS NULL
       ORDER BY s.decided_at DESC, s.id DESC LIMIT 1) AS words`,
  ),
);

/** Only their own dialogue decides what the actor may read of its people. */
const earlierMatter = (row: RowOf<typeof decided>) => handlingOf({ ...row, departmentIds: [], rehearsalOf: null });

/** Similar questions in dialogues of the organisation held before, and what was promised then. */
@Injectable()
export class EarlierQuestionQueries {
  constructor(
    private readonly reader: Reader,
    private readonly dialogues: DialogueService,
    private readonly promises: PromiseQueries,
  ) {}

  async listLike(actor: Actor, opinionId: string): Promise<EarlierQuestionsView> {
    const [question] = isId(opinionId)
      ? await select(this.reader, asked, 'FROM opinion o WHERE o.id = ?', [opinionId])
      : [];
    if (!question) throw notFound();
    const dialogue = await this.dialogues.getVisible(this.reader, actor, question.dialogueId);
    assertMay(actor, 'opinion.decide', scopeOf(dialogue));
    const before = await this.decidedBefore(dialogue, question);
    const found = mostSimilar(question.text, before, shown);
    return {
      items: await Promise.all(
        found.map(async (one) => ({
          ...pick(one, ['dialogueTitle', 'heldOn', 'outcome']),
          words: one.words && discloseFor(actor, earlierMatter(one)).unchecked(one.words),
          opinionId: one.id,
          publicNumber: publicNumber(one.numberPrefix, one.number),
          text: publishedQuestion(one),
          promises: await this.promises.list(actor, dialogue.organisationId, [where('t.opinion_id = ?', one.id)]),
        })),
      ),
    };
  }

  /** Only of the same field, if the question has one. */
  private decidedBefore(
    { organisationId, heldOn }: Dialogue,
    { dialogueId, fieldId }: RowOf<typeof asked>,
  ): Promise<RowOf<typeof decided>[]> {
    return select(
      this.reader,
      decided,
      `FROM opinion o JOIN dialogue g ON g.id = o.dialogue_id
       WHERE o.organisation_id = ? AND o.status = 'decided' AND o.dialogue_id <> ? AND g.held_on <= ? AND g.rehearsal_of IS NULL
         ${fieldId ? 'AND o.field_id = ?' : ''}
       ORDER BY o.received_at DESC LIMIT ${among}`,
      [organisationId, dialogueId, heldOn, ...(fieldId ? [fieldId] : [])],
    );
  }
}
