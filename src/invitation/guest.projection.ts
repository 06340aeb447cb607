import type { GuestLiveView } from '../contract/views.js';
import { phoneEnd } from './guest/guest.js';
import { type GuestRow, guestRows } from './guest/guest-rows.queries.js';
import { inList, msOrNull, projectRows, type LiveProjection } from '../database/projection.js';

export const project = (row: GuestRow): GuestLiveView => ({
  id: row.id,
  invitationId: row.invitation_id,
  registrationId: row.registration_id,
  name: row.name,
  businessName: row.business_name,
  departmentName: row.department_name,
  channel: row.channel,
  phoneEnd: phoneEnd(row.phone),
  declined: row.declined_at !== null,
  checkedInAt: msOrNull(row.checked_in_at),
});

export const guestProjection: LiveProjection = {
  type: 'guest',
  async load(source, dialogueId, ids) {
    const own = inList('g.id', ids);
    const found = await source.rows<GuestRow>(`SELECT g.* FROM (${guestRows}) g WHERE 1 = 1 ${own.sql}`, [
      dialogueId,
      dialogueId,
      ...own.values,
    ]);
    return projectRows(found, (_, row) => project(row));
  },
};
