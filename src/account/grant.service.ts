import { Injectable } from '@nestjs/common';
import { Account, Grant } from '../auth/account.entity.js';
import { endGrant, insertGrant, writeGrantTrail } from '../auth/account.transitions.js';
import { type Actor, assertMay } from '../auth/actor.js';
import { RevocationService } from '../auth/revocation.service.js';
import { addDays, localDateOf } from '../common/local-date.js';
import { dialogueRoles, may, type Role, seesPersons } from '../contract/permissions.js';
import { Refusal } from '../common/problem/refusal.js';
import { Transaction } from '../database/transaction.js';
import { Dialogue } from '../dialogue/dialogue.entity.js';
import { AccountService } from './account.service.js';
import { assertOtherAdmin } from './other-administrator.js';
import { Department } from '../organisation/organisation.entity.js';
import { assertOwnId, assertRange, orNotFound, invalidField } from '../organisation/organisation-assertions.js';
import type { EndGrantDto, GrantRoleDto } from './dto/account.dto.js';
import type { AccountView } from './dto/account.view.js';

const inDepartment: readonly Role[] = ['department_officer', 'department_head'];

/** Roles held by accounts, where and from when to when. A grant is ended, never deleted. */
@Injectable()
export class GrantService {
  constructor(
    private readonly transaction: Transaction,
    private readonly accounts: AccountService,
    private readonly revocations: RevocationService,
  ) {}

  grant(actor: Actor, accountId: string, dto: GrantRoleDto): Promise<AccountView> {
    return this.transaction.run(async (tx) => {
      const account = await this.accounts.managed(tx, actor, accountId);
      assertNotOneself(actor, accountId, dto.role);
      const { role, organisationId, departmentId = null, dialogueId = null, validFrom, validUntil = null } = dto;
      if (!may(actor.held, 'account.manage', { organisationId })) throw invalidField('organisationId', 'id-unknown');
      assertRange(dto);
      if (inDepartment.includes(role) !== (departmentId !== null))
        throw invalidField('departmentId', departmentId ? 'invalid' : 'required');
      if (dialogueId !== null && !dialogueRoles.includes(role)) throw invalidField('dialogueId', 'invalid');
      await assertOwnId(tx, Department, organisationId, departmentId, 'departmentId');
      await assertOwnId(tx, Dialogue, organisationId, dialogueId, 'dialogueId');
      const given = { accountId, role, organisationId, departmentId, dialogueId, validFrom, validUntil };
      writeGrantTrail(tx, await insertGrant(tx, given), 'grant', actor.accountId);
      return this.accounts.view(tx, account);
    });
  }

  end(actor: Actor, id: string, dto: EndGrantDto): Promise<AccountView> {
    return this.transaction.run(async (tx) => {
      const grant = orNotFound(await tx.manager.findOneBy(Grant, { id }));
      assertMay(actor, 'account.manage', { organisationId: grant.organisationId });
      const today = localDateOf(tx.now);
      const lastDay = dto.validUntil ?? addDays(today, -1);
      if (dto.validUntil) assertRange({ validFrom: grant.validFrom, validUntil: dto.validUntil });
      // A later end is a grant by another name.
      if (grant.validUntil !== null && lastDay > grant.validUntil) assertNotOneself(actor, grant.accountId, grant.role);
      if (grant.role === 'admin') await assertOtherAdmin(tx, grant.organisationId, { grantId: id });
      writeGrantTrail(tx, await endGrant(tx, grant, lastDay), 'end-grant', actor.accountId);
      if (lastDay < today) tx.afterCommit(() => this.revocations.publish({ accountId: grant.accountId }));
      return this.accounts.view(tx, orNotFound(await tx.manager.findOneBy(Account, { id: grant.accountId })));
    });
  }
}

/** Administrators see no citizens; whoever is to see them is given the role by somebody else. */
function assertNotOneself(actor: Actor, accountId: string, role: Role): void {
  if (accountId === actor.accountId && seesPersons(role)) throw new Refusal('grant-to-oneself');
}
