import { foldedWords } from '../../common/text/fold.js';
import { readPhone } from '../../common/text/phone.js';
import type { RegistrationChannel } from '../../contract/invitation.js';
import type { Value } from '../../database/sql.js';
import type { GuestView } from './dto/guest.view.js';
import { phoneEnd } from './guest.js';

export interface GuestRow {
  id: string;
  invitation_id: string | null;
  registration_id: string | null;
  name: string;
  business_name: string | null;
  searchable: string;
  sort_key: string;
  department_name: string | null;
  channel: RegistrationChannel;
  phone: string | null;
  declined_at: string | null;
  checked_in_at: string | null;
}

/** Everybody who is expected or there: each invitation that stands, and whoever comes without one. Two dialogue ids. */
export const guestRows = `
  SELECT i.id AS id, i.id AS invitation_id, r.id AS registration_id, i.name AS name, i.business_name AS business_name,
    i.searchable AS searchable, i.sort_key AS sort_key, d.short_name AS department_name,
    COALESCE(r.channel, 'invited') AS channel, COALESCE(r.phone, i.phone) AS phone, i.declined_at AS declined_at,
    r.checked_in_at AS checked_in_at
  FROM invitation i LEFT JOIN registration r ON r.invitation_id = i.id AND r.withdrawn_at IS NULL
  LEFT JOIN department d ON d.id = i.department_id
  WHERE i.dialogue_id = ? AND i.withdrawn_at IS NULL
  UNION ALL
  SELECT r.id, NULL, r.id, r.name, r.business_name, r.searchable, r.sort_key, d.short_name, r.channel, r.phone, NULL,
    r.checked_in_at
  FROM registration r LEFT JOIN department d ON d.id = r.department_id
  WHERE r.dialogue_id = ? AND r.invitation_id IS NULL AND r.withdrawn_at IS NULL`;

export const guestView = (row: GuestRow): GuestView => ({
  id: row.id,
  invitationId: row.invitation_id,
  registrationId: row.registration_id,
  name: row.name,
  businessName: row.business_name,
  departmentName: row.department_name,
  channel: row.channel,
  phoneEnd: phoneEnd(row.phone),
  declined: row.declined_at !== null,
  checkedInAt: row.checked_in_at,
});

/** Conditions for what is typed at the door: words of the name, the end of a phone number, or the whole number. */
export function searchFor(typed: string): { sql: string; values: Value[] } {
  const whole = readPhone(typed);
  if (whole) return { sql: ' AND g.phone = ?', values: [whole] };
  const parts = foldedWords(typed).map((word) =>
    /^\d{3,4}$/.test(word)
      ? { sql: ' AND (g.phone LIKE ? OR g.searchable LIKE ?)', values: [`%${word}`, `% ${word}%`] }
      : { sql: ' AND g.searchable LIKE ?', values: [`% ${word}%`] },
  );
  return { sql: parts.map((part) => part.sql).join(''), values: parts.flatMap((part) => part.values) };
}
