import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AdmissionService } from '../auth/admission.service.js';
import type { Caller } from '../auth/caller.js';
import { type Budget, RateLimitService } from '../auth/rate-limit.service.js';
import { newId } from '../common/ids.js';
import { notFound, Refusal } from '../common/problem/refusal.js';
import { sameName } from '../contract/text/vietnamese-name.js';
import { formatTrackingCode } from '../common/tracking-code.js';
import { registers } from '../contract/dialogue.js';
import type { IdempotencyKey } from '../database/idempotency.js';
import { Reader } from '../database/reader.js';
import { Repeats } from '../database/repeats.js';
import type { ReadSource } from '../database/sql.js';
import { Transaction, type Tx } from '../database/transaction.js';
import type { Dialogue } from '../dialogue/dialogue.entity.js';
import { isPublic } from '../dialogue/dialogue.policy.js';
import { DialogueService } from '../dialogue/dialogue.service.js';
import { lockDialogue } from '../dialogue/lock-dialogue.js';
import { timesOf } from '../dialogue/dto/dialogue.view.js';
import type { RegisterDto } from './guest/dto/guest.dto.js';
import type { RegistrationReceipt } from './guest/dto/guest.view.js';
import { listed, newDoorCode } from './guest/guest.js';
import { recordGuestChange } from './guest/guest.transitions.js';
import { Invitation, Registration, RepeatedRegistration } from './invitation.entity.js';

/** How many people one browser may register, e.g. a family or a small office. */
const mostPerDevice = 5;
const perDevice: Budget = { name: 'register-device', points: 20, seconds: 600 };
/** Seats of one dialogue, for all browsers of a network that have not worked yet. */
const unworked: Budget = { name: 'register-unworked', points: 3, seconds: 24 * 3600 };
/** Generous: a whole office or hall may share one address. */
const perAddress: Budget = { name: 'register-address', points: 600, seconds: 600 };

/** Public registration (đăng ký tham dự), without an account. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
    private readonly repeats: Repeats,
    private readonly dialogues: DialogueService,
    private readonly limits: RateLimitService,
    private readonly admission: AdmissionService,
  ) {}

  /**
   * A person is identified by phone and name and counts once. The response never reveals whether that person was on the
   * list: the same browser gets its code again, any other gets a new code for the same registration. `caller` is absent if
   * the call did not come over the network.
   */
  async register(
    slugOrId: string,
    dto: RegisterDto,
    deviceHash: string | undefined,
    once?: IdempotencyKey,
    caller?: Caller,
  ): Promise<RegistrationReceipt> {
    return this.repeats.once(once, async () => {
      if (caller) await this.admit(slugOrId, dto, deviceHash, caller);
      return this.transaction.run(
        async (tx) => {
          const { id } = await this.dialogues.getPublic(tx, slugOrId);
          const dialogue = await lockDialogue(tx, id);
          if (!isPublic(dialogue)) throw notFound();
          if (!registers({ ...timesOf(dialogue), status: dialogue.status }, tx.now.toISOString()))
            throw new Refusal('registration-closed');
          const known = await find(tx, dialogue, dto);
          const own = deviceHash && known && (await codeOf(tx, known, deviceHash));
          const doorCode = own || (await enter(tx, dialogue, dto, deviceHash ?? null, known));
          const { title, heldOn, startsAt, place } = dialogue;
          return { doorCode: formatTrackingCode(doorCode), name: dto.name, title, heldOn, startsAt, place };
        },
        { once },
      );
    });
  }

  /** A browser that only asks for its code again is not charged to its network. */
  private async admit(
    slugOrId: string,
    dto: RegisterDto,
    deviceHash: string | undefined,
    caller: Caller,
  ): Promise<void> {
    this.admission.assertReturned(caller);
    if (deviceHash) await this.limits.consume(perDevice, deviceHash);
    const dialogue = await this.dialogues.getPublic(this.reader, slugOrId);
    const known = await find(this.reader, dialogue, dto);
    if (known && deviceHash && (await codeOf(this.reader, known, deviceHash))) return;
    await this.admission.admit(caller, {
      free: unworked,
      about: dialogue.id,
      wide: perAddress,
      purpose: `register ${deviceHash}`,
    });
  }
}

