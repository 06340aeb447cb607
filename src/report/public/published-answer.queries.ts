import { Injectable } from '@nestjs/common';
import { answerList, anyAnswer, ofField, ofOrganisation } from '../../assignment/answer/answer-search-index.js';
import { Answer } from '../../assignment/assignment.entity.js';
import { pick } from '../../common/pick.js';
import { notFound } from '../../common/problem/refusal.js';
import { queryWords } from '../../contract/text/search-words.js';
import { publicNumber } from '../../contract/opinion.js';
import { findPosted } from '../../database/postings.js';
import { Reader } from '../../database/reader.js';
import { columns, computed, list, orNull, type RowOf, select } from '../../database/select.js';
import { among, type Condition, where } from '../../database/sql.js';
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

const joined = `JOIN opinion o ON o.id = a.opinion_id
  JOIN dialogue d ON d.id = a.dialogue_id
  JOIN organisation g ON g.id = d.organisation_id
  LEFT JOIN field f ON f.id = o.field_id
  LEFT JOIN department p ON p.id = a.department_id`;

const listAnswers = (reader: Reader, { sql, values }: Condition): Promise<Found[]> =>
  select(
    reader,
    found,
    `FROM answer a ${joined}
     WHERE a.status = 'published' AND ${sql} ORDER BY a.published_at DESC, a.id DESC LIMIT 200`,
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
    return (await listAnswers(this.reader, where('a.dialogue_id = ?', id))).map(view);
  }

  /** The answers to one question, the latest first; a reopened matter may have several. */
  async listByNumber(slugOrId: string, number: number): Promise<[FoundAnswerView, ...FoundAnswerView[]]> {
    const { id } = await this.dialogues.getPublic(this.reader, slugOrId);
    const own = where('o.dialogue_id = ? AND o.number = ?', id, number);
    const [latest, ...others] = await listAnswers(this.reader, own);
    if (!latest) throw notFound();
    return [viewWithDialogue(latest), ...others.map(viewWithDialogue)];
  }

  /** Searches all dialogues, the latest answers first. */
  async search({ q, field, organisation, after, limit = usual }: SearchAnswersDto): Promise<FoundAnswersPage> {
    const words = queryWords(q ?? '');
    if (field) words.push(ofField(field));
    if (organisation) {
      const asked = await this.reader.manager.findOneBy(Organisation, { slug: organisation });
      if (!asked) return { items: [], next: null };
      words.push(ofOrganisation(asked.id));
    }
    if (words.length === 0) words.push(anyAnswer);
    const below = after === undefined ? null : Number(after);
    const { entries, next } = await findPosted(this.reader, answerList, words, below, limit);
    return {
      items: (await this.listEntries(entries)).map(viewWithDialogue),
      next: next === null ? null : String(next),
    };
  }

  private async listEntries(entries: readonly number[]): Promise<Found[]> {
    if (entries.length === 0) return [];
    const { sql, values } = among('e.entry', entries);
    return select(
      this.reader,
      found,
      `FROM answer_entry e JOIN answer a ON a.id = e.answer_id ${joined} WHERE ${sql} ORDER BY e.entry DESC`,
      values,
    );
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
