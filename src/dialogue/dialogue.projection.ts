import type { DialogueKind, DialogueStatus } from '../contract/dialogue.js';
import type { DialogueLiveView } from '../contract/views.js';
import { msOrNull, projectRows, type LiveProjection } from '../database/projection.js';

interface Row {
  id: string;
  slug: string;
  join_code: string | null;
  title: string;
  kind: DialogueKind;
  status: DialogueStatus;
  number_prefix: string;
  held_on: string;
  starts_at: string;
  place: string;
  chair_name: string;
  chair_title: string | null;
  organisation_name: string;
  rehearsal_of: string | null;
  paused_at: string | null;
  outcomes_published_at: string | null;
}

export const project = (row: Row): DialogueLiveView => ({
  id: row.id,
  slug: row.slug,
  joinCode: row.join_code,
  title: row.title,
  kind: row.kind,
  status: row.status,
  numberPrefix: row.number_prefix,
  heldOn: row.held_on,
  startsAt: row.starts_at,
  place: row.place,
  chairName: row.chair_name,
  chairTitle: row.chair_title,
  organisationName: row.organisation_name,
  rehearsal: row.rehearsal_of !== null,
  pausedAt: row.status === 'paused' ? msOrNull(row.paused_at) : null,
  outcomesPublished: row.outcomes_published_at !== null,
});

export const dialogueProjection: LiveProjection = {
  type: 'dialogue',
  async load(source, dialogueId) {
    const found = await source.rows<Row>(
      `SELECT d.id, d.slug, d.join_code, d.title, d.kind, d.status, d.number_prefix, d.held_on, d.starts_at, d.place, d.chair_name, d.chair_title,
         d.rehearsal_of, d.paused_at, d.outcomes_published_at, o.name AS organisation_name
       FROM dialogue d JOIN organisation o ON o.id = d.organisation_id WHERE d.id = ?`,
      [dialogueId],
    );
    return projectRows(found, (_, row) => project(row));
  },
};
