import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { Account, Grant } from '../auth/account.entity.js';
import { insertAccount, saveAccount } from '../auth/account.transitions.js';
import { type Actor, assertMay } from '../auth/actor.js';
import { LoginService } from '../auth/login.service.js';
import { assertUncommon, ownWords } from '../auth/password/password-policy.js';
import { PasswordChangeService } from '../auth/password-change.service.js';
import { PasswordService } from '../auth/password.service.js';
import { hasSecondFactor, SecondFactorService } from '../auth/second-factor/second-factor.service.js';
import { RevocationService } from '../auth/revocation.service.js';
import { newId } from '../common/ids.js';
import { Refusal } from '../common/problem/refusal.js';
import type { UniqueName } from '../contract/param-names.js';
import { isUniqueViolation } from '../common/problem/database-errors.js';
import { Reader } from '../database/reader.js';
import { Transaction, type Tx } from '../database/transaction.js';
import { assertOtherAdmin } from './other-administrator.js';
import { lockOrganisation } from '../organisation/lock-organisation.js';
import { orNotFound, definedValues } from '../organisation/organisation-assertions.js';
import { Organisation } from '../organisation/organisation.entity.js';
import type { ChangeAccountDto, CreateAccountDto } from './dto/account.dto.js';
import type { ChangePasswordDto } from './dto/sign-in.dto.js';
import type { SecondFactorRuleView } from './dto/second-factor.view.js';
import type { AccountList, AccountView } from './dto/account.view.js';

const pageSize = 100;

/** Accounts of the administrator's organisation. They are disabled, never deleted, because the trail refers to them. */
@Injectable()
export class AccountService {
  constructor(
    private readonly reader: Reader,
    private readonly transaction: Transaction,
    private readonly passwords: PasswordService,
    private readonly logins: LoginService,
    private readonly revocations: RevocationService,
    private readonly changes: PasswordChangeService,
    private readonly secondFactors: SecondFactorService,
  ) {}

  async list(actor: Actor, organisationId: string, after?: string): Promise<AccountList> {
    assertMay(actor, 'account.manage', { organisationId });
    const accounts = await this.reader.manager.find(Account, {
      where: { organisationId, ...(after ? { id: MoreThan(after) } : {}) },
      order: { id: 'ASC' },
      take: pageSize + 1,
    });
    const page = accounts.slice(0, pageSize);
    const grants = page.length
      ? await this.reader.manager.find(Grant, {
          where: { accountId: In(page.map((one) => one.id)) },
          order: { id: 'ASC' },
        })
      : [];
    const titles = await titlesOf(this.reader, grants);
    const secured = await this.secondFactors.among(page.map((one) => one.id));
    const items = page.map((account) =>
      toView(
        account,
        grants.filter((one) => one.accountId === account.id),
        titles,
        secured.has(account.id),
      ),
    );
    return { items, next: accounts.length > pageSize ? (page.at(-1)?.id ?? null) : null };
  }

  async create(actor: Actor, organisationId: string, dto: CreateAccountDto): Promise<AccountView> {
    assertMay(actor, 'account.manage', { organisationId });
    await assertUncommon(dto.password, await this.knownOf(dto, organisationId), 'password');
    const passwordHash = await this.passwords.hash(dto.password);
    try {
      return await this.transaction.run(async (tx) => {
        const given = { passwordHash, passwordGivenAt: tx.now };
        const account = await this.insert(tx, organisationId, dto, given, actor.accountId);
        return toView(account, [], new Map(), false);
      });
    } catch (error) {
      throw isUniqueViolation(error)
        ? new Refusal('already-exists', { params: { what: 'email' satisfies UniqueName }, cause: error })
        : error;
    }
  }

  /** Also for set-up and the command line, where nobody is signed in. */
  async insert(
    tx: Tx,
    organisationId: string,
    { email, name, title }: Pick<CreateAccountDto, 'email' | 'name' | 'title'>,
    secret: Pick<Account, 'passwordHash' | 'passwordGivenAt'>,
    actorId: string | null,
  ): Promise<Account> {
    const account = tx.manager.create(Account, {
      id: newId(),
      organisationId,
      email,
      name,
      title: title ?? null,
      ...secret,
      disabledAt: null,
      createdAt: tx.now,
    });
    await insertAccount(tx, account, actorId);
    return account;
  }

  change(actor: Actor, id: string, dto: ChangeAccountDto): Promise<AccountView> {
    return this.transaction.run(async (tx) => {
      const account = await this.managed(tx, actor, id);
      Object.assign(account, definedValues(dto));
      await saveAccount(tx, account, 'change', actor.accountId, { changed: Object.keys(definedValues(dto)) });
      return this.view(tx, account);
    });
  }

  /** Signs the person out everywhere; they have to change it when they sign in with it. */
  async setPassword(actor: Actor, id: string, password: string): Promise<void> {
    const found = orNotFound(await this.reader.manager.findOneBy(Account, { id }));
    assertMay(actor, 'account.manage', { organisationId: found.organisationId });
    await assertUncommon(password, await this.knownOf(found, found.organisationId), 'password');
    const passwordHash = await this.passwords.hash(password);
    await this.transaction.run(async (tx) => {
      const account = await this.managed(tx, actor, id);
      account.passwordHash = passwordHash;
      account.passwordGivenAt = tx.now;
      await saveAccount(tx, account, 'set-password', actor.accountId);
      await this.endLogins(tx, account);
    });
  }

