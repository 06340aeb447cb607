import type { RegistrationChannel } from '../../../contract/invitation.js';
import type { GuestThing } from '../../../contract/views.js';
import { among, msOrNull, projections, type Thing } from '../thing.js';

interface Row {
  id: string;
  invitation_id: string | null;
  registration_id: string | null;
  name: string;
  business_name: string | null;
  department_name: string | null;
  channel: RegistrationChannel;
  phone: string | null;
  checked_in_at: string | null;
}

export const project = (row: Row): GuestThing => ({
  id: row.id,
  invitationId: row.invitation_id,
  registrationId: row.registration_id,
  name: row.name,
  businessName: row.business_name,
  departmentName: row.department_name,
  channel: row.channel,
  phoneEnd: row.phone && row.phone.slice(-3),
  checkedInAt: msOrNull(row.checked_in_at),
});

export const guestThing: Thing = {
  type: 'guest',
  async load(source, dialogueId, ids) {
    const invited = among('i.id', ids);
    const alone = among('r.id', ids);
    const found = await source.rows<Row>(
      `SELECT i.id, i.id AS invitation_id, r.id AS registration_id, COALESCE(r.name, i.name) AS name,
         COALESCE(r.business_name, i.business_name) AS business_name, d.short_name AS department_name,
         COALESCE(r.channel, 'invited') AS channel, COALESCE(r.phone, i.phone) AS phone, r.checked_in_at
       FROM invitation i LEFT JOIN registration r ON r.invitation_id = i.id AND r.withdrawn_at IS NULL
       LEFT JOIN department d ON d.id = i.department_id
       WHERE i.dialogue_id = ? AND i.withdrawn_at IS NULL ${invited.sql}
       UNION ALL
       SELECT r.id, NULL, r.id, r.name, r.business_name, d.short_name, r.channel, r.phone, r.checked_in_at
       FROM registration r LEFT JOIN department d ON d.id = r.department_id
       WHERE r.dialogue_id = ? AND r.invitation_id IS NULL AND r.withdrawn_at IS NULL ${alone.sql}`,
      [dialogueId, ...invited.values, dialogueId, ...alone.values],
    );
    return projections(found, (_, row) => project(row));
  },
};
