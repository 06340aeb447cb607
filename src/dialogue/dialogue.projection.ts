import type { DialogueLiveView } from '../contract/views.js';
import { projectRows, type LiveProjection } from '../database/projection.js';
import { columns, list, type RowOf, select } from '../database/select.js';
import { Organisation } from '../organisation/organisation.entity.js';
import { Dialogue } from './dialogue.entity.js';

const dialogue = list(
  columns(Dialogue, 'd', ['id', 'slug', 'joinCode', 'title', 'kind', 'status', 'numberPrefix', 'heldOn', 'startsAt']),
  columns(Dialogue, 'd', ['place', 'chairName', 'chairTitle', 'rehearsalOf', 'pausedAt', 'outcomesPublishedAt']),
  columns(Organisation, 'o', ['name AS organisationName']),
);

export const project = ({
  rehearsalOf,
  pausedAt,
  outcomesPublishedAt,
  ...shown
}: RowOf<typeof dialogue>): DialogueLiveView => ({
  ...shown,
  rehearsal: rehearsalOf !== null,
  pausedAt: shown.status === 'paused' ? pausedAt : null,
  outcomesPublished: outcomesPublishedAt !== null,
});

export const dialogueProjection: LiveProjection<'dialogue'> = {
  type: 'dialogue',
  async load(source, dialogueId) {
    const found = await select(
      source,
      dialogue,
      'FROM dialogue d JOIN organisation o ON o.id = d.organisation_id WHERE d.id = ?',
      [dialogueId],
    );
    return projectRows(found, (_, row) => project(row));
  },
};
