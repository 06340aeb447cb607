import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Id, Instant, InstantOrNull, Int, Ref, RefOrNull, Str } from '../../database/columns.js';
import { Account } from '../account.entity.js';

/** One-time codes (TOTP) of an account. */
@Entity()
export class SecondFactor {
  @PrimaryColumn({ type: 'varchar', length: '36' }) accountId: string;
  /** Base 32, as the authenticator app has it. */
  @Str(64) secret: string;
  /** Null: enrolment has begun, but no code was entered yet. */
  @InstantOrNull() confirmedAt: Date | null;
  /** The time step of the last code accepted; none is accepted twice. */
  @Int() lastStep: number;
  @Instant() createdAt: Date;
}

/** For a lost phone: each works once. Only hashes are stored. */
@Entity()
@Index(['accountId'])
export class RecoveryCode {
  @Id() id: string;
  @Ref(() => Account) accountId: string;
  @Str(64) codeHash: string;
  @InstantOrNull() usedAt: Date | null;
}

/** The accounts of this organisation must have a second factor. */
@Entity()
export class SecondFactorRule {
  @PrimaryColumn({ type: 'varchar', length: '36' }) organisationId: string;
  @RefOrNull() requiredBy: string | null;
  @Instant() requiredAt: Date;
}
