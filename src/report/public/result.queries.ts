import { Injectable } from '@nestjs/common';
import { Directive } from '../../assignment/assignment.entity.js';
import { OpinionFollowUp } from '../../assignment/opinion-follow-up.js';
import { type Actor, assertMay } from '../../auth/actor.js';
import type { Language } from '../../common/language.js';
import { pick } from '../../common/pick.js';
import { notFound } from '../../common/problem/refusal.js';
import { declineTexts } from '../../contract/decline.js';
import { type DeclineReason, publicNumber, type Verdict } from '../../contract/opinion.js';
import { resultState } from '../../contract/result.js';
import { matches } from '../../contract/text/fold.js';
import { Reader } from '../../database/reader.js';
import { columns, list, orNull, type RowOf, select } from '../../database/select.js';
import { all, type Condition, where } from '../../database/sql.js';
import type { Dialogue } from '../../dialogue/dialogue.entity.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { toEverybody } from '../../disclosure/disclosure.js';
import { publishedQuestion } from '../../opinion/masking.js';
import { groupSize } from '../../opinion/opinion-rows.queries.js';
import { Opinion } from '../../opinion/opinion.entity.js';
import { type FollowUpView, nothingYet } from '../../opinion/tracking/dto/follow-up.view.js';
import { countVerdicts } from '../../opinion/tracking/rating.js';
import { Field } from '../../organisation/organisation.entity.js';
import type {
  ListResultsDto,
  PublicDirectiveView,
  ResultOutcome,
  ResultStepView,
  ResultsView,
  ResultView,
  WholeResultView,
} from '../dto/result.view.js';

const row = list(
  columns(Opinion, 'o', ['id', 'number', 'status', 'outcome', 'text', 'publicText', 'reasonCode', 'supportCount']),
  columns(Opinion, 'o', ['receivedAt', 'calledAt']),
  orNull(columns(Field, 'f', ['name AS fieldName', 'swatch'])),
  groupSize,
);
type Row = RowOf<typeof row>;

/** What was shown in the hall, or could have been, and what was declined. Grouped opinions are with their lead. */
const told = "o.status IN ('accepted', 'on_floor', 'decided', 'declined')";

const ofOutcome = (outcome: ResultOutcome): Condition =>
  outcome === 'declined'
    ? where("o.status = 'declined'")
    : outcome === 'unheard'
      ? where("o.status IN ('accepted', 'on_floor')")
      : where("o.status = 'decided' AND o.outcome = ?", outcome);

const usual = 20;
const fewestVerdicts = 5;

/** What became of each opinion of a dialogue, for everybody; nothing until outcomes are published. */
@Injectable()
export class ResultQueries {
  constructor(
    private readonly reader: Reader,
    private readonly dialogues: DialogueService,
    private readonly followUps: OpinionFollowUp,
  ) {}

  async list(slugOrId: string, query: ListResultsDto, language: Language): Promise<ResultsView> {
    return this.listOf(await this.published(slugOrId), query, language);
  }

  /** One of them. What was grouped is answered under the number of its lead. */
  async get(slugOrId: string, number: number, language: Language): Promise<WholeResultView> {
    return this.getOf(await this.published(slugOrId), number, language);
  }

  /** What everybody will read, for those who write it down and check it. */
  async preview(actor: Actor, dialogueId: string, query: ListResultsDto, language: Language): Promise<ResultsView> {
    return this.listOf(await this.unpublished(actor, dialogueId), query, language);
  }

  async previewOne(actor: Actor, dialogueId: string, number: number, language: Language): Promise<WholeResultView> {
    return this.getOf(await this.unpublished(actor, dialogueId), number, language);
  }

  private async listOf(dialogue: Dialogue, query: ListResultsDto, language: Language): Promise<ResultsView> {
    const limit = query.limit ?? usual;
    const found = await this.find(dialogue.id, query, limit + 1);
    const rows = found.slice(0, limit);
    return {
      items: await this.view(dialogue, rows, language),
      next: found.length > limit ? (rows.at(-1)?.number ?? null) : null,
      fields: await this.names(
        'SELECT DISTINCT f.name AS name FROM opinion o JOIN field f ON f.id = o.field_id WHERE o.dialogue_id = ?',
        dialogue.id,
      ),
      departments: await this.names(
        `SELECT DISTINCT d.name AS name FROM assignment t JOIN department d ON d.id = t.lead_department_id
         WHERE t.dialogue_id = ? AND t.opinion_id IS NOT NULL AND t.status <> 'cancelled'`,
        dialogue.id,
      ),
      directives: await this.directives(dialogue.id),
    };
  }

  private async getOf(dialogue: Dialogue, number: number, language: Language): Promise<WholeResultView> {
    const [found] = await this.select(where(`o.dialogue_id = ? AND o.number = ? AND ${told}`, dialogue.id, number));
    if (!found) throw notFound();
    const [result] = (await this.view(dialogue, [found], language)) as [ResultView];
    return { result, steps: stepsOf(dialogue, result) };
  }

