import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { AttendeeKind, RegistrationChannel } from '../contract/invitation.js';
import { Id, Instant, InstantOrNull, Ref, RefOrNull, Str, StrOrNull } from '../database/columns.js';
import { Dialogue } from '../dialogue/dialogue.entity.js';
import { Department } from '../organisation/organisation.entity.js';

/** An invitation (giấy mời): a named guest invited by a department (departmentId) or by the organiser (null). */
@Entity()
@Index(['dialogueId', 'departmentId'])
@Index(['dialogueId', 'phone'])
export class Invitation {
  @Id() id: string;
  @Ref(() => Dialogue) dialogueId: string;
  @RefOrNull(() => Department) departmentId: string | null;
  @Str(16) kind: AttendeeKind;
  @Str(120) name: string;
  @StrOrNull(200) businessName: string | null;
  /** Name and business without accents, a space before and after each word: what the door searches. */
  @Str(400) searchable: string;
  /** Sorts as a Vietnamese list of names does. */
  @Str(200) sortKey: string;
  @StrOrNull(16) phone: string | null;
  @StrOrNull(254) email: string | null;
  @StrOrNull(200) address: string | null;
  /** On the printed invitation and in its QR code; only admits to the hall. */
  @Index({ unique: true }) @Str(16) doorCode: string;
  @RefOrNull() invitedBy: string | null;
  @Instant() invitedAt: Date;
  @InstantOrNull() acceptedAt: Date | null;
  @InstantOrNull() declinedAt: Date | null;
  @InstantOrNull() withdrawnAt: Date | null;
}

/** A registration (đăng ký tham dự), whether invited, public or walk-in; check-in is a time on it. */
@Entity()
@Index(['dialogueId', 'checkedInAt'])
@Index(['dialogueId', 'phone'])
export class Registration {
  @Id() id: string;
  @Ref(() => Dialogue) dialogueId: string;
  @Index({ unique: true }) @RefOrNull(() => Invitation) invitationId: string | null;
  @RefOrNull(() => Department) departmentId: string | null;
  @Str(16) channel: RegistrationChannel;
  @Str(16) kind: AttendeeKind;
  @Str(120) name: string;
  @StrOrNull(200) businessName: string | null;
  /** Name and business without accents, a space before and after each word: what the door searches. */
  @Str(400) searchable: string;
  /** Sorts as a Vietnamese list of names does. */
  @Str(200) sortKey: string;
  @StrOrNull(16) phone: string | null;
  @StrOrNull(254) email: string | null;
  @StrOrNull(200) address: string | null;
  @Index({ unique: true }) @Str(16) doorCode: string;
  /** The browser that registered; null if staff did. */
  @Index() @StrOrNull(64) deviceHash: string | null;
  @Instant() registeredAt: Date;
  @InstantOrNull() consentAt: Date | null;
  @InstantOrNull() checkedInAt: Date | null;
  @RefOrNull() checkedInBy: string | null;
  @InstantOrNull() withdrawnAt: Date | null;
}

/**
 * A code issued when the same person is registered again from another device. It refers to the same registration, so
 * that the response does not reveal whether the person was registered, and the person counts once.
 */
@Entity()
export class RepeatedRegistration {
  @PrimaryColumn({ type: 'varchar', length: '16' }) doorCode: string;
  @Ref(() => Registration) registrationId: string;
  @Index() @StrOrNull(64) deviceHash: string | null;
  @Instant() at: Date;
}
