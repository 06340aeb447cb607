import { Injectable } from '@nestjs/common';
import { othersMay } from '../../assignment/answer/four-eyes.js';
import { Decision } from '../../assignment/assignment.entity.js';
import { findLastReplies, viewReply } from '../../assignment/reply/spoken-reply.queries.js';
import { type Actor, assertMay } from '../../auth/actor.js';
import { Clock } from '../../common/clock.js';
import { pick } from '../../common/pick.js';
import { publicNumber } from '../../contract/opinion.js';
import { groupBy } from '../../database/projection.js';
import { Reader } from '../../database/reader.js';
import { columns, computed, list, orNull, type RowOf, select } from '../../database/select.js';
import { all, among, where } from '../../database/sql.js';
import type { Dialogue } from '../../dialogue/dialogue.entity.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { discloseFor } from '../../disclosure/disclosure.js';
import { Pledge } from '../../minutes/minutes.entity.js';
import { publishedQuestion } from '../../opinion/masking.js';
import { handlingOf } from '../../opinion/opinion.policy.js';
import { Opinion } from '../../opinion/opinion.entity.js';
import { Field } from '../../organisation/organisation.entity.js';
import type { ListRepliesDto, ReplyCountsView, ReplyListView, ReplyState, SaidView } from '../dto/reply-list.view.js';

/** Whether anything is written down, and whether its last edition is checked; for one row of `answered`. */
const state = `CASE
  WHEN NOT EXISTS (SELECT 1 FROM spoken_reply r WHERE r.opinion_id = o.id) THEN 'missing'
  WHEN EXISTS (SELECT 1 FROM spoken_reply r WHERE r.opinion_id = o.id AND r.checked_at IS NOT NULL AND NOT EXISTS
    (SELECT 1 FROM spoken_reply n WHERE n.opinion_id = r.opinion_id AND n.edition > r.edition)) THEN 'checked'
  ELSE 'unchecked' END`;

const line = list(
  columns(Opinion, 'o', ['id', 'number', 'text', 'publicText', 'organisationId', 'dialogueId']),
  columns(Opinion, 'o', ['identityKeptAt', 'replyReadyAt']),
  columns(Decision, 's', ['words', 'decidedAt']),
  orNull(columns(Field, 'f', ['name AS fieldName'])),
  computed<{ state: ReplyState }>(`${state} AS state`),
);
type Line = RowOf<typeof line>;

/** Opinions answered in the hall, with the decision that stands. */
const answered = `FROM opinion o
  JOIN decision s ON s.opinion_id = o.id AND s.undone_at IS NULL AND s.outcome = 'answered' AND NOT EXISTS
    (SELECT 1 FROM decision z WHERE z.opinion_id = o.id AND z.undone_at IS NULL
       AND (z.decided_at > s.decided_at OR (z.decided_at = s.decided_at AND z.id > s.id)))
  LEFT JOIN field f ON f.id = o.field_id`;

const usual = 20;

/** Replies given in the hall, for those who write them down and check them. */
@Injectable()
export class ReplyListQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly dialogues: DialogueService,
  ) {}

  async list(actor: Actor, dialogueId: string, query: ListRepliesDto): Promise<ReplyListView> {
    const dialogue = await this.dialogues.getVisible(this.reader, actor, dialogueId);
    assertMay(actor, 'reply.check', scopeOf(dialogue));
    const limit = query.limit ?? usual;
    const found = await this.find(dialogueId, query, limit + 1);
    const rows = found.slice(0, limit);
    return {
      items: await this.view(actor, dialogue, rows),
      next: found.length > limit ? (rows.at(-1)?.number ?? null) : null,
      counts: await this.count(dialogueId),
    };
  }

  private find(dialogueId: string, query: ListRepliesDto, limit: number): Promise<Line[]> {
    const { sql, values } = all([
      where("o.dialogue_id = ? AND o.status = 'decided'", dialogueId),
      ...(query.after ? [where('o.number > ?', query.after)] : []),
      ...(query.state ? [where(`${state} = ?`, query.state)] : []),
    ]);
    return select(this.reader, line, `${answered} WHERE ${sql} ORDER BY o.number LIMIT ${limit}`, values);
  }

  private async count(dialogueId: string): Promise<ReplyCountsView> {
    const rows = await this.reader.rows<{ state: ReplyState; count: number }>(
      `SELECT a.state, CAST(count(*) AS integer) AS count FROM
         (SELECT ${state} AS state ${answered} WHERE o.dialogue_id = ? AND o.status = 'decided') a GROUP BY a.state`,
      [dialogueId],
    );
    return { missing: 0, unchecked: 0, checked: 0, ...Object.fromEntries(rows.map((row) => [row.state, row.count])) };
  }

  private async view(actor: Actor, dialogue: Dialogue, rows: readonly Line[]): Promise<ReplyListView['items']> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const replies = await findLastReplies(this.reader, ids);
    const pledges = await this.listPledges(dialogue.id, ids);
    const behind = { organisationId: dialogue.organisationId, departmentId: null, dialogueId: dialogue.id };
    const needsOther = await othersMay(this.reader, actor, 'reply.check', behind, this.clock.now());
    return rows.map((row) => {
      const disclosure = discloseFor(
        actor,
        handlingOf({ ...row, departmentIds: [], rehearsalOf: dialogue.rehearsalOf }),
      );
      const last = replies.get(row.id);
      const said: SaidView[] = [
        ...(row.words ? [{ text: row.words, by: null, at: row.decidedAt }] : []),
        ...(pledges.get(row.id) ?? []).map(({ text, saidBy, saidAt }) => ({ text, by: saidBy, at: saidAt })),
      ].map(({ text, by, at }) => ({ text: disclosure.unchecked(text), by: by && disclosure.checked(by), at }));
      return {
        ...pick(row, ['number', 'fieldName', 'decidedAt', 'state']),
        opinionId: row.id,
        publicNumber: publicNumber(dialogue.numberPrefix, row.number),
        question: publishedQuestion(row),
        reply: last ? viewReply(last) : null,
        mayCheck: last?.checkedAt === null && !(last.writerId === actor.accountId && needsOther),
        needsReason: dialogue.outcomesPublishedAt !== null && row.replyReadyAt !== null,
        said: said.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)),
      };
    });
  }

  /** What was promised about opinions, by opinion; what was struck out is not counted. */
  private async listPledges(dialogueId: string, opinionIds: readonly string[]) {
    const { sql, values } = among('p.opinion_id', opinionIds);
    const rows = await select(
      this.reader,
      columns(Pledge, 'p', ['opinionId', 'text', 'saidBy', 'saidAt']),
      `FROM pledge p WHERE p.dialogue_id = ? AND ${sql} AND p.struck_at IS NULL ORDER BY p.said_at, p.id`,
      [dialogueId, ...values],
    );
    return groupBy(rows, ({ opinionId }) => opinionId as string);
  }
}
