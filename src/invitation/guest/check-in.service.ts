import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { type Actor, assertMay } from '../../auth/actor.js';
import { newId } from '../../common/ids.js';
import { localMinutesOf } from '../../common/local-date.js';
import { notFound, Refusal } from '../../common/problem/refusal.js';
import { sameName } from '../../contract/text/vietnamese-name.js';
import { parseTrackingCode } from '../../common/tracking-code.js';
import type { DialogueStatus } from '../../contract/dialogue.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { assertNoErrors, invalid, wrongState } from '../../dialogue/dialogue-assertions.js';
import type { Dialogue } from '../../dialogue/dialogue.entity.js';
import { broken } from '../../dialogue/planning/plan-problems.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import type { CheckInDto, WalkInDto } from './dto/guest.dto.js';
import type { GuestView } from './dto/guest.view.js';
import { listed, newDoorCode } from './guest.js';
import { findGuest } from './guest.queries.js';
import { recordGuestChange } from './guest.transitions.js';
import { Invitation, Registration, RepeatedRegistration } from '../invitation.entity.js';
import { registrationFor } from '../invitation.service.js';

const doorOpen: readonly DialogueStatus[] = ['announced', 'live', 'paused'];

/** Check-in (điểm danh): a time on the registration, set once; later attempts are refused with that time. */
@Injectable()
export class CheckInService {
  constructor(
    private readonly transaction: Transaction,
    private readonly dialogues: DialogueService,
  ) {}

  async checkIn(actor: Actor, dialogueId: string, dto: CheckInDto, once?: IdempotencyKey): Promise<GuestView> {
    return this.transaction.run(
      async (tx) => {
        const dialogue = await this.dialogues.getVisible(tx, actor, dialogueId);
        assertDoorOpen(actor, dialogue);
        const registration = await this.arriving(tx, dialogue, dto);
        const arrived = await tx.execute(
          'UPDATE registration SET checked_in_at = ?, checked_in_by = ? WHERE id = ? AND checked_in_at IS NULL AND withdrawn_at IS NULL',
          [arrivalOf(tx, dto.at).toISOString(), actor.accountId, registration.id],
        );
        if (arrived === 0) throw await alreadyThere(tx, registration.id);
        const guestId = registration.invitationId ?? registration.id;
        recordGuestChange(tx, dialogue, guestId, 'check-in', actor.accountId);
        return guestOf(tx, dialogueId, guestId);
      },
      { once },
    );
  }

  /** Registers and checks in a guest without invitation (khách chưa mời), whether or not seats are left. */
  async walkIn(actor: Actor, dialogueId: string, dto: WalkInDto, once?: IdempotencyKey): Promise<GuestView> {
    return this.transaction.run(
      async (tx) => {
        const dialogue = await this.dialogues.lockVisible(tx, actor, dialogueId);
        assertDoorOpen(actor, dialogue);
        const moreThanName = dto.phone != null || dto.address != null;
        assertNoErrors(moreThanName && dto.consent !== true ? [broken('consent', 'not-true')] : []);
        await assertNotListed(tx, dialogueId, dto);
        if (dto.namesake !== true) await assertNoNamesake(tx, dialogueId, dto);
        const registration = tx.manager.create(Registration, {
          id: newId(),
          dialogueId,
          invitationId: null,
          departmentId: null,
          channel: 'walk_in',
          kind: dto.kind,
          name: dto.name,
          businessName: dto.businessName ?? null,
          ...listed(dto.name, dto.businessName),
          phone: dto.phone ?? null,
          email: null,
          address: dto.address ?? null,
          doorCode: newDoorCode(),
          deviceHash: null,
          registeredAt: tx.now,
          consentAt: dto.consent ? tx.now : null,
          checkedInAt: arrivalOf(tx, dto.at),
          checkedInBy: actor.accountId,
          withdrawnAt: null,
        });
        await tx.manager.insert(Registration, registration);
        recordGuestChange(tx, dialogue, registration.id, 'walk-in', actor.accountId);
        return guestOf(tx, dialogueId, registration.id);
      },
      { once },
    );
  }

  /** The registration of the arriving guest; created now for an invited guest who never answered. */
  private async arriving(tx: Tx, dialogue: Dialogue, dto: CheckInDto): Promise<Registration> {
    const { invitation, registration } = await locate(tx, dialogue.id, dto);
    if (invitation?.withdrawnAt) throw new Refusal('invitation-withdrawn');
    if (invitation?.declinedAt || registration?.withdrawnAt) throw new Refusal('guest-declined');
    if (registration) return registration;
    if (!invitation) throw notFound();
    const fresh = registrationFor(invitation, tx);
    // Two devices may check in the same guest at once: the second waits here and finds the first one's registration.
    await tx.manager.createQueryBuilder().insert().into(Registration).values(fresh).orIgnore().execute();
    return tx.manager.findOneByOrFail(Registration, { invitationId: invitation.id });
  }
}

