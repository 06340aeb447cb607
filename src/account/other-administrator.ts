import { Refusal } from '../common/problem/refusal.js';
import { localDateOf } from '../common/local-date.js';
import type { Tx } from '../database/transaction.js';
import { lockOrganisation } from '../organisation/lock-organisation.js';

/** Refuses if the organisation would have no administrator left without this account or grant. */
export async function assertOtherAdmin(
  tx: Tx,
  organisationId: string,
  without: { accountId?: string; grantId?: string },
): Promise<void> {
  // Locks the organisation, so that two administrators removing each other at the same time cannot both succeed.
  await lockOrganisation(tx, organisationId);
  const today = localDateOf(tx.now);
  const others = await tx.rows(
    `SELECT g.id FROM account_grant g JOIN account a ON a.id = g.account_id
     WHERE g.role = 'admin' AND g.organisation_id = ? AND a.disabled_at IS NULL AND g.valid_from <= ?
       AND (g.valid_until IS NULL OR g.valid_until >= ?) AND g.account_id <> ? AND g.id <> ? LIMIT 1`,
    [organisationId, today, today, without.accountId ?? '', without.grantId ?? ''],
  );
  if (others.length === 0) throw new Refusal('last-administrator');
}
