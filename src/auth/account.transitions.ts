import { newId } from '../common/ids.js';
import type { Tx } from '../database/transaction.js';
import { Account, Grant } from './account.entity.js';

export async function insertAccount(tx: Tx, account: Account, actorId: string | null): Promise<void> {
  await tx.manager.insert(Account, account);
  writeTrail(tx, account, 'create', actorId);
}

/** Stores what was set in the account. */
export async function saveAccount(
  tx: Tx,
  account: Account,
  verb: string,
  actorId: string,
  details?: Record<string, unknown>,
): Promise<void> {
  await tx.manager.save(Account, account);
  writeTrail(tx, account, verb, actorId, details);
}

function writeTrail(
  tx: Tx,
  { id: subjectId, organisationId }: Account,
  verb: string,
  actorId: string | null,
  details: Record<string, unknown> | null = null,
): void {
  tx.trail({ organisationId, subjectType: 'account', subjectId, verb, actorId, details });
}

export async function insertGrant(tx: Tx, given: Omit<Grant, 'id'>): Promise<Grant> {
  const grant = { id: newId(), ...given };
  await tx.manager.insert(Grant, grant);
  return grant;
}

/** Ends a role; its row stays. */
export async function endGrant(tx: Tx, grant: Grant, validUntil: string): Promise<Grant> {
  await tx.manager.update(Grant, { id: grant.id }, { validUntil });
  return { ...grant, validUntil };
}

export function writeGrantTrail(tx: Tx, grant: Grant, verb: 'grant' | 'end-grant', actorId: string | null): void {
  const { id: grantId, accountId, organisationId, dialogueId, role, departmentId, validFrom, validUntil } = grant;
  tx.trail({
    organisationId,
    dialogueId,
    subjectType: 'account',
    subjectId: accountId,
    verb,
    actorId,
    details: { grantId, role, departmentId, validFrom, validUntil },
  });
}