function assertDoorOpen(actor: Actor, dialogue: Dialogue): void {
  assertMay(actor, 'registration.check-in', scopeOf(dialogue));
  if (!doorOpen.includes(dialogue.status)) throw wrongState(dialogue);
}

/** Devices that were offline send within a day; their clocks may be slightly ahead. */
const latestSending = 24 * 3_600_000;
const leeway = 5_000;

function arrivalOf(tx: Tx, at: string | undefined): Date {
  if (at === undefined) return tx.now;
  const ago = tx.now.getTime() - Date.parse(at);
  if (ago < -leeway || ago > latestSending) throw invalid([broken('at', 'outside-session')]);
  return new Date(Math.min(Date.parse(at), tx.now.getTime()));
}

interface Found {
  invitation: Invitation | null;
  registration: Registration | null;
}

async function locate(tx: Tx, dialogueId: string, dto: CheckInDto): Promise<Found> {
  const given = [dto.doorCode, dto.registrationId, dto.invitationId].filter((one) => one !== undefined && one !== null);
  if (given.length !== 1) throw invalid([broken('doorCode', given.length === 0 ? 'required' : 'invalid')]);
  if (dto.doorCode) return byCode(tx, dialogueId, dto.doorCode);
  if (dto.registrationId) {
    const registration = await tx.manager.findOneBy(Registration, { dialogueId, id: dto.registrationId });
    return withInvitation(tx, registration);
  }
  return byInvitation(tx, await tx.manager.findOneBy(Invitation, { dialogueId, id: dto.invitationId ?? '' }));
}

/** Codes of other dialogues are not found. */
async function byCode(tx: Tx, dialogueId: string, typed: string): Promise<Found> {
  const doorCode = parseTrackingCode(typed);
  if (!doorCode) throw invalid([broken('doorCode', 'code-invalid')]);
  const invitation = await tx.manager.findOneBy(Invitation, { dialogueId, doorCode });
  if (invitation) return byInvitation(tx, invitation);
  const repeated = await tx.manager.findOneBy(RepeatedRegistration, { doorCode });
  const registration = await tx.manager.findOneBy(
    Registration,
    repeated ? { dialogueId, id: repeated.registrationId } : { dialogueId, doorCode },
  );
  return withInvitation(tx, registration);
}

async function byInvitation(tx: Tx, invitation: Invitation | null): Promise<Found> {
  if (!invitation) throw notFound();
  return { invitation, registration: await tx.manager.findOneBy(Registration, { invitationId: invitation.id }) };
}

async function withInvitation(tx: Tx, registration: Registration | null): Promise<Found> {
  if (!registration) throw notFound();
  const { invitationId } = registration;
  return {
    registration,
    invitation: invitationId ? await tx.manager.findOneBy(Invitation, { id: invitationId }) : null,
  };
}

async function guestOf(tx: Tx, dialogueId: string, id: string): Promise<GuestView> {
  const guest = await findGuest(tx, dialogueId, id);
  if (!guest) throw notFound();
  return guest;
}

/** The refusal with time and person of the first check-in. */
async function alreadyThere(tx: Tx, registrationId: string): Promise<Refusal> {
  const row = await tx.manager.findOneByOrFail(Registration, { id: registrationId });
  if (!row.checkedInAt) return new Refusal('guest-declined');
  const receptionist = row.checkedInBy ? await tx.manager.findOneBy(Account, { id: row.checkedInBy }) : null;
  const minutes = localMinutesOf(row.checkedInAt);
  const at = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  const guest = await findGuest(tx, row.dialogueId, row.id);
  return new Refusal('already-checked-in', {
    params: { at },
    present: { ...guest, checkedInBy: receptionist?.name ?? null },
  });
}

/** Guests on the list must be checked in from it, so that nobody counts twice. */
async function assertNotListed(tx: Tx, dialogueId: string, { phone, name }: WalkInDto): Promise<void> {
  if (!phone) return;
  const where = { dialogueId, phone, withdrawnAt: IsNull() };
  const alike = [...(await tx.manager.findBy(Registration, where)), ...(await tx.manager.findBy(Invitation, where))];
  const same = alike.find((one) => sameName(one.name, name));
  if (same) throw new Refusal('guest-listed', { present: await findGuest(tx, dialogueId, same.id) });
}

/** Asked once when there is no other phone number to tell them apart: the same person may be recorded a second time. */
async function assertNoNamesake(tx: Tx, dialogueId: string, { phone, name }: WalkInDto): Promise<void> {
  const guests = await tx.rows<{ id: string; name: string; phone: string | null }>(
    `SELECT id, name, phone FROM registration WHERE dialogue_id = ? AND withdrawn_at IS NULL
     UNION ALL
     SELECT i.id, i.name, i.phone FROM invitation i WHERE i.dialogue_id = ? AND i.withdrawn_at IS NULL AND i.declined_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM registration r WHERE r.invitation_id = i.id)`,
    [dialogueId, dialogueId],
  );
  const same = guests.find((one) => sameName(one.name, name) && (!phone || !one.phone));
  if (same) throw new Refusal('guest-namesake', { present: await findGuest(tx, dialogueId, same.id) });
}
