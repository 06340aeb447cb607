import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { newId } from '../../common/ids.js';
import { Refusal } from '../../common/problem/refusal.js';
import {
  formatTrackingCode,
  hashTrackingCode,
  makeTrackingCode,
  parseTrackingCode,
} from '../../common/tracking-code.js';
import { Reader } from '../../database/reader.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import type { Actor } from '../actor.js';
import { LoginService } from '../login.service.js';
import { PasswordChangeService } from '../password-change.service.js';
import { type Budget, RateLimitService } from '../rate-limit.service.js';
import { RevocationService } from '../revocation.service.js';
import { addressOf, newSecret, stepOf } from './one-time-code.js';
import { RecoveryCode, SecondFactor, SecondFactorRule } from './second-factor.entity.js';

const recoveryCodes = 10;
/** Counted after the password was right, so that nobody without it can use them up. */
const guesses: Budget = { name: 'second-factor', points: 10, seconds: 15 * 60 };

export interface SecondFactorState {
  enabledAt: Date | null;
  /** Recovery codes not used yet. */
  recoveryLeft: number;
  /** The organisation requires it. */
  required: boolean;
}

/** One-time codes beside the password, and recovery codes for a lost phone. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly reader: Reader,
    private readonly transaction: Transaction,
    private readonly passwords: PasswordChangeService,
    private readonly limits: RateLimitService,
    private readonly logins: LoginService,
    private readonly revocations: RevocationService,
  ) {}

  async stateOf({ accountId, organisationId }: Actor): Promise<SecondFactorState> {
    const { manager } = this.reader;
    const found = await manager.findOneBy(SecondFactor, { accountId });
    const enabledAt = found?.confirmedAt ?? null;
    return {
      enabledAt,
      recoveryLeft: enabledAt ? await manager.countBy(RecoveryCode, { accountId, usedAt: IsNull() }) : 0,
      required: await manager.existsBy(SecondFactorRule, { organisationId }),
    };
  }

  /** A new secret for the app; it counts once a code of it was entered. */
  async begin(actor: Actor, email: string, current: string): Promise<{ secret: string; address: string }> {
    await this.passwords.assertCurrent(actor.accountId, current);
    const secret = newSecret();
    await this.transaction.run(async (tx) => {
      const { accountId } = actor;
      await lockAccount(tx, accountId);
      if ((await tx.manager.findOneBy(SecondFactor, { accountId }))?.confirmedAt) throw new Refusal('second-factor-on');
      await tx.manager.delete(SecondFactor, { accountId });
      await tx.manager.insert(SecondFactor, { accountId, secret, confirmedAt: null, lastStep: 0, createdAt: tx.now });
    });
    return { secret, address: addressOf(secret, email) };
  }

  /** Returns the recovery codes, this once. Every other login of the account ends. */
  async confirm(actor: Actor, code: string): Promise<string[]> {
    const { accountId, loginId } = actor;
    await this.limits.consume(guesses, accountId);
    const codes = await this.transaction.run(async (tx) => {
      await lockAccount(tx, accountId);
      const found = await tx.manager.findOneBy(SecondFactor, { accountId });
      if (found?.confirmedAt) throw new Refusal('second-factor-on');
      if (!found) throw new Refusal('second-factor-off');
      const step = stepOf(found.secret, code, tx.now);
      if (step === null) throw new Refusal('second-factor-wrong');
      await tx.manager.update(SecondFactor, { accountId }, { confirmedAt: tx.now, lastStep: step });
      const ended = await this.logins.endOthers(tx, accountId, loginId);
      trail(tx, actor, 'enable-second-factor', { logins: ended.length });
      tx.afterCommit(() => {
        for (const one of ended) this.revocations.publish({ accountId, loginId: one });
      });
      return newCodes(tx, accountId);
    });
    await this.limits.reset(guesses, accountId);
    return codes;
  }

  /** New recovery codes; those from before are void. */
  async renewCodes(actor: Actor, current: string): Promise<string[]> {
    await this.passwords.assertCurrent(actor.accountId, current);
    return this.transaction.run(async (tx) => {
      await lockAccount(tx, actor.accountId);
      if (!(await hasSecondFactor(tx, actor.accountId))) throw new Refusal('second-factor-off');
      trail(tx, actor, 'renew-recovery-codes');
      return newCodes(tx, actor.accountId);
    });
  }

  async remove(actor: Actor, current: string, code: string): Promise<void> {
    const { accountId, organisationId } = actor;
    await this.passwords.assertCurrent(accountId, current);
    await this.limits.consume(guesses, accountId);
    await this.transaction.run(async (tx) => {
      if (await tx.manager.existsBy(SecondFactorRule, { organisationId })) throw new Refusal('second-factor-ruled');
      if (!(await this.use(tx, accountId, code))) throw new Refusal('second-factor-wrong');
      await forget(tx, accountId);
      trail(tx, actor, 'remove-second-factor');
    });
    await this.limits.reset(guesses, accountId);
  }

  /** Whether signing in to this account takes a code. */
  async isOn(accountId: string): Promise<boolean> {
    return hasSecondFactor(this.reader, accountId);
  }

  async countGuess(accountId: string): Promise<void> {
    await this.limits.consume(guesses, accountId);
  }

  async forgetGuesses(accountId: string): Promise<void> {
    await this.limits.reset(guesses, accountId);
  }

  /** Uses up a code of the app or a recovery code; false if it is neither. */
  async use(tx: Tx, accountId: string, typed: string): Promise<boolean> {
    const found = await tx.manager.findOneBy(SecondFactor, { accountId });
    if (!found?.confirmedAt) return false;
    const step = stepOf(found.secret, typed, tx.now);
    if (step !== null) {
      const taken = 'UPDATE second_factor SET last_step = ? WHERE account_id = ? AND last_step < ?';
      return (await tx.execute(taken, [step, accountId, step])) === 1;
    }
    const code = parseTrackingCode(typed);
    if (!code) return false;
    const used = await tx.execute(
      'UPDATE recovery_code SET used_at = ? WHERE account_id = ? AND code_hash = ? AND used_at IS NULL',
      [tx.now.toISOString(), accountId, hashTrackingCode(code)],
    );
    return used === 1;
  }

  /** For an administrator: somebody else has lost phone and recovery codes. False if there is none to remove. */
  async removeOf(tx: Tx, accountId: string): Promise<boolean> {
    await lockAccount(tx, accountId);
    if (!(await tx.manager.existsBy(SecondFactor, { accountId }))) return false;
    await forget(tx, accountId);
    return true;
  }

  /**
   * From now on the accounts of the organisation need one, or no longer. Whoever requires it must have one. False if it was
   * so already.
   */
  async setRule(tx: Tx, actor: Actor, organisationId: string, required: boolean): Promise<boolean> {
    const was = await tx.manager.existsBy(SecondFactorRule, { organisationId });
    if (was === required) return false;
    if (!required) {
      await tx.manager.delete(SecondFactorRule, { organisationId });
      return true;
    }
    if (!(await hasSecondFactor(tx, actor.accountId))) throw new Refusal('second-factor-off');
    await tx.manager.insert(SecondFactorRule, {
      organisationId,
      requiredBy: actor.accountId,
      requiredAt: tx.now,
    });
    const without = await tx.rows<{ id: string }>(
      `SELECT a.id FROM account a LEFT JOIN second_factor f ON f.account_id = a.id AND f.confirmed_at IS NOT NULL
       WHERE a.organisation_id = ? AND f.account_id IS NULL`,
      [organisationId],
    );
    tx.afterCommit(() => {
      for (const { id: accountId } of without) this.revocations.publish({ accountId });
    });
    return true;
  }

  async isRequired(organisationId: string): Promise<boolean> {
    return this.reader.manager.existsBy(SecondFactorRule, { organisationId });
  }

  /** Those of the accounts that have one. */
  async among(accountIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (accountIds.length === 0) return new Set();
    const marks = accountIds.map(() => '?').join(', ');
    const found = await this.reader.rows<{ id: string }>(
      `SELECT account_id AS id FROM second_factor WHERE confirmed_at IS NOT NULL AND account_id IN (${marks})`,
      accountIds,
    );
    return new Set(found.map(({ id }) => id));
  }
}

