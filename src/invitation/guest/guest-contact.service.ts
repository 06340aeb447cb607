import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { csvOf } from '../../common/csv.js';
import type { Language } from '../../common/language.js';
import { notFound } from '../../common/problem/refusal.js';
import { formatTrackingCode } from '../../common/tracking-code.js';
import { columns, computed, list, orNull, type RowOf } from '../../database/select.js';
import { all, among, type Condition, type ReadSource, where } from '../../database/sql.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import type { Dialogue } from '../../dialogue/dialogue.entity.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { Department } from '../../organisation/organisation.entity.js';
import { Invitation } from '../invitation.entity.js';
import { departmentsFor, includes } from '../invitation.policy.js';
import type { GuestContactView } from './dto/guest.view.js';

/** Whoever registered gave the newer contact; the code is that of the invitation. */
const contact = list(
  columns(Invitation, 'i', ['id', 'dialogueId', 'departmentId', 'name', 'businessName', 'doorCode', 'sortKey']),
  orNull(columns(Department, 'd', ['name AS departmentName'])),
  computed<{ phone: string | null; email: string | null; address: string | null }>(
    `COALESCE(r.phone, i.phone) AS phone, COALESCE(r.email, i.email) AS email, COALESCE(r.address, i.address) AS address`,
  ),
);

/** Guests by a condition on `g`: each invitation that stands, and whoever registered without one. */
const listContacts = (source: ReadSource, { sql, values }: Condition): Promise<RowOf<typeof contact>[]> =>
  source.rows<RowOf<typeof contact>>(
    `SELECT g.* FROM (
       SELECT ${contact} FROM invitation i
       LEFT JOIN registration r ON r.invitation_id = i.id AND r.withdrawn_at IS NULL
       LEFT JOIN department d ON d.id = i.department_id
       WHERE i.withdrawn_at IS NULL
       UNION ALL
       SELECT r.id, r.dialogue_id, r.department_id, r.name, r.business_name, r.door_code, r.sort_key, d.name,
         r.phone, r.email, r.address
       FROM registration r LEFT JOIN department d ON d.id = r.department_id
       WHERE r.invitation_id IS NULL AND r.withdrawn_at IS NULL
     ) g WHERE ${sql} ORDER BY g."sortKey", g.id`,
    values,
  );

const heads: Record<Language, readonly string[]> = {
  vi: ['Họ và tên', 'Doanh nghiệp, tổ chức', 'Đơn vị mời', 'Số điện thoại', 'Thư điện tử', 'Địa chỉ', 'Mã vào cửa'],
  en: ['Name', 'Business', 'Invited by', 'Phone', 'E-mail', 'Address', 'Door code'],
};

/** How to reach guests: for those who invite them, for a purpose, which is written to the trail first. */
@Injectable()
export class GuestContactService {
  constructor(
    private readonly transaction: Transaction,
    private readonly dialogues: DialogueService,
  ) {}

  /** Of one guest, by the id of the guest list: that of the invitation, or of a registration without one. */
  get(actor: Actor, id: string, purpose: string): Promise<GuestContactView> {
    return this.transaction.run(async (tx) => {
      const [row] = await listContacts(tx, where('g.id = ?', id));
      if (!row) throw notFound();
      const dialogue = await this.dialogues.getVisible(tx, actor, row.dialogueId);
      if (!includes(departmentsFor(actor, 'invitation.read', dialogue), row.departmentId)) throw notFound();
      assertMay(actor, 'invitation.manage', scopeOf(dialogue, row.departmentId ? [row.departmentId] : []));
      recordLook(tx, actor, dialogue, { type: 'guest', id }, 'see-contact', purpose);
      const { name, businessName, phone, email, address, doorCode } = row;
      return { name, businessName, phone, email, address, doorCode };
    });
  }

  /** Of all guests; a department gets its own. */
  export(
    actor: Actor,
    dialogueId: string,
    purpose: string,
    language: Language,
  ): Promise<{ name: string; content: string }> {
    return this.transaction.run(async (tx) => {
      const dialogue = await this.dialogues.getVisible(tx, actor, dialogueId);
      assertMay(actor, 'invitation.manage', scopeOf(dialogue));
      const departments = departmentsFor(actor, 'invitation.manage', dialogue);
      const rows = await listContacts(
        tx,
        all([where('g."dialogueId" = ?', dialogueId), among('g."departmentId"', departments)]),
      );
      recordLook(tx, actor, dialogue, { type: 'dialogue', id: dialogueId }, 'export-guests', purpose, {
        guests: rows.length,
      });
      const lines = rows.map((row) => [
        row.name,
        row.businessName,
        row.departmentName,
        row.phone,
        row.email,
        row.address,
        formatTrackingCode(row.doorCode),
      ]);
      return { name: `${dialogue.slug}-khach-moi.csv`, content: csvOf([heads[language], ...lines]) };
    });
  }
}

const recordLook = (
  tx: Tx,
  actor: Actor,
  { id: dialogueId, organisationId }: Dialogue,
  subject: { type: 'guest' | 'dialogue'; id: string },
  verb: string,
  reason: string,
  details: Record<string, unknown> | null = null,
): void =>
  tx.trail({
    organisationId,
    dialogueId,
    subjectType: subject.type,
    subjectId: subject.id,
    verb,
    actorId: actor.accountId,
    reason,
    ...(details ? { details } : {}),
  });
