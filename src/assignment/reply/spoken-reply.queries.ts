import { Account } from '../../auth/account.entity.js';
import { pick } from '../../common/pick.js';
import { columns, list, orNull, type RowOf, select } from '../../database/select.js';
import { among, type ReadSource } from '../../database/sql.js';
import { maskContacts } from '../../disclosure/masking.js';
import { SpokenReply } from '../assignment.entity.js';
import type { ReplyView } from './dto/reply.dto.js';

const reply = list(
  columns(SpokenReply, 'r', ['opinionId', 'edition', 'text', 'contactsAgreedAt', 'writtenAt', 'checkedAt']),
  columns(SpokenReply, 'r', ['writtenBy AS writerId']),
  orNull(columns(Account, 'w', ['name AS writtenBy'])),
  orNull(columns(Account, 'c', ['name AS checkedBy'])),
);
type ReplyRow = RowOf<typeof reply>;

/** The last editions of replies, by opinion. */
export async function findLastReplies(
  source: ReadSource,
  opinionIds: readonly string[],
): Promise<Map<string, ReplyRow>> {
  const { sql, values } = among('r.opinion_id', opinionIds);
  const rows = await select(
    source,
    reply,
    `FROM spoken_reply r LEFT JOIN account w ON w.id = r.written_by LEFT JOIN account c ON c.id = r.checked_by
     WHERE ${sql} AND NOT EXISTS
       (SELECT n.edition FROM spoken_reply n WHERE n.opinion_id = r.opinion_id AND n.edition > r.edition)`,
    values,
  );
  return new Map(rows.map((row) => [row.opinionId, row]));
}

export const viewReply = (row: ReplyRow): ReplyView => ({
  ...pick(row, ['edition', 'writtenBy', 'writtenAt', 'checkedBy', 'checkedAt']),
  text: readable(row),
  contactsAgreed: row.contactsAgreedAt !== null,
});

/** What others read, by opinion: the last checked editions, without contacts unless their bearers agreed. */
export async function findPublishedReplies(
  source: ReadSource,
  opinionIds: readonly string[],
): Promise<Map<string, string>> {
  const { sql, values } = among('r.opinion_id', opinionIds);
  const rows = await select(
    source,
    columns(SpokenReply, 'r', ['opinionId', 'text', 'contactsAgreedAt']),
    `FROM spoken_reply r WHERE ${sql} AND r.checked_at IS NOT NULL AND NOT EXISTS
       (SELECT n.edition FROM spoken_reply n
        WHERE n.opinion_id = r.opinion_id AND n.edition > r.edition AND n.checked_at IS NOT NULL)`,
    values,
  );
  return new Map(rows.map((row) => [row.opinionId, readable(row)]));
}

/** Without contacts, unless their bearers agreed. */
const readable = ({ text, contactsAgreedAt }: { text: string; contactsAgreedAt: unknown }): string =>
  contactsAgreedAt ? text : maskContacts(text);
