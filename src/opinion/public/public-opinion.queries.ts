import { Injectable } from '@nestjs/common';
import { pick } from '../../common/pick.js';
import { queryWords } from '../../contract/text/search-words.js';
import { publicNumber } from '../../contract/opinion.js';
import { findPosted, type Posted } from '../../database/postings.js';
import { Reader } from '../../database/reader.js';
import { columns, type RowOf, select } from '../../database/select.js';
import { all, among, type Condition, where } from '../../database/sql.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import type {
  ListShownOpinionsDto,
  ShownOpinionPage,
  ShownOpinionView,
  ShownOrder,
} from './dto/public-opinions.dto.js';
import { publishedQuestion } from '../masking.js';
import { Opinion, Support } from '../opinion.entity.js';
import { type OpinionRow, listOpinionsById, publicAuthor, publicAuthorBeforeCall } from '../opinion-rows.queries.js';

const candidate = columns(Opinion, 'o', ['id', 'number', 'supportCount']);
type Candidate = RowOf<typeof candidate>;

const usual = 20;
const shown = "o.status IN ('accepted', 'on_floor')";
/** By support or in a field, a search looks at this many of the newest opinions that match at a time. */
const mostSorted = 1_000;

/** A page ends at a support count and a number; the next one begins after them. */
const orders: Record<ShownOrder, { by: string; beyond: (count: number, number: number) => Condition }> = {
  newest: { by: 'o.number DESC', beyond: (_, number) => where('o.number < ?', number) },
  support: {
    by: 'o.support_count DESC, o.number',
    beyond: (count, number) =>
      where('o.support_count < ? OR (o.support_count = ? AND o.number > ?)', count, count, number),
  },
};

/**
 * Opinions of others, for phones in the hall: only accepted ones, in their public wording, with the author as
 * consented. Declined, unmoderated and decided ones are not included.
 */
@Injectable()
export class PublicOpinionQueries {
  constructor(
    private readonly reader: Reader,
    private readonly dialogues: DialogueService,
  ) {}

  async list(slugOrId: string, query: ListShownOpinionsDto, deviceHash: string | undefined): Promise<ShownOpinionPage> {
    const { id } = await this.dialogues.getPublic(this.reader, slugOrId);
    const limit = query.limit ?? usual;
    const { found, goOn } = await this.find(id, query, limit + 1);
    const page = found.slice(0, limit);
    const ids = page.map((one) => one.id);
    const rows = new Map((await listOpinionsById(this.reader, ids)).map((row) => [row.id, row]));
    const mine = await this.mine(id, ids, deviceHash);
    const last = page.at(-1);
    return {
      items: page.flatMap((one) => {
        const row = rows.get(one.id);
        return row ? [view(row, mine(row))] : [];
      }),
      next: found.length > limit && last ? `${last.supportCount}_${last.number}` : goOn,
      total: await this.total(id),
    };
  }

  /** Whether anything was sent or supported from this browser. */
  async isKnown(deviceHash: string): Promise<boolean> {
    const found = await this.reader.rows(
      `SELECT id FROM opinion WHERE device_hash = ? UNION ALL SELECT opinion_id FROM support WHERE device_hash = ? LIMIT 1`,
      [deviceHash, deviceHash],
    );
    return found.length > 0;
  }

  /** `goOn` is the next page of a search that has not looked at everything. */
  private async find(
    dialogueId: string,
    query: ListShownOpinionsDto,
    limit: number,
  ): Promise<{ found: Candidate[]; goOn: string | null }> {
    const { by, beyond } = orders[query.order ?? 'newest'];
    const [count = 0, least = 0] = query.after?.split('_').map(Number) ?? [];
    const posted = await this.findTyped(dialogueId, query, query.after ? least : null, limit);
    const { sql, values } = all([
      where('o.dialogue_id = ?', dialogueId),
      where(shown),
      ...(query.fieldId ? [where('o.field_id = ?', query.fieldId)] : []),
      ...(query.after ? [beyond(count, least)] : []),
      ...(posted ? [among('o.number', posted.entries)] : []),
    ]);
    const from = `FROM opinion o WHERE ${sql} ORDER BY ${by} LIMIT ${limit}`;
    const goOn = posted?.next ?? null;
    return { found: await select(this.reader, candidate, from, values), goOn: goOn === null ? null : `0_${goOn}` };
  }

  /** Opinions that have the words or the number somebody typed; null if nothing was. */
  private async findTyped(
    dialogueId: string,
    { q = '', fieldId, order }: ListShownOpinionsDto,
    below: number | null,
    limit: number,
  ): Promise<Posted | null> {
    const words = queryWords(q);
    if (words.length === 0) return null;
    if (order === 'support') below = null;
    const enough = fieldId || order === 'support' ? mostSorted : limit;
    const { entries, next } = await findPosted(this.reader, dialogueId, words, below, enough);
    const number = numberIn(q);
    return {
      entries: number > (next ?? 0) ? [...entries, number] : entries,
      next: order === 'support' ? null : next,
    };
  }

  private async total(dialogueId: string): Promise<number> {
    const [row] = await this.reader.rows<{ count: number | null }>(
      `SELECT CAST(sum(opinions) AS int) AS count FROM opinion_count
       WHERE dialogue_id = ? AND standing IN ('accepted', 'on_floor')`,
      [dialogueId],
    );
    return row?.count ?? 0;
  }

  private async mine(
    dialogueId: string,
    ids: readonly string[],
    deviceHash: string | undefined,
  ): Promise<(row: OpinionRow) => ShownOpinionView['mine']> {
    if (!deviceHash || ids.length === 0) return () => null;
    const sent = await select(
      this.reader,
      columns(Opinion, 'o', ['id', 'groupId']),
      'FROM opinion o WHERE o.device_hash = ? AND o.dialogue_id = ?',
      [deviceHash, dialogueId],
    );
    const own = new Set(sent.flatMap((one) => (one.groupId ? [one.id, one.groupId] : [one.id])));
    const asked = among('s.opinion_id', ids);
    const supports = await select(
      this.reader,
      columns(Support, 's', ['opinionId']),
      `FROM support s WHERE s.device_hash = ? AND ${asked.sql}`,
      [deviceHash, ...asked.values],
    );
    const supported = new Set(supports.map((one) => one.opinionId));
    return ({ id, groupId }) =>
      own.has(id) || (groupId !== null && own.has(groupId)) ? 'own' : supported.has(id) ? 'supported' : null;
  }
}

/** The number of an opinion, alone or as it is printed; otherwise 0. */
const numberIn = (typed: string): number => Number(/(?:^|\/)(\d{1,6})$/.exec(typed.trim())?.[1] ?? 0);

const view = (row: OpinionRow, mine: ShownOpinionView['mine']): ShownOpinionView => ({
  ...pick(row, ['id', 'number', 'kind', 'fieldName', 'swatch', 'supportCount', 'groupSize']),
  publicNumber: publicNumber(row.numberPrefix, row.number),
  text: publishedQuestion(row),
  person: row.status === 'on_floor' ? publicAuthor(row) : publicAuthorBeforeCall(row),
  onFloor: row.status === 'on_floor',
  mine,
});
