import { Entity, Index } from 'typeorm';
import type { Role } from '../contract/permissions.js';
import { Day, DayOrNull, Id, Instant, InstantOrNull, Ref, RefOrNull, Str, StrOrNull } from '../database/columns.js';

@Entity()
export class Account {
  @Id() id: string;
  @Index() @Ref('Organisation') organisationId: string;
  @Index({ unique: true }) @Str(254) email: string;
  @Str(120) name: string;
  /** Position (chức vụ), as read out in the hall. */
  @StrOrNull(160) title: string | null;
  @Str(200) passwordHash: string;
  /** When somebody else set the password; null once the person has chosen one. */
  @InstantOrNull() passwordGivenAt: Date | null;
  @InstantOrNull() disabledAt: Date | null;
  @Instant() createdAt: Date;
}

/** A role held in an organisation, or only in one department or dialogue of it, from a day to a day. */
@Entity('account_grant')
@Index(['accountId'])
@Index(['organisationId'])
@Index(['role'])
export class Grant {
  @Id() id: string;
  @Ref(() => Account) accountId: string;
  @Str(30) role: Role;
  @Ref('Organisation') organisationId: string;
  @RefOrNull() departmentId: string | null;
  @RefOrNull() dialogueId: string | null;
  @Day() validFrom: string;
  @DayOrNull() validUntil: string | null;
}

/** One signed-in browser. Only the hash of its cookie is stored. */
@Entity()
@Index(['accountId'])
export class Login {
  @Id() id: string;
  @Ref(() => Account) accountId: string;
  @Index({ unique: true }) @Str(64) tokenHash: string;
  @Instant() createdAt: Date;
  @Instant() seenAt: Date;
  @Instant() expiresAt: Date;
  @InstantOrNull() endedAt: Date | null;
  @StrOrNull(200) userAgent: string | null;
  /** Hash of the browser's device token. */
  @StrOrNull(64) deviceHash: string | null;
}
