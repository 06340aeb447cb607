import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { isId } from '../../common/ids.js';
import { notFound } from '../../common/problem/refusal.js';
import { Reader } from '../../database/reader.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import type { ListGuestsDto, ListInvitationsDto } from './dto/guest.dto.js';
import type { GuestPage, GuestView, InvitationPage, InvitationView } from './dto/guest.view.js';
import { phoneEnd } from './guest.js';
import { type GuestRow, guestRows, guestView, searchFor } from './guest-rows.queries.js';
import { departmentsFor, includes } from '../invitation.policy.js';
import type { ReadSource } from '../../database/sql.js';

type InvitationRow = Omit<InvitationView, 'phoneEnd'>;

/** The read side of invitations and the door. */
@Injectable()
export class GuestQueries {
  constructor(
    private readonly reader: Reader,
    private readonly dialogues: DialogueService,
  ) {}

  /** Sorted as a Vietnamese list of names is. */
  async list(actor: Actor, dialogueId: string, { q = '', after, limit = 50 }: ListGuestsDto): Promise<GuestPage> {
    const dialogue = await this.dialogues.getVisible(this.reader, actor, dialogueId);
    assertMay(actor, 'registration.read', scopeOf(dialogue));
    const search = searchFor(q);
    const [key = '', id = ''] = after?.split('_') ?? [];
    const beyond = after
      ? { sql: ' AND (g.sort_key > ? OR (g.sort_key = ? AND g.id > ?))', values: [key, key, id] }
      : none;
    const rows = await this.reader.rows<GuestRow>(
      `SELECT * FROM (${guestRows}) g WHERE 1 = 1${search.sql}${beyond.sql} ORDER BY g.sort_key, g.id LIMIT ?`,
      [dialogueId, dialogueId, ...search.values, ...beyond.values, limit + 1],
    );
    const last = rows[limit - 1];
    return {
      items: rows.slice(0, limit).map(guestView),
      next: rows.length > limit && last ? `${last.sort_key}_${last.id}` : null,
    };
  }

  /** In the order they were written; a department sees its own. */
  async listInvitations(actor: Actor, dialogueId: string, dto: ListInvitationsDto): Promise<InvitationPage> {
    const { after, limit = 100 } = dto;
    const dialogue = await this.dialogues.getVisible(this.reader, actor, dialogueId);
    assertMay(actor, 'invitation.read', scopeOf(dialogue));
    const readable = departmentsFor(actor, 'invitation.read', dialogue);
    const wanted = dto.departmentId ? [dto.departmentId].filter((one) => includes(readable, one)) : readable;
    if (wanted?.length === 0) return { items: [], next: null };
    const own = wanted
      ? { sql: ` AND i.department_id IN (${wanted.map(() => '?').join(', ')})`, values: wanted }
      : none;
    const beyond = after ? { sql: ' AND i.id > ?', values: [after] } : none;
    const rows = await this.reader.rows<InvitationRow>(
      `${invitationRows} WHERE i.dialogue_id = ?${own.sql}${beyond.sql} ORDER BY i.id LIMIT ?`,
      [dialogueId, ...own.values, ...beyond.values, limit + 1],
    );
    const manageable = departmentsFor(actor, 'invitation.manage', dialogue);
    const items = rows.slice(0, limit).map((row) => invitationView(row, includes(manageable, row.departmentId)));
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  async getInvitation(actor: Actor, id: string): Promise<InvitationView> {
    const [row] = isId(id) ? await this.reader.rows<InvitationRow>(`${invitationRows} WHERE i.id = ?`, [id]) : [];
    if (!row) throw notFound();
    const dialogue = await this.dialogues.getVisible(this.reader, actor, row.dialogueId);
    if (!includes(departmentsFor(actor, 'invitation.read', dialogue), row.departmentId)) throw notFound();
    return invitationView(row, includes(departmentsFor(actor, 'invitation.manage', dialogue), row.departmentId));
  }
}

const none: { sql: string; values: string[] } = { sql: '', values: [] };

const invitationRows = `
  SELECT i.id AS id, i.dialogue_id AS "dialogueId", i.department_id AS "departmentId", d.name AS "departmentName",
    i.kind AS kind, i.name AS name, i.business_name AS "businessName", i.phone AS phone, i.email AS email,
    i.address AS address, i.door_code AS "doorCode", i.invited_at AS "invitedAt", i.accepted_at AS "acceptedAt",
    i.declined_at AS "declinedAt", i.withdrawn_at AS "withdrawnAt", r.checked_in_at AS "checkedInAt"
  FROM invitation i LEFT JOIN department d ON d.id = i.department_id
  LEFT JOIN registration r ON r.invitation_id = i.id`;

const invitationView = (row: InvitationRow, contact: boolean): InvitationView => ({
  ...row,
  phone: contact ? row.phone : null,
  phoneEnd: phoneEnd(row.phone),
  email: contact ? row.email : null,
  address: contact ? row.address : null,
  doorCode: contact ? row.doorCode : null,
});

/** One guest as the door sees them now, by invitation or registration. */
export async function findGuest(
  source: ReadSource & { rows: Reader['rows'] },
  dialogueId: string,
  id: string,
): Promise<GuestView | undefined> {
  const [row] = await source.rows<GuestRow>(`SELECT * FROM (${guestRows}) g WHERE g.id = ? OR g.registration_id = ?`, [
    dialogueId,
    dialogueId,
    id,
    id,
  ]);
  return row && guestView(row);
}