  private async published(slugOrId: string): Promise<Dialogue> {
    const dialogue = await this.dialogues.getPublic(this.reader, slugOrId);
    if (dialogue.outcomesPublishedAt === null) throw notFound();
    return dialogue;
  }

  /** Whether it was solved, as authors say; null while they are so few that one of them could be told apart. */
  async countVerdicts(dialogueId: string): Promise<Record<Verdict, number> | null> {
    const counted = await countVerdicts(this.reader, dialogueId);
    return counted.solved + counted.partly + counted.unsolved < fewestVerdicts ? null : counted;
  }

  private async unpublished(actor: Actor, id: string): Promise<Dialogue> {
    const dialogue = await this.dialogues.getVisible(this.reader, actor, id);
    assertMay(actor, 'reply.check', scopeOf(dialogue));
    return dialogue;
  }

  private async find(dialogueId: string, query: ListResultsDto, limit: number): Promise<Row[]> {
    const words = query.q?.trim() ?? '';
    const condition = all([
      where('o.dialogue_id = ?', dialogueId),
      where(told),
      ...(query.after ? [where('o.number > ?', query.after)] : []),
      ...(query.outcome ? [ofOutcome(query.outcome)] : []),
      ...(query.field ? [where('f.name = ?', query.field)] : []),
      ...(query.department
        ? [
            where(
              `EXISTS (SELECT t.id FROM assignment t JOIN department d ON d.id = t.lead_department_id
               WHERE t.opinion_id = o.id AND t.status <> 'cancelled' AND d.name = ?)`,
              query.department,
            ),
          ]
        : []),
    ]);
    const rows = await this.select(condition, words ? '' : `LIMIT ${limit}`);
    if (!words) return rows;
    const number = /(?:^|\/)0*(\d{1,6})$/.exec(words)?.[1];
    const isFound = (one: Row): boolean =>
      number === undefined
        ? one.status !== 'declined' && matches(publishedQuestion(one), words)
        : one.number === Number(number);
    return rows.filter(isFound).slice(0, limit);
  }

  private select({ sql, values }: Condition, limit = ''): Promise<Row[]> {
    return select(
      this.reader,
      row,
      `FROM opinion o LEFT JOIN field f ON f.id = o.field_id WHERE ${sql} ORDER BY o.number ${limit}`,
      values,
    );
  }

  private async view({ numberPrefix }: Dialogue, rows: readonly Row[], language: Language): Promise<ResultView[]> {
    const decided = rows.filter(({ status }) => status === 'decided').map(({ id }) => id);
    const followUps = await this.followUps.followAll(this.reader, decided);
    return rows.map((one) => {
      const followUp: FollowUpView = followUps.get(one.id) ?? nothingYet;
      return {
        ...pick(one, ['number', 'fieldName', 'swatch', 'groupSize', 'supportCount', 'receivedAt']),
        ...followUp,
        publicNumber: publicNumber(numberPrefix, one.number),
        question: one.status === 'declined' ? null : publishedQuestion(one),
        state: resultState({ ...one, ...followUp }),
        decline: one.status === 'declined' ? declined(one.reasonCode as DeclineReason, language) : null,
      };
    });
  }

  private async directives(dialogueId: string): Promise<PublicDirectiveView[]> {
    const directives = await select(
      this.reader,
      columns(Directive, 'd', ['id', 'number', 'text', 'givenAt']),
      'FROM directive d WHERE d.dialogue_id = ? ORDER BY d.number',
      [dialogueId],
    );
    const tasks = await this.followUps.tasksOfDirectives(this.reader, dialogueId);
    return directives.map(({ id, text, ...one }) => ({
      ...one,
      text: toEverybody.unchecked(text),
      tasks: tasks.get(id) ?? [],
    }));
  }

  private async names(sql: string, dialogueId: string): Promise<string[]> {
    const rows = await this.reader.rows<{ name: string }>(sql, [dialogueId]);
    return rows.map(({ name }) => name).sort(new Intl.Collator('vi').compare);
  }
}

/** A number in an address; anything else is not found. */
export function numberIn(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw notFound();
  return Number(text);
}

/** Without the note to the author, which is for nobody else. */
function declined(code: DeclineReason, language: Language) {
  const [reason, guidance] = declineTexts[code][language];
  return { reason, guidance };
}

function stepsOf({ outcomesPublishedAt }: Dialogue, result: ResultView): ResultStepView[] {
  const step = (name: ResultStepView['step'], at: string | null, who: string | null = null): ResultStepView[] =>
    at === null ? [] : [{ step: name, at, name: who }];
  const published = outcomesPublishedAt?.toISOString() ?? null;
  return [
    ...step('received', result.receivedAt),
    ...step('decided', result.decided?.at ?? null),
    ...step('published', result.decided && published),
    ...result.bodies.flatMap((body) => [
      ...step('referred', body.at, body.name),
      ...step('body_answered', body.answeredAt, body.name),
    ]),
    ...result.tasks.flatMap((task) => step('done', task.doneAt, task.departmentName)),
    ...result.answers.flatMap((answer) => step('answered', answer.publishedAt, answer.departmentName)),
  ].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}
