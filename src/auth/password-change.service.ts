import { Injectable } from '@nestjs/common';
import { Refusal } from '../common/problem/refusal.js';
import type { RuleName } from '../contract/rules.js';
import { Reader } from '../database/reader.js';
import { columns, select } from '../database/select.js';
import { Transaction } from '../database/transaction.js';
import { Account } from './account.entity.js';
import type { Actor } from './actor.js';
import { LoginService } from './login.service.js';
import { assertUncommon } from './password/password-policy.js';
import { PasswordService } from './password.service.js';
import { type Budget, RateLimitService } from './rate-limit.service.js';
import { RevocationService } from './revocation.service.js';

/** Somebody at a signed-in screen gets ten guesses per quarter of an hour. */
const guesses: Budget = { name: 'own-password', points: 10, seconds: 15 * 60 };

/**
 * Changes one's own password: requires the present one and signs out every other browser. `own` is what everybody knows
 * of the person.
 */
@Injectable()
export class PasswordChangeService {
  constructor(
    private readonly reader: Reader,
    private readonly transaction: Transaction,
    private readonly passwords: PasswordService,
    private readonly logins: LoginService,
    private readonly limits: RateLimitService,
    private readonly revocations: RevocationService,
  ) {}

  /** Refuses a wrong password of somebody at a signed-in screen; returns what is stored. */
  async assertCurrent(accountId: string, current: string): Promise<string | null> {
    await this.limits.consume(guesses, accountId);
    const [account] = await select(
      this.reader,
      columns(Account, 'a', ['passwordHash']),
      'FROM account a WHERE a.id = ?',
      [accountId],
    );
    const stored = account?.passwordHash ?? null;
    if (!(await this.passwords.matches(stored, current))) throw broken('current', 'password-wrong');
    await this.limits.reset(guesses, accountId);
    return stored;
  }

  async change(
    { accountId, loginId, organisationId }: Actor,
    { current, password }: { current: string; password: string },
    own: ReadonlySet<string>,
  ): Promise<void> {
    const stored = await this.assertCurrent(accountId, current);
    if (password === current) throw broken('password', 'password-same');
    await assertUncommon(password, own, 'password');
    const hash = await this.passwords.hash(password);
    await this.transaction.run(async (tx) => {
      // If an administrator has set another one meanwhile, that one is kept.
      const changed = await tx.execute(
        'UPDATE account SET password_hash = ?, password_given_at = NULL WHERE id = ? AND password_hash = ?',
        [hash, accountId, stored],
      );
      if (changed === 0) throw broken('current', 'password-wrong');
      const ended = await this.logins.endOthers(tx, accountId, loginId);
      tx.trail({
        organisationId,
        subjectType: 'account',
        subjectId: accountId,
        verb: 'change-password',
        actorId: accountId,
        details: { logins: ended.length },
      });
      tx.afterCommit(() => {
        for (const one of ended) this.revocations.publish({ accountId, loginId: one });
      });
    });
  }
}

const broken = (field: string, rule: RuleName): Refusal =>
  new Refusal('validation-failed', { errors: [{ field, rule, message: '' }] });
