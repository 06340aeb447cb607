import type { TurnLiveView } from '../../contract/views.js';
import { inList, groupBy, ms, msOrNull, projectRows, type LiveProjection } from '../../database/projection.js';

interface Row {
  id: string;
  number: number;
  speaker: string | null;
  guest_id: string | null;
  started_at: string;
  answering_at: string | null;
  ended_at: string | null;
  allotted_seconds: number;
  pauses: string;
  entered_at: string | null;
  version: number;
  corrections: number;
  opinionIds: string[];
}

export const project = (row: Row): TurnLiveView => ({
  id: row.id,
  number: row.number,
  speaker: row.speaker,
  guestId: row.guest_id,
  startedAt: ms(row.started_at),
  answeringAt: msOrNull(row.answering_at),
  endedAt: msOrNull(row.ended_at),
  allottedSeconds: row.allotted_seconds,
  pauses: JSON.parse(row.pauses),
  opinionIds: row.opinionIds,
  enteredAt: msOrNull(row.entered_at),
  corrections: row.corrections,
  version: row.version,
});

/** How often an entry of the minutes was corrected. */
export const correctionsOf = (type: string, id: string): string =>
  `(SELECT CAST(count(*) AS int) FROM correction c WHERE c.subject_type = '${type}' AND c.subject_id = ${id}) AS corrections`;

export const turnProjection: LiveProjection = {
  type: 'turn',
  async load(source, dialogueId, ids) {
    const own = inList('t.id', ids);
    const found = await source.rows<Omit<Row, 'opinionIds'>>(
      `SELECT t.id, t.number, t.speaker, t.guest_id, t.started_at, t.answering_at, t.ended_at, t.allotted_seconds, t.pauses,
         t.entered_at, t.version, ${correctionsOf('turn', 't.id')}
       FROM turn t WHERE t.dialogue_id = ? ${own.sql} ORDER BY t.number`,
      [dialogueId, ...own.values],
    );
    if (found.length === 0) return new Map();
    const links = groupBy(
      await source.rows<{ turn_id: string; opinion_id: string }>(
        `SELECT l.turn_id, l.opinion_id FROM turn_opinion l JOIN turn t ON t.id = l.turn_id JOIN opinion o ON o.id = l.opinion_id
         WHERE t.dialogue_id = ? ${own.sql} ORDER BY o.number`,
        [dialogueId, ...own.values],
      ),
      (link) => link.turn_id,
    );
    return projectRows<Row>(
      found.map((row) => ({ ...row, opinionIds: links.get(row.id)?.map((link) => link.opinion_id) ?? [] })),
      (_, row) => project(row),
    );
  },
};