async function find(
  { manager }: ReadSource,
  dialogue: Pick<Dialogue, 'id'>,
  dto: RegisterDto,
): Promise<Registration | undefined> {
  const alike = await manager.findBy(Registration, {
    dialogueId: dialogue.id,
    phone: dto.phone,
    withdrawnAt: IsNull(),
  });
  return alike.find((one) => sameName(one.name, dto.name));
}

/** The code this browser received for the registration earlier. */
async function codeOf(
  { manager }: ReadSource,
  registration: Registration,
  deviceHash: string,
): Promise<string | undefined> {
  if (registration.deviceHash === deviceHash) return registration.doorCode;
  const repeated = await manager.findOneBy(RepeatedRegistration, { registrationId: registration.id, deviceHash });
  return repeated?.doorCode;
}

async function enter(
  tx: Tx,
  dialogue: Dialogue,
  dto: RegisterDto,
  deviceHash: string | null,
  known: Registration | undefined,
): Promise<string> {
  // Checked in the same order for known and unknown people, so that a refusal reveals nothing either.
  await assertDeviceMay(tx, dialogue.id, deviceHash);
  await assertSeat(tx, dialogue);
  const doorCode = newDoorCode();
  if (known) {
    await tx.manager.insert(RepeatedRegistration, { doorCode, registrationId: known.id, deviceHash, at: tx.now });
    return doorCode;
  }
  const invitation = await openInvitation(tx, dialogue.id, dto);
  const registration = tx.manager.create(Registration, {
    id: newId(),
    dialogueId: dialogue.id,
    invitationId: invitation?.id ?? null,
    departmentId: invitation?.departmentId ?? null,
    channel: 'public',
    kind: dto.kind,
    name: dto.name,
    businessName: dto.businessName ?? null,
    ...listed(dto.name, dto.businessName),
    phone: dto.phone,
    email: dto.email ?? null,
    address: dto.address ?? null,
    doorCode,
    deviceHash,
    registeredAt: tx.now,
    consentAt: tx.now,
    checkedInAt: null,
    checkedInBy: null,
    withdrawnAt: null,
  });
  await tx.manager.insert(Registration, registration);
  recordGuestChange(tx, dialogue, invitation?.id ?? registration.id, 'register', null);
  return doorCode;
}

async function assertDeviceMay(tx: Tx, dialogueId: string, deviceHash: string | null): Promise<void> {
  if (deviceHash === null) return;
  const [count] = await tx.rows<{ n: number }>(
    `SELECT CAST(count(*) AS int) AS n FROM (
       SELECT id FROM registration WHERE device_hash = ? AND dialogue_id = ?
       UNION ALL
       SELECT p.door_code FROM repeated_registration p JOIN registration r ON r.id = p.registration_id
       WHERE p.device_hash = ? AND r.dialogue_id = ?
     ) t`,
    [deviceHash, dialogueId, deviceHash, dialogueId],
  );
  if (count && count.n >= mostPerDevice) throw new Refusal('registrations-used-up', { params: { max: mostPerDevice } });
}

/** Seats are reserved for invited guests who have not answered. */
async function assertSeat(tx: Tx, { id, seats }: Dialogue): Promise<void> {
  if (seats === null) return;
  const [count] = await tx.rows<{ taken: number }>(
    `SELECT CAST(count(*) AS int) AS taken FROM (
       SELECT id FROM registration WHERE dialogue_id = ? AND withdrawn_at IS NULL
       UNION ALL
       SELECT i.id FROM invitation i WHERE i.dialogue_id = ? AND i.withdrawn_at IS NULL AND i.declined_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM registration r WHERE r.invitation_id = i.id)
     ) t`,
    [id, id],
  );
  if (count && count.taken >= seats) throw new Refusal('seats-taken', { params: { seats } });
}

/** An unanswered invitation of the same person: both count as one guest, and the invitation stays unanswered. */
async function openInvitation(tx: Tx, dialogueId: string, dto: RegisterDto): Promise<Invitation | undefined> {
  const alike = await tx.manager.findBy(Invitation, {
    dialogueId,
    phone: dto.phone,
    withdrawnAt: IsNull(),
    declinedAt: IsNull(),
    acceptedAt: IsNull(),
  });
  const invitation = alike.find((one) => sameName(one.name, dto.name));
  const taken = invitation && (await tx.manager.existsBy(Registration, { invitationId: invitation.id }));
  return taken ? undefined : invitation;
}
