import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { isId } from '../../common/ids.js';
import { notFound } from '../../common/problem/refusal.js';
import { foldedWords } from '../../contract/text/fold.js';
import { parsePhone } from '../../contract/text/phone.js';
import type { RegistrationChannel } from '../../contract/invitation.js';
import { Reader } from '../../database/reader.js';
import { columns, computed, list, orNull, type RowOf, select } from '../../database/select.js';
import { all, among, type Condition, type ReadSource, where } from '../../database/sql.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { maskField } from '../../disclosure/masking.js';
import { Department } from '../../organisation/organisation.entity.js';
import { Invitation, Registration } from '../invitation.entity.js';
import { departmentsFor, includes } from '../invitation.policy.js';
import type { ListGuestsDto, ListInvitationsDto } from './dto/guest.dto.js';
import type { GuestPage, GuestView, InvitationPage, InvitationView } from './dto/guest.view.js';
import { phoneEnd } from './guest.js';

const department = columns(Department, 'd', ['name AS departmentName']);

const guest = list(
  columns(Invitation, 'i', ['id', 'id AS invitationId', 'name', 'businessName', 'searchable', 'sortKey', 'declinedAt']),
  orNull(columns(Registration, 'r', ['id AS registrationId', 'checkedInAt'])),
  orNull(columns(Department, 'd', ['shortName AS departmentName'])),
  computed<{ channel: RegistrationChannel; phone: string | null }>(
    `COALESCE(r.channel, 'invited') AS channel, COALESCE(r.phone, i.phone) AS phone`,
  ),
);
export type GuestRow = RowOf<typeof guest>;

/** Everybody who is expected or there: each invitation that stands, and whoever comes without one. */
export const listGuests = (
  source: ReadSource,
  dialogueId: string,
  { sql, values }: Condition,
  order = '',
): Promise<GuestRow[]> =>
  source.rows<GuestRow>(
    `SELECT g.* FROM (
       SELECT ${guest} FROM invitation i LEFT JOIN registration r ON r.invitation_id = i.id AND r.withdrawn_at IS NULL
       LEFT JOIN department d ON d.id = i.department_id
       WHERE i.dialogue_id = ? AND i.withdrawn_at IS NULL
       UNION ALL
       SELECT r.id, NULL, r.name, r.business_name, r.searchable, r.sort_key, NULL, r.id, r.checked_in_at, d.short_name,
         r.channel, r.phone
       FROM registration r LEFT JOIN department d ON d.id = r.department_id
       WHERE r.dialogue_id = ? AND r.invitation_id IS NULL AND r.withdrawn_at IS NULL
     ) g WHERE ${sql} ${order}`,
    [dialogueId, dialogueId, ...values],
  );

export const viewGuest = ({ phone, declinedAt, searchable, sortKey, ...shown }: GuestRow): GuestView => ({
  ...shown,
  name: maskField(shown.name),
  businessName: shown.businessName && maskField(shown.businessName),
  phoneEnd: phoneEnd(phone),
  declined: declinedAt !== null,
});

/** One guest as the reception sees them, by invitation or registration id. */
export async function findGuest(source: ReadSource, dialogueId: string, id: string): Promise<GuestView | undefined> {
  const [row] = await listGuests(source, dialogueId, where('g.id = ? OR g."registrationId" = ?', id, id));
  return row && viewGuest(row);
}

/** What is typed at the door: words of the name, the end of a phone number, or the whole number. */
function searchFor(typed: string): Condition[] {
  const whole = parsePhone(typed);
  if (whole) return [where('g.phone = ?', whole)];
  return foldedWords(typed).map((word) =>
    /^\d{3,4}$/.test(word)
      ? where('g.phone LIKE ? OR g.searchable LIKE ?', `%${word}`, `% ${word}%`)
      : where('g.searchable LIKE ?', `% ${word}%`),
  );
}

const invitation = list(
  columns(Invitation, 'i', ['id', 'dialogueId', 'departmentId', 'kind', 'name', 'businessName', 'phone']),
  columns(Invitation, 'i', ['invitedAt', 'acceptedAt', 'declinedAt', 'withdrawnAt']),
  orNull(department),
  orNull(columns(Registration, 'r', ['checkedInAt'])),
);

const listInvitations = (source: ReadSource, { sql, values }: Condition, limit: number) =>
  select(
    source,
    invitation,
    `FROM invitation i LEFT JOIN department d ON d.id = i.department_id
     LEFT JOIN registration r ON r.invitation_id = i.id WHERE ${sql} ORDER BY i.id LIMIT ${limit}`,
    values,
  );

const viewInvitation = ({ phone, ...row }: RowOf<typeof invitation>, manageable: boolean): InvitationView => ({
  ...row,
  name: maskField(row.name),
  businessName: row.businessName && maskField(row.businessName),
  phoneEnd: phoneEnd(phone),
  manageable,
});

/** Lists of guests and invitations. */
@Injectable()
export class GuestQueries {
  constructor(
    private readonly reader: Reader,
    private readonly dialogues: DialogueService,
  ) {}

  /** Sorted in Vietnamese name order. */
  async list(actor: Actor, dialogueId: string, { q = '', after, limit = 50 }: ListGuestsDto): Promise<GuestPage> {
    const dialogue = await this.dialogues.getVisible(this.reader, actor, dialogueId);
    assertMay(actor, 'registration.read', scopeOf(dialogue));
    const [key = '', id = ''] = after?.split('_') ?? [];
    const beyond = where('g."sortKey" > ? OR (g."sortKey" = ? AND g.id > ?)', key, key, id);
    const rows = await listGuests(
      this.reader,
      dialogueId,
      all([...searchFor(q), ...(after ? [beyond] : [])]),
      `ORDER BY g."sortKey", g.id LIMIT ${limit + 1}`,
    );
    const last = rows[limit - 1];
    return {
      items: rows.slice(0, limit).map(viewGuest),
      next: rows.length > limit && last ? `${last.sortKey}_${last.id}` : null,
    };
  }

  /** In order of creation; a department sees its own. */
  async listInvitations(actor: Actor, dialogueId: string, dto: ListInvitationsDto): Promise<InvitationPage> {
    const { after, limit = 100 } = dto;
    const dialogue = await this.dialogues.getVisible(this.reader, actor, dialogueId);
    assertMay(actor, 'invitation.read', scopeOf(dialogue));
    const readable = departmentsFor(actor, 'invitation.read', dialogue);
    const wanted = dto.departmentId ? [dto.departmentId].filter((one) => includes(readable, one)) : readable;
    const rows = await listInvitations(
      this.reader,
      all([
        where('i.dialogue_id = ?', dialogueId),
        among('i.department_id', wanted),
        ...(after ? [where('i.id > ?', after)] : []),
      ]),
      limit + 1,
    );
    const manageable = departmentsFor(actor, 'invitation.manage', dialogue);
    const items = rows.slice(0, limit).map((row) => viewInvitation(row, includes(manageable, row.departmentId)));
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  async getInvitation(actor: Actor, id: string): Promise<InvitationView> {
    const [row] = isId(id) ? await listInvitations(this.reader, where('i.id = ?', id), 1) : [];
    if (!row) throw notFound();
    const dialogue = await this.dialogues.getVisible(this.reader, actor, row.dialogueId);
    if (!includes(departmentsFor(actor, 'invitation.read', dialogue), row.departmentId)) throw notFound();
    return viewInvitation(row, includes(departmentsFor(actor, 'invitation.manage', dialogue), row.departmentId));
  }
}
