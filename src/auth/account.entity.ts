import { Entity, Index } from 'typeorm';
import type { Role } from '../contract/permissions.js';
import { Day, DayOrNull, Id, Instant, InstantOrNull, Ref, RefOrNull, Str, StrOrNull } from '../database/columns.js';

@Entity()
export class Account {
  @Id() id: string;
  @Index() @Ref('Organisation') organisationId: string;
  @Index({ unique: true }) @Str(254) email: string;
  @Str(120) name: string;
  /** chức vụ, as it is read out in the hall */
  @StrOrNull(160) title: string | null;
  @Str(200) passwordHash: string;
  @InstantOrNull() disabledAt: Date | null;
  @Instant() createdAt: Date;
}

/** A role held in an organisation, some only in one department or one dialogue, and only for a time. */
@Entity('account_grant')
@Index(['accountId'])
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

/** One signed-in browser. The cookie's value is known to it alone; here stands its hash. */
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
}