export const hasSecondFactor = ({ manager }: Pick<Tx, 'manager'>, accountId: string): Promise<boolean> =>
  manager.existsBy(SecondFactor, { accountId, confirmedAt: Not(IsNull()) });

/** Two enrolments at once, on two screens: the second waits, and finds what the first has done. */
async function lockAccount(tx: Tx, accountId: string): Promise<void> {
  await tx.execute('UPDATE account SET id = id WHERE id = ?', [accountId]);
}

async function newCodes(tx: Tx, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, () => makeTrackingCode());
  await tx.manager.delete(RecoveryCode, { accountId });
  await tx.manager.insert(
    RecoveryCode,
    codes.map((code) => ({ id: newId(), accountId, codeHash: hashTrackingCode(code), usedAt: null })),
  );
  return codes.map(formatTrackingCode);
}

async function forget(tx: Tx, accountId: string): Promise<void> {
  await tx.manager.delete(RecoveryCode, { accountId });
  await tx.manager.delete(SecondFactor, { accountId });
}

function trail(tx: Tx, { accountId, organisationId }: Actor, verb: string, details?: Record<string, unknown>): void {
  tx.trail({
    organisationId,
    subjectType: 'account',
    subjectId: accountId,
    verb,
    actorId: accountId,
    details: details ?? null,
  });
}
