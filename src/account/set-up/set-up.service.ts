import { Injectable } from '@nestjs/common';
import { insertGrant, writeGrantTrail } from '../../auth/account.transitions.js';
import { assertUncommon, ownWords } from '../../auth/password/password-policy.js';
import { PasswordService } from '../../auth/password.service.js';
import { newToken, sameSecret, tokenHash } from '../../auth/tokens.js';
import { localDateOf } from '../../common/local-date.js';
import { notFound, Refusal } from '../../common/problem/refusal.js';
import { Reader } from '../../database/reader.js';
import { deleteSetting, readSetting, writeSetting } from '../../database/settings.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { AccountService } from '../account.service.js';
import type { FirstAdministratorDto, FirstOrganisationDto, SetUpDto } from './dto/set-up.dto.js';
import type { SetUpDoneView } from './dto/set-up.view.js';
import { Organisation } from '../../organisation/organisation.entity.js';
import { OrganisationService } from '../../organisation/organisation.service.js';

const setting = 'set-up-token';
const anyAdmin = "SELECT id FROM account_grant WHERE role = 'admin' LIMIT 1";

/** The first administrator of an installation: by a one-time token, or from the command line. */
@Injectable()
export class SetUpService {
  constructor(
    private readonly reader: Reader,
    private readonly transaction: Transaction,
    private readonly passwords: PasswordService,
    private readonly organisations: OrganisationService,
    private readonly accounts: AccountService,
  ) {}

  async isNeeded(): Promise<boolean> {
    return (await this.reader.rows(anyAdmin)).length === 0;
  }

  async knows(slug: string): Promise<boolean> {
    return (await this.reader.rows('SELECT id FROM organisation WHERE slug = ?', [slug])).length > 0;
  }

  /** Issues a token while there is no administrator and invalidates the previous one. Only its hash is stored. */
  async issueToken(): Promise<string | undefined> {
    if (!(await this.isNeeded())) return undefined;
    const token = newToken();
    await this.transaction.run((tx) => writeSetting(tx, setting, tokenHash(token)));
    return token;
  }

  /** Works once: the token is taken out in the transaction that uses it, so of two at once one finds it gone. */
  async complete(dto: SetUpDto): Promise<SetUpDoneView> {
    // Token first: whoever finds it gone because another was faster then finds the administrator too, and hears of that.
    if (!(await this.isToken(dto.token)))
      throw new Refusal((await this.isNeeded()) ? 'set-up-token-wrong' : 'set-up-done');
    const passwordHash = await this.hashOfFirst(dto.administrator, dto.organisation);
    return this.transaction.run(async (tx) => {
      const taken = await deleteSetting(tx, setting, tokenHash(dto.token));
      if ((await tx.rows(anyAdmin)).length > 0) throw new Refusal('set-up-done');
      if (!taken) throw new Refusal('set-up-token-wrong');
      return this.establish(tx, dto.organisation, dto.administrator, passwordHash);
    });
  }

  /** The password of a first administrator, who chooses it; refused if it is common. */
  async hashOfFirst(
    { email, name, password }: FirstAdministratorDto,
    organisation: Partial<FirstOrganisationDto>,
    field = 'administrator.password',
  ): Promise<string> {
    const { name: organisationName, shortName, slug } = organisation;
    await assertUncommon(password, ownWords(email, name, organisationName, shortName, slug), field);
    return this.passwords.hash(password);
  }

  /** Creates an administrator for the organisation with this slug, and the organisation itself if its data is given. */
  async establish(
    tx: Tx,
    organisation: FirstOrganisationDto | Pick<FirstOrganisationDto, 'slug'>,
    administrator: Omit<FirstAdministratorDto, 'password'>,
    passwordHash: string,
  ): Promise<SetUpDoneView> {
    const today = localDateOf(tx.now);
    const found = await tx.manager.findOneBy(Organisation, { slug: organisation.slug });
    if (!found && !('name' in organisation)) throw notFound();
    const { id: organisationId } =
      found ??
      (await this.organisations.insert(
        tx,
        { ...(organisation as FirstOrganisationDto), parentId: null, validFrom: today },
        null,
      ));
    const { id: accountId } = await this.accounts.insert(
      tx,
      organisationId,
      administrator,
      { passwordHash, passwordGivenAt: null },
      null,
    );
    const grant = await insertGrant(tx, {
      accountId,
      role: 'admin',
      organisationId,
      departmentId: null,
      dialogueId: null,
      validFrom: today,
      validUntil: null,
    });
    writeGrantTrail(tx, grant, 'grant', null);
    return { organisationId, accountId };
  }

  private async isToken(token: string): Promise<boolean> {
    const hash = await readSetting(this.reader, setting);
    return hash !== null && sameSecret(tokenHash(token), hash);
  }
}
