import { Injectable } from '@nestjs/common';
import { matches } from '../../common/text/fold.js';
import { publicNumber } from '../../contract/opinion.js';
import { Reader } from '../../database/reader.js';
import type { Value } from '../../database/sql.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import type {
  ListShownOpinionsDto,
  ShownOpinionPage,
  ShownOpinionView,
  ShownOrder,
} from './dto/public-opinions.dto.js';
import { maskContacts } from '../masking.js';
import { hallText } from '../opinion-events.js';
import { shownOutside, shownUncalled } from '../view-opinion.js';
import { type OpinionRow, readOpinionsById } from '../opinion-rows.queries.js';

interface Candidate {
  id: string;
  number: number;
  support_count: number;
  text: string;
  public_text: string | null;
}

const usual = 20;
const shown = "o.status IN ('accepted', 'on_floor')";

/** A page ends at a support count and a number; what lies beyond them is the next one. */
const orders: Record<ShownOrder, { by: string; beyond: (count: number, number: number) => [string, ...number[]] }> = {
  newest: { by: 'o.number DESC', beyond: (_, number) => ['o.number < ?', number] },
  support: {
    by: 'o.support_count DESC, o.number',
    beyond: (count, number) => [
      '(o.support_count < ? OR (o.support_count = ? AND o.number > ?))',
      count,
      count,
      number,
    ],
  },
};

/**
 * What others ask, for the phones in the hall: accepted opinions alone, in the moderators' wording, with as much of the
 * author as they agreed to. What was declined, what waits for a moderator and what was decided is not among them.
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
    const found = await this.find(id, query, limit + 1);
    const page = found.slice(0, limit);
    const rows = new Map(
      (
        await readOpinionsById(
          this.reader,
          page.map((one) => one.id),
        )
      ).map((row) => [row.id, row]),
    );
    const mine = await this.mine(id, page, deviceHash);
    const last = page.at(-1);
    return {
      items: page.flatMap((one) => {
        const row = rows.get(one.id);
        return row ? [view(row, mine(row))] : [];
      }),
      next: found.length > limit && last ? `${last.support_count}_${last.number}` : null,
      total: await this.total(id),
    };
  }

  private async find(dialogueId: string, query: ListShownOpinionsDto, limit: number): Promise<Candidate[]> {
    const { by, beyond } = orders[query.order ?? 'newest'];
    const conditions = ['o.dialogue_id = ?', shown];
    const values: Value[] = [dialogueId];
    if (query.fieldId) {
      conditions.push('o.field_id = ?');
      values.push(query.fieldId);
    }
    if (query.after) {
      const [count = 0, number = 0] = query.after.split('_').map(Number);
      const [condition, ...bounds] = beyond(count, number);
      conditions.push(condition);
      values.push(...bounds);
    }
    const words = query.q?.trim() ?? '';
    const rows = await this.reader.rows<Candidate>(
      `SELECT o.id, o.number, o.support_count, o.text, o.public_text FROM opinion o
       WHERE ${conditions.join(' AND ')} ORDER BY ${by}${words ? '' : ` LIMIT ${limit}`}`,
      values,
    );
    if (!words) return rows;
    const number = /(?:^|\/)(\d{1,6})$/.exec(words)?.[1];
    return rows
      .filter((row) => matches(textOf(row), words) || (number !== undefined && row.number === Number(number)))
      .slice(0, limit);
  }

  private async total(dialogueId: string): Promise<number> {
    const [row] = await this.reader.rows<{ count: number }>(
      `SELECT CAST(count(*) AS int) AS count FROM opinion o WHERE o.dialogue_id = ? AND ${shown}`,
      [dialogueId],
    );
    return row?.count ?? 0;
  }

  private async mine(
    dialogueId: string,
    page: readonly Candidate[],
    deviceHash: string | undefined,
  ): Promise<(row: OpinionRow) => ShownOpinionView['mine']> {
    if (!deviceHash || page.length === 0) return () => null;
    const sent = await this.reader.rows<{ id: string; group_id: string | null }>(
      'SELECT id, group_id FROM opinion WHERE device_hash = ? AND dialogue_id = ?',
      [deviceHash, dialogueId],
    );
    const own = new Set(sent.flatMap((one) => (one.group_id ? [one.id, one.group_id] : [one.id])));
    const supports = await this.reader.rows<{ opinion_id: string }>(
      `SELECT opinion_id FROM support WHERE device_hash = ? AND opinion_id IN (${page.map(() => '?').join(', ')})`,
      [deviceHash, ...page.map((one) => one.id)],
    );
    const supported = new Set(supports.map((one) => one.opinion_id));
    return ({ id, group_id: groupId }) =>
      own.has(id) || (groupId !== null && own.has(groupId)) ? 'own' : supported.has(id) ? 'supported' : null;
  }
}

const textOf = (row: Pick<OpinionRow, 'text' | 'public_text'>): string =>
  maskContacts(hallText({ text: row.text, publicText: row.public_text }));

const view = (row: OpinionRow, mine: ShownOpinionView['mine']): ShownOpinionView => ({
  id: row.id,
  number: row.number,
  publicNumber: publicNumber(row.number_prefix, row.number),
  kind: row.kind,
  text: textOf(row),
  fieldName: row.field_name,
  swatch: row.swatch,
  person: row.status === 'on_floor' ? shownOutside(row) : shownUncalled(row),
  supportCount: row.support_count,
  groupSize: row.group_size,
  onFloor: row.status === 'on_floor',
  mine,
});
