import { Injectable } from '@nestjs/common';
import { Answer } from '../../assignment/assignment.entity.js';
import { pick } from '../../common/pick.js';
import { notFound } from '../../common/problem/refusal.js';
import { foldedWords } from '../../contract/text/fold.js';
import { publicNumber } from '../../contract/opinion.js';
import { Reader } from '../../database/reader.js';
import { columns, computed, list, orNull, type RowOf, select } from '../../database/select.js';
import { all, type Condition, where } from '../../database/sql.js';
import { Dialogue } from '../../dialogue/dialogue.entity.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { publishedQuestion } from '../../opinion/masking.js';
import { Opinion } from '../../opinion/opinion.entity.js';
import { Department, Field, Organisation } from '../../organisation/organisation.entity.js';
import type {
  FoundAnswersPage,
  FoundAnswerView,
  PublishedAnswerView,
  SearchAnswersDto,
} from '../dto/published-answer.view.js';

const most = 8;
/** Sorts after every word with the prefix, whatever the collation of the database. */
const beyond = 'zzzzzzzzzzzzzzzz';

/**
 * The words of a query as ranges of folded words. Longer words match as prefixes; syllables of one or two letters match
 * whole words only: "so do" (sổ đỏ) must not find "sông đông".
 */
export const searchTerms = (query: string): [from: string, to: string][] =>
  foldedWords(query)
    .slice(0, most)
    .map((word) => (word.length <= 2 ? [word, word] : [word.slice(0, 40), word.slice(0, 40) + beyond]));

const found = list(
  columns(Opinion, 'o', ['number', 'text', 'publicText']),
  columns(Answer, 'a', ['id', 'text AS answer', 'legalBasis']),
  computed<{ publishedAt: string }>('a.published_at AS "publishedAt"'),
  columns(Dialogue, 'd', ['numberPrefix', 'slug AS dialogueSlug', 'title AS dialogueTitle']),
  columns(Organisation, 'g', ['name AS organisationName']),
  orNull(columns(Field, 'f', ['name AS fieldName', 'swatch'])),
  orNull(columns(Department, 'p', ['name AS departmentName'])),
);
type Found = RowOf<typeof found>;

const usual = 20;

const listAnswers = (reader: Reader, { sql, values }: Condition, limit: number): Promise<Found[]> =>
  select(
    reader,
    found,
    `FROM answer a
     JOIN opinion o ON o.id = a.opinion_id
     JOIN dialogue d ON d.id = a.dialogue_id
     JOIN organisation g ON g.id = d.organisation_id
     LEFT JOIN field f ON f.id = o.field_id
     LEFT JOIN department p ON p.id = a.department_id
     WHERE a.status = 'published' AND ${sql} ORDER BY a.published_at DESC, a.id DESC LIMIT ${limit}`,
    values,
  );

/** Published questions and answers: in the moderator's wording if there is one, and without contacts. */
@Injectable()
export class PublishedAnswerQueries {
  constructor(
    private readonly reader: Reader,
    private readonly dialogues: DialogueService,
  ) {}

  /** Answers of one dialogue, the latest first; at most 200. */
  async list(slugOrId: string): Promise<PublishedAnswerView[]> {
    const { id } = await this.dialogues.getPublic(this.reader, slugOrId);
    return (await listAnswers(this.reader, where('a.dialogue_id = ?', id), 200)).map(view);
  }

  /** The answers to one question, the latest first; a reopened matter may have several. */
  async listByNumber(slugOrId: string, number: number): Promise<[FoundAnswerView, ...FoundAnswerView[]]> {
    const { id } = await this.dialogues.getPublic(this.reader, slugOrId);
    const own = where('o.dialogue_id = ? AND o.number = ?', id, number);
    const [latest, ...others] = await listAnswers(this.reader, own, 200);
    if (!latest) throw notFound();
    return [viewWithDialogue(latest), ...others.map(viewWithDialogue)];
  }

  /** Searches all dialogues, the latest answers first. */
  async search({ q, field, organisation, after, limit = usual }: SearchAnswersDto): Promise<FoundAnswersPage> {
    const [at = '', id = ''] = after?.split('_') ?? [];
    const answers = await listAnswers(
      this.reader,
      all([
        where("d.rehearsal_of IS NULL AND d.status <> 'draft'"),
        ...searchTerms(q ?? '').map(([from, to]) =>
          where('a.id IN (SELECT w.answer_id FROM answer_word w WHERE w.word >= ? AND w.word <= ?)', from, to),
        ),
        ...(field ? [where('f.name = ?', field)] : []),
        ...(organisation ? [where('g.slug = ?', organisation)] : []),
        ...(after ? [where('a.published_at < ? OR (a.published_at = ? AND a.id < ?)', at, at, id)] : []),
      ]),
      limit + 1,
    );
    const last = answers[limit - 1];
    return {
      items: answers.slice(0, limit).map(viewWithDialogue),
      next: answers.length > limit && last ? `${last.publishedAt}_${last.id}` : null,
    };
  }

  /** Names of fields for filtering: those of dialogues whose outcomes are public. */
  async listFields(): Promise<string[]> {
    const rows = await this.reader.rows<{ name: string }>(
      `SELECT DISTINCT f.name FROM dialogue d JOIN dialogue_field df ON df.dialogue_id = d.id JOIN field f ON f.id = df.field_id
       WHERE d.outcomes_published_at IS NOT NULL AND d.rehearsal_of IS NULL`,
    );
    return rows.map((row) => row.name).sort(new Intl.Collator('vi').compare);
  }
}

const view = (row: Found): PublishedAnswerView => ({
  ...pick(row, ['number', 'fieldName', 'swatch', 'answer', 'legalBasis', 'departmentName', 'publishedAt']),
  publicNumber: publicNumber(row.numberPrefix, row.number),
  question: publishedQuestion(row),
});

const viewWithDialogue = (row: Found): FoundAnswerView => ({
  ...view(row),
  ...pick(row, ['dialogueSlug', 'dialogueTitle', 'organisationName']),
});
