import type { Instant } from '../../contract/instant.js';
import { followsPublic, type ViewType, viewAudiences } from '../../contract/live.js';
import type { Head } from '../../database/live-log.js';
import { LiveEvent, LiveFeed } from '../../database/platform.entity.js';
import { groupBy, type Recipient } from '../../database/projection.js';
import { columns, computed, list, orNull, type RowOf, select } from '../../database/select.js';
import { liveLog } from '../../database/settings.js';
import { among, type ReadSource } from '../../database/sql.js';

/** The head for an audience: hall and public count public changes, all others every change. */
export const cursorOf = ({ audience }: Recipient, head: Head): number =>
  followsPublic(audience) ? head.publicRevision : head.revision;

/** The head of a dialogue's events, and the identity of the log they are in. */
export type LogHead = Head & { log: string };

const headColumns = list(
  computed<{ log: string | null }>('s.value AS "log"'),
  orNull(columns(LiveFeed, 'f', ['dialogueId', 'revision', 'publicRevision'])),
);

/** Heads of the logs; 0 for a dialogue without events. */
export async function getHeads(source: ReadSource, dialogueIds: readonly string[]): Promise<Map<string, LogHead>> {
  const { sql, values } = among('f.dialogue_id', dialogueIds);
  const found = await select(source, headColumns, `FROM setting s LEFT JOIN live_feed f ON ${sql} WHERE s.name = ?`, [
    ...values,
    liveLog,
  ]);
  const log = found[0]?.log ?? '';
  const heads = new Map<string, LogHead>(dialogueIds.map((id) => [id, { log, revision: 0, publicRevision: 0 }]));
  for (const { dialogueId, revision, publicRevision } of found)
    if (dialogueId !== null)
      heads.set(dialogueId, { log, revision: revision ?? 0, publicRevision: publicRevision ?? 0 });
  return heads;
}

const entry = columns(LiveEvent, 'e', ['subjectType', 'subjectId', 'at']);
/** An entry of the log. */
export type Entry = RowOf<typeof entry> & { cursor: number };

/** At most `limit` entries after one cursor and up to another. */
export function listEntries(
  source: ReadSource,
  dialogueId: string,
  recipient: Recipient,
  after: number,
  upTo: number,
  limit: number,
): Promise<Entry[]> {
  const column = followsPublic(recipient.audience) ? 'public_revision' : 'revision';
  return select(
    source,
    list(entry, computed<{ cursor: number }>(`e.${column} AS cursor`)),
    `FROM live_event e
     WHERE e.dialogue_id = ? AND e.${column} > ? AND e.${column} <= ? ORDER BY e.${column} LIMIT ${limit}`,
    [dialogueId, after, upTo],
  );
}

/** The instant at which a cursor was reached. */
export async function findInstant(
  source: ReadSource,
  dialogueId: string,
  recipient: Recipient,
  cursor: number,
): Promise<Instant | undefined> {
  const [line] = await listEntries(source, dialogueId, recipient, cursor - 1, cursor, 1);
  return line?.at;
}

/** Ids by type of the views that the entries may have changed. */
export type Touched = ReadonlyMap<ViewType, ReadonlySet<string>>;

/** Other views that show part of it. One too many does no harm, because a present view is never wrong. */
const alsoTouches: Partial<Record<string, readonly ViewType[]>> = {
  dialogue: ['sums', 'attendance', 'floor'],
  opinion: ['sums', 'floor'],
  guest: ['attendance'],
};

interface Parent {
  /** Reads the id and the columns that say which parent. */
  select: string;
  columns: Readonly<Record<string, ViewType>>;
  replaces: boolean;
}

/** Subjects that stand below an opinion, a directive or an invitation. */
const parents: Record<string, Parent> = {
  assignment: {
    select: 'SELECT id, opinion_id, directive_id FROM assignment',
    columns: { opinion_id: 'opinion', directive_id: 'directive' },
    replaces: false,
  },
  escalation: {
    select: 'SELECT id, opinion_id FROM escalation',
    columns: { opinion_id: 'opinion' },
    replaces: true,
  },
  answer: { select: 'SELECT id, opinion_id FROM answer', columns: { opinion_id: 'opinion' }, replaces: true },
  guest: {
    select: 'SELECT id, invitation_id FROM registration',
    columns: { invitation_id: 'guest' },
    replaces: true,
  },
};

const isViewType = (type: string): type is ViewType => type in viewAudiences;

export async function touchedBy(source: ReadSource, dialogueId: string, entries: readonly Entry[]): Promise<Touched> {
  const touched = new Map<ViewType, Set<string>>();
  const touch = (type: ViewType, id: string): void => {
    const ids = touched.get(type);
    if (ids) ids.add(id);
    else touched.set(type, new Set([id]));
    for (const also of alsoTouches[type] ?? []) touch(also, dialogueId);
  };
  for (const [subjectType, lines] of groupBy(entries, (line) => line.subjectType)) {
    const ids = [...new Set(lines.map((line) => line.subjectId))];
    const parent = parents[subjectType];
    const gone = new Set<string>();
    if (parent) {
      const own = among('id', ids);
      const found = await source.rows<Record<string, string | null> & { id: string }>(
        `${parent.select} WHERE ${own.sql}`,
        own.values,
      );
      for (const row of found)
        for (const [column, type] of Object.entries(parent.columns)) {
          const id = row[column];
          if (!id) continue;
          touch(type, id);
          if (parent.replaces) gone.add(row.id);
        }
    }
    if (isViewType(subjectType)) for (const id of ids) if (!gone.has(id)) touch(subjectType, id);
  }
  return touched;
}
