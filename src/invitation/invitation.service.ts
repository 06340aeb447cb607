import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor, assertMay } from '../auth/actor.js';
import { newId } from '../common/ids.js';
import { notFound, Refusal } from '../common/problem/refusal.js';
import { sameName } from '../contract/text/vietnamese-name.js';
import type { IdempotencyKey } from '../database/idempotency.js';
import { Transaction, type Tx } from '../database/transaction.js';
import { assertUnderWay, invalid } from '../dialogue/dialogue-assertions.js';
import { type Dialogue, DialogueDepartment } from '../dialogue/dialogue.entity.js';
import { broken } from '../dialogue/planning/plan-problems.js';
import { scopeOf, sees } from '../dialogue/dialogue.policy.js';
import { lockDialogueOf } from '../dialogue/lock-dialogue.js';
import { DialogueService } from '../dialogue/dialogue.service.js';
import { Department, Organisation } from '../organisation/organisation.entity.js';
import type { InviteDto } from './guest/dto/guest.dto.js';
import { listed, newDoorCode } from './guest/guest.js';
import { recordGuestChange } from './guest/guest.transitions.js';
import { Invitation, Registration } from './invitation.entity.js';
import { departmentsFor, includes } from './invitation.policy.js';

/** Invitations (giấy mời): who is invited by whom, and the answers recorded by staff. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly transaction: Transaction,
    private readonly dialogues: DialogueService,
  ) {}

  async invite(actor: Actor, dialogueId: string, dto: InviteDto, once?: IdempotencyKey): Promise<{ id: string }> {
    return this.transaction.run(
      async (tx) => {
        const dialogue = await this.dialogues.lockVisible(tx, actor, dialogueId);
        const departmentId = dto.departmentId ?? null;
        assertMay(actor, 'invitation.manage', scopeOf(dialogue, departmentId ? [departmentId] : []));
        assertUnderWay(dialogue);
        await assertTakesPart(tx, dialogue, departmentId);
        await assertNotInvited(tx, dialogue, dto);
        const invitation = tx.manager.create(Invitation, {
          id: newId(),
          dialogueId,
          departmentId,
          kind: dto.kind,
          name: dto.name,
          businessName: dto.businessName ?? null,
          ...listed(dto.name, dto.businessName),
          phone: dto.phone ?? null,
          email: dto.email ?? null,
          address: dto.address ?? null,
          doorCode: newDoorCode(),
          invitedBy: actor.accountId,
          invitedAt: tx.now,
          acceptedAt: null,
          declinedAt: null,
          withdrawnAt: null,
        });
        await tx.manager.insert(Invitation, invitation);
        recordGuestChange(tx, dialogue, invitation.id, 'invite', actor.accountId, { departmentId });
        return { id: invitation.id };
      },
      { once },
    );
  }

  /** Records an acceptance, also after an earlier decline. */
  async accept(actor: Actor, id: string): Promise<void> {
    await this.answer(actor, id, 'accept', async (tx, invitation, registration) => {
      if (invitation.acceptedAt) return false;
      if (!registration) await tx.manager.insert(Registration, registrationFor(invitation, tx));
      else await tx.manager.update(Registration, { id: registration.id }, { withdrawnAt: null });
      await tx.manager.update(Invitation, { id }, { acceptedAt: tx.now, declinedAt: null });
      return true;
    });
  }

  async decline(actor: Actor, id: string): Promise<void> {
    await this.answer(actor, id, 'decline', async (tx, invitation, registration) => {
      if (invitation.declinedAt) return false;
      await giveUpSeat(tx, registration);
      await tx.manager.update(Invitation, { id }, { declinedAt: tx.now, acceptedAt: null });
      return true;
    });
  }

  /** Withdraws the invitation; its code no longer admits. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.answer(actor, id, 'withdraw', async (tx, _, registration) => {
      await giveUpSeat(tx, registration);
      await tx.manager.update(Invitation, { id }, { withdrawnAt: tx.now });
      return true;
    });
  }

  private async answer(
    actor: Actor,
    id: string,
    verb: string,
    change: (tx: Tx, invitation: Invitation, registration: Registration | null) => Promise<boolean>,
  ): Promise<void> {
    await this.transaction.run(async (tx) => {
      const dialogue = await lockDialogueOf(tx, Invitation, id);
      const invitation = await tx.manager.findOneByOrFail(Invitation, { id });
      const { departmentId } = invitation;
      if (!sees(actor, dialogue)) throw notFound();
      if (!includes(departmentsFor(actor, 'invitation.read', dialogue), departmentId)) throw notFound();
      assertMay(actor, 'invitation.manage', scopeOf(dialogue, departmentId ? [departmentId] : []));
      assertUnderWay(dialogue);
      if (invitation.withdrawnAt) throw new Refusal('invitation-withdrawn');
      const registration = await tx.manager.findOneBy(Registration, { invitationId: id });
      if (await change(tx, invitation, registration)) recordGuestChange(tx, dialogue, id, verb, actor.accountId);
    });
  }
}

/** The registration of an invited guest, with the invitation's code. */
export const registrationFor = (invitation: Invitation, tx: Tx): Registration =>
  tx.manager.create(Registration, {
    id: newId(),
    dialogueId: invitation.dialogueId,
    invitationId: invitation.id,
    departmentId: invitation.departmentId,
    channel: 'invited',
    kind: invitation.kind,
    name: invitation.name,
    businessName: invitation.businessName,
    searchable: invitation.searchable,
    sortKey: invitation.sortKey,
    phone: invitation.phone,
    email: invitation.email,
    address: invitation.address,
    doorCode: invitation.doorCode,
    deviceHash: null,
    registeredAt: tx.now,
    consentAt: null,
    checkedInAt: null,
    checkedInBy: null,
    withdrawnAt: null,
  });

async function giveUpSeat(tx: Tx, registration: Registration | null): Promise<void> {
  if (!registration) return;
  if (registration.checkedInAt) throw new Refusal('guest-arrived');
  await tx.manager.update(Registration, { id: registration.id }, { withdrawnAt: tx.now });
}

async function assertTakesPart(tx: Tx, dialogue: Dialogue, departmentId: string | null): Promise<void> {
  if (departmentId === null) return;
  const part = await tx.manager.existsBy(DialogueDepartment, { dialogueId: dialogue.id, departmentId });
  if (!part) throw invalid([broken('departmentId', 'id-unknown')]);
}

/** The refusal names only who invited before. A shared phone is accepted for a different name only. */
async function assertNotInvited(tx: Tx, dialogue: Dialogue, dto: InviteDto): Promise<void> {
  if (!dto.phone) return;
  const before = await tx.manager.find(Invitation, {
    where: { dialogueId: dialogue.id, phone: dto.phone, withdrawnAt: IsNull() },
    order: { id: 'ASC' },
  });
  const same = dto.sharedPhone ? before.find((one) => sameName(one.name, dto.name)) : before[0];
  if (!same) return;
  const { departmentId } = same;
  const by = departmentId
    ? await tx.manager.findOneByOrFail(Department, { id: departmentId })
    : await tx.manager.findOneByOrFail(Organisation, { id: dialogue.organisationId });
  throw new Refusal('already-invited', { params: { by: by.name }, present: { departmentId } });
}
