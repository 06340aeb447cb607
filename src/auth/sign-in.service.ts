import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { CONFIG, LOGGER } from '../common/common.module.js';
import { isLoopback } from '../config/lan.js';
import { Refusal } from '../common/problem/refusal.js';
import type { Config } from '../config/config.js';
import { Reader } from '../database/reader.js';
import { columns, select } from '../database/select.js';
import { Transaction } from '../database/transaction.js';
import { Account } from './account.entity.js';
import type { Actor } from './actor.js';
import type { Caller } from './caller.js';
import { LoginService } from './login.service.js';
import { PasswordService } from './password.service.js';
import { RevocationService } from './revocation.service.js';
import { SecondFactorService } from './second-factor/second-factor.service.js';
import { SignInLimitService } from './sign-in-limit.service.js';

export interface Credentials {
  email: string;
  password: string;
  /** Of the authenticator app, or a recovery code. */
  code?: string | undefined;
}

/** Where a sign-in request comes from. */
export interface Visitor {
  caller: Caller;
  deviceHash: string;
  protocol: string;
  hostname: string;
  userAgent: string | undefined;
}

@Injectable()
export class SignInService {
  private warned = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly log: Logger,
    private readonly reader: Reader,
    private readonly transaction: Transaction,
    private readonly logins: LoginService,
    private readonly passwords: PasswordService,
    private readonly limits: SignInLimitService,
    private readonly revocations: RevocationService,
    private readonly secondFactors: SecondFactorService,
  ) {}

  /** Returns the login cookie's value. Unknown account, disabled account and wrong password are indistinguishable. */
  async signIn({ email, password, code }: Credentials, visitor: Visitor): Promise<string> {
    this.assertPrivate(visitor);
    const [account] = await select(
      this.reader,
      columns(Account, 'a', ['id', 'organisationId', 'passwordHash']),
      'FROM account a WHERE a.email = ? AND a.disabled_at IS NULL',
      [email],
    );
    const { caller, deviceHash } = visitor;
    const known = await this.logins.isKnown(account?.id ?? '', deviceHash);
    const right = await this.limits.attempt({ email, caller, deviceHash, known }, () =>
      this.passwords.matches(account?.passwordHash ?? null, password),
    );
    if (!account) throw new Refusal('sign-in-failed');
    const told = { account: { accountId: account.id, organisationId: account.organisationId } };
    if (!right) throw new Refusal('sign-in-failed', told);
    const isCodeNeeded = await this.secondFactors.isOn(account.id);
    if (isCodeNeeded) await this.countCode(account.id, code);
    if ((await this.logins.heldBy(account.id)).length === 0) throw new Refusal('forbidden', told);
    const token = await this.transaction.run(async (tx) => {
      if (isCodeNeeded && !(await this.secondFactors.use(tx, account.id, code ?? '')))
        throw new Refusal('second-factor-wrong', told);
      tx.trail({
        organisationId: account.organisationId,
        subjectType: 'account',
        subjectId: account.id,
        verb: 'sign-in',
        actorId: account.id,
      });
      return this.logins.open(tx, account.id, visitor.userAgent, deviceHash);
    });
    caller.worked();
    if (isCodeNeeded) await this.secondFactors.forgetGuesses(account.id);
    return token;
  }

  private async countCode(accountId: string, code: string | undefined): Promise<void> {
    if (code === undefined) throw new Refusal('second-factor-required');
    await this.secondFactors.countGuess(accountId);
  }

  async signOut(actor: Actor): Promise<void> {
    await this.transaction.run(async (tx) => {
      await this.logins.end(tx, actor.loginId);
      tx.afterCommit(() => this.revocations.publish({ accountId: actor.accountId, loginId: actor.loginId }));
    });
  }

  async signOutEverywhere(actor: Actor): Promise<void> {
    await this.transaction.run(async (tx) => {
      const logins = await this.logins.endAll(tx, actor.accountId);
      tx.trail({
        organisationId: actor.organisationId,
        subjectType: 'account',
        subjectId: actor.accountId,
        verb: 'sign-out-everywhere',
        actorId: actor.accountId,
        details: { logins },
      });
      tx.afterCommit(() => this.revocations.publish({ accountId: actor.accountId }));
    });
  }

  /** Everybody on the hall's network can read a password sent over plain http, unless it never leaves the machine. */
  private assertPrivate({ protocol, hostname }: Visitor): void {
    if (this.config.publicUrl.protocol === 'https:' || protocol === 'https' || isLoopback(hostname)) return;
    if (!this.config.allowHttpSignIn) throw new Refusal('sign-in-over-http');
    if (!this.warned)
      this.log.warn('staff sign in over plain http (ALLOW_HTTP_SIGN_IN=1): passwords can be read on the network');
    this.warned = true;
  }
}