  async changeOwnPassword(actor: Actor, dto: ChangePasswordDto): Promise<void> {
    const account = orNotFound(await this.reader.manager.findOneBy(Account, { id: actor.accountId }));
    await this.changes.change(actor, dto, await this.knownOf(account, account.organisationId));
  }

  async emailOf({ accountId }: Actor): Promise<string> {
    return orNotFound(await this.reader.manager.findOneBy(Account, { id: accountId })).email;
  }

  /** Signs the person out everywhere. One's own takes a code: otherwise whoever sits at the screen could remove it. */
  removeSecondFactor(actor: Actor, id: string): Promise<AccountView> {
    return this.transaction.run(async (tx) => {
      const account = await this.managed(tx, actor, id);
      if (id === actor.accountId) throw new Refusal('forbidden');
      if (await this.secondFactors.removeOf(tx, id)) {
        await saveAccount(tx, account, 'remove-second-factor', actor.accountId);
        await this.endLogins(tx, account);
      }
      return this.view(tx, account);
    });
  }

  async secondFactorRule(actor: Actor, organisationId: string): Promise<SecondFactorRuleView> {
    assertMay(actor, 'account.manage', { organisationId });
    return { required: await this.secondFactors.isRequired(organisationId) };
  }

  async requireSecondFactor(actor: Actor, organisationId: string, required: boolean): Promise<SecondFactorRuleView> {
    assertMay(actor, 'account.manage', { organisationId });
    await this.transaction.run(async (tx) => {
      await lockOrganisation(tx, organisationId);
      if (!(await this.secondFactors.setRule(tx, actor, organisationId, required))) return;
      tx.trail({
        organisationId,
        subjectType: 'organisation',
        subjectId: organisationId,
        verb: required ? 'require-second-factor' : 'release-second-factor',
        actorId: actor.accountId,
      });
    });
    return { required };
  }

  /** What everybody knows of a person, and so no password. */
  private async knownOf(
    { email, name }: Pick<Account, 'email' | 'name'>,
    organisationId: string,
  ): Promise<ReadonlySet<string>> {
    const organisation = await this.reader.manager.findOneBy(Organisation, { id: organisationId });
    return ownWords(email, name, organisation?.name, organisation?.shortName, organisation?.slug);
  }

  disable(actor: Actor, id: string): Promise<AccountView> {
    return this.transaction.run(async (tx) => {
      const account = await this.managed(tx, actor, id);
      if (account.disabledAt) return this.view(tx, account);
      const grants = await tx.manager.findBy(Grant, { accountId: id, role: 'admin' });
      for (const { organisationId } of grants) await assertOtherAdmin(tx, organisationId, { accountId: id });
      account.disabledAt = tx.now;
      await saveAccount(tx, account, 'disable', actor.accountId);
      await this.endLogins(tx, account);
      return this.view(tx, account);
    });
  }

  enable(actor: Actor, id: string): Promise<AccountView> {
    return this.transaction.run(async (tx) => {
      const account = await this.managed(tx, actor, id);
      account.disabledAt = null;
      await saveAccount(tx, account, 'enable', actor.accountId);
      return this.view(tx, account);
    });
  }

  /** An account the actor administers; any other gives 404. */
  async managed(tx: Tx, actor: Actor, id: string): Promise<Account> {
    const account = orNotFound(await tx.manager.findOneBy(Account, { id }));
    assertMay(actor, 'account.manage', { organisationId: account.organisationId });
    return account;
  }

  async view(tx: Tx, account: Account): Promise<AccountView> {
    const grants = await tx.manager.find(Grant, { where: { accountId: account.id }, order: { id: 'ASC' } });
    const secured = await hasSecondFactor(tx, account.id);
    return toView(account, grants, await titlesOf(tx, grants), secured);
  }

  private async endLogins(tx: Tx, account: Account): Promise<void> {
    await this.logins.endAll(tx, account.id);
    tx.afterCommit(() => this.revocations.publish({ accountId: account.id }));
  }
}

/** Titles of the dialogues to which the grants are limited. */
async function titlesOf(where: Pick<Reader, 'rows'>, grants: readonly Grant[]): Promise<Map<string, string>> {
  const ids = [...new Set(grants.flatMap((one) => one.dialogueId ?? []))];
  if (ids.length === 0) return new Map();
  const marks = ids.map(() => '?').join(', ');
  const found = await where.rows<{ id: string; title: string }>(
    `SELECT id, title FROM dialogue WHERE id IN (${marks})`,
    ids,
  );
  return new Map(found.map(({ id, title }) => [id, title]));
}

const toView = (
  account: Account,
  grants: Grant[],
  titles: ReadonlyMap<string, string>,
  secondFactor: boolean,
): AccountView => ({
  id: account.id,
  organisationId: account.organisationId,
  email: account.email,
  name: account.name,
  title: account.title,
  disabledAt: account.disabledAt?.toISOString() ?? null,
  secondFactor,
  grants: grants.map(({ id, role, organisationId, departmentId, dialogueId, validFrom, validUntil }) => ({
    id,
    role,
    organisationId,
    departmentId,
    dialogueId,
    dialogueTitle: (dialogueId && titles.get(dialogueId)) ?? null,
    validFrom,
    validUntil,
  })),
});
