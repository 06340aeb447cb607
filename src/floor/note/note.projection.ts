import type { NoteLiveView } from '../../contract/views.js';
import { inList, ms, msOrNull, projectRows, type LiveProjection } from '../../database/projection.js';

interface Row {
  id: string;
  text: string;
  sender_name: string;
  sent_at: string;
  seen_at: string | null;
}

export const project = (row: Row): NoteLiveView => ({
  id: row.id,
  text: row.text,
  senderName: row.sender_name,
  sentAt: ms(row.sent_at),
  seenAt: msOrNull(row.seen_at),
});

export const noteProjection: LiveProjection = {
  type: 'note',
  async load(source, dialogueId, ids) {
    const own = inList('id', ids);
    const found = await source.rows<Row>(
      `SELECT id, text, sender_name, sent_at, seen_at FROM backstage_note WHERE dialogue_id = ? ${own.sql} ORDER BY sent_at, id`,
      [dialogueId, ...own.values],
    );
    return projectRows(found, (_, row) => project(row));
  },
};
