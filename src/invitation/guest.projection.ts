import type { GuestLiveView } from '../contract/views.js';
import { msOrNull, projectRows, type LiveProjection } from '../database/projection.js';
import { among } from '../database/sql.js';
import { type GuestRow, listGuests, viewGuest } from './guest/guest.queries.js';

export const project = (row: GuestRow): GuestLiveView => ({
  ...viewGuest(row),
  checkedInAt: msOrNull(row.checkedInAt),
});

export const guestProjection: LiveProjection<'guest'> = {
  type: 'guest',
  load: async (source, dialogueId, ids) =>
    projectRows(await listGuests(source, dialogueId, among('g.id', ids)), (_, row) => project(row)),
};
