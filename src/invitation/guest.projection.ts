import type { GuestLiveView } from '../contract/views.js';
import { projectRows, type LiveProjection } from '../database/projection.js';
import { among } from '../database/sql.js';
import { listGuests, viewGuest } from './guest/guest.queries.js';

export const guestProjection: LiveProjection<'guest'> = {
  type: 'guest',
  load: async (source, dialogueId, ids) =>
    projectRows(await listGuests(source, dialogueId, among('g.id', ids)), (_, row): GuestLiveView => viewGuest(row)),
};
