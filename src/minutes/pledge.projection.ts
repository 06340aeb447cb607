import type { PledgeLiveView } from '../contract/views.js';
import { inList, ms, msOrNull, projectRows, type LiveProjection } from '../database/projection.js';
import { correctionsOf } from '../floor/turn/turn.projection.js';

interface Row {
  id: string;
  turn_id: string | null;
  opinion_id: string | null;
  text: string;
  said_by: string;
  said_at: string;
  struck_at: string | null;
  version: number;
  corrections: number;
}

export const project = (row: Row): PledgeLiveView => ({
  id: row.id,
  turnId: row.turn_id,
  opinionId: row.opinion_id,
  text: row.text,
  saidBy: row.said_by,
  saidAt: ms(row.said_at),
  struckAt: msOrNull(row.struck_at),
  corrections: row.corrections,
  version: row.version,
});

export const pledgeProjection: LiveProjection = {
  type: 'pledge',
  async load(source, dialogueId, ids) {
    const own = inList('p.id', ids);
    const found = await source.rows<Row>(
      `SELECT p.id, p.turn_id, p.opinion_id, p.text, p.said_by, p.said_at, p.struck_at, p.version, ${correctionsOf('pledge', 'p.id')}
       FROM pledge p WHERE p.dialogue_id = ? ${own.sql} ORDER BY p.said_at, p.id`,
      [dialogueId, ...own.values],
    );
    return projectRows(found, (_, row) => project(row));
  },
};
