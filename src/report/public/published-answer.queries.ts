import { Injectable } from '@nestjs/common';
import { notFound } from '../../common/problem/refusal.js';
import { publicNumber } from '../../contract/opinion.js';
import { Reader } from '../../database/reader.js';
import type { Value } from '../../database/sql.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { publishedQuestion } from '../../opinion/masking.js';
import type {
  FoundAnswersPage,
  FoundAnswerView,
  PublishedAnswerView,
  SearchAnswersDto,
} from '../dto/published-answer.view.js';
import { foldedWords } from '../../common/text/fold.js';

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

interface Found {
  id: string;
  number: number;
  number_prefix: string;
  text: string;
  public_text: string | null;
  field_name: string | null;
  swatch: number | null;
  department_name: string | null;
  answer: string;
  legal_basis: string | null;
  published_at: string;
  slug: string;
  title: string;
  organisation_name: string;
}

const usual = 20;

const select = `SELECT a.id, o.number, d.number_prefix, o.text, o.public_text, f.name AS field_name, f.swatch,
    p.name AS department_name, a.text AS answer, a.legal_basis, a.published_at, d.slug, d.title, g.name AS organisation_name
  FROM answer a
  JOIN opinion o ON o.id = a.opinion_id
  JOIN dialogue d ON d.id = a.dialogue_id
  JOIN organisation g ON g.id = d.organisation_id
  LEFT JOIN field f ON f.id = o.field_id
  LEFT JOIN department p ON p.id = a.department_id`;

const latest = 'ORDER BY a.published_at DESC, a.id DESC';
const real = "a.status = 'published' AND d.rehearsal_of IS NULL AND d.status <> 'draft'";

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
    const found = await this.reader.rows<Found>(
      `${select} WHERE a.dialogue_id = ? AND a.status = 'published' ${latest} LIMIT 200`,
      [id],
    );
    return found.map(view);
  }

  /** The answers to one question, the latest first; a reopened matter may have several. */
  async listByNumber(slugOrId: string, number: number): Promise<FoundAnswerView[]> {
    const { id } = await this.dialogues.getPublic(this.reader, slugOrId);
    const found = await this.reader.rows<Found>(
      `${select} WHERE o.dialogue_id = ? AND o.number = ? AND a.status = 'published' ${latest}`,
      [id, number],
    );
    if (found.length === 0) throw notFound();
    return found.map(viewWithDialogue);
  }

  /** Searches all dialogues, the latest answers first. */
  async search({ q, field, organisation, after, limit = usual }: SearchAnswersDto): Promise<FoundAnswersPage> {
    const conditions = [real];
    const values: Value[] = [];
    const only = (condition: string, ...given: Value[]): void => {
      conditions.push(condition);
      values.push(...given);
    };
    for (const [from, to] of searchTerms(q ?? ''))
      only('a.id IN (SELECT w.answer_id FROM answer_word w WHERE w.word >= ? AND w.word <= ?)', from, to);
    if (field) only('f.name = ?', field);
    if (organisation) only('g.slug = ?', organisation);
    if (after) {
      const [at = '', id = ''] = after.split('_');
      only('(a.published_at < ? OR (a.published_at = ? AND a.id < ?))', at, at, id);
    }
    const found = await this.reader.rows<Found>(
      `${select} WHERE ${conditions.join(' AND ')} ${latest} LIMIT ${limit + 1}`,
      values,
    );
    const last = found[limit - 1];
    return {
      items: found.slice(0, limit).map(viewWithDialogue),
      next: found.length > limit && last ? `${last.published_at}_${last.id}` : null,
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
  number: row.number,
  publicNumber: publicNumber(row.number_prefix, row.number),
  fieldName: row.field_name,
  swatch: row.swatch,
  question: publishedQuestion({ text: row.text, publicText: row.public_text }),
  answer: row.answer,
  legalBasis: row.legal_basis,
  departmentName: row.department_name,
  publishedAt: row.published_at,
});

const viewWithDialogue = (row: Found): FoundAnswerView => ({
  ...view(row),
  dialogueSlug: row.slug,
  dialogueTitle: row.title,
  organisationName: row.organisation_name,
});
