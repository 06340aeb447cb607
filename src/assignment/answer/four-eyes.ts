import type { Actor } from '../../auth/actor.js';
import { localDateOf } from '../../common/local-date.js';
import { Refusal } from '../../common/problem/refusal.js';
import { type Permission, type Role, roles, roleMay } from '../../contract/permissions.js';
import type { ReadSource } from '../../database/sql.js';
import type { Tx } from '../../database/transaction.js';
import type { Answer } from '../assignment.entity.js';

type Behind = Pick<Answer, 'organisationId' | 'departmentId' | 'dialogueId'>;

/**
 * The four-eyes rule for steps towards publication: whoever did the previous step may not do this one while somebody
 * else has the right to. Where nobody else has, one person does both; returns true then, so that the trail can say so.
 */
export async function assertFourEyes(
  tx: Tx,
  actor: Actor,
  permission: Permission,
  behind: Behind,
  stepBefore: string | null,
): Promise<boolean> {
  if (stepBefore !== actor.accountId) return false;
  if (await othersMay(tx, actor, permission, behind, tx.now)) throw new Refusal('second-person-needed');
  return true;
}

/** Whether anybody else has the right to the step. */
export async function othersMay(
  source: ReadSource,
  actor: Actor,
  permission: Permission,
  { organisationId, departmentId, dialogueId }: Behind,
  now: Date,
): Promise<boolean> {
  const allowed: readonly Role[] = roles.filter((role) => roleMay(role, permission));
  const today = localDateOf(now);
  const others = await source.rows(
    `SELECT a.id FROM account_grant g JOIN account a ON a.id = g.account_id
     WHERE g.organisation_id = ? AND g.role IN (${allowed.map(() => '?').join(', ')}) AND a.id <> ? AND a.disabled_at IS NULL
       AND g.valid_from <= ? AND (g.valid_until IS NULL OR g.valid_until >= ?)
       AND (g.department_id IS NULL OR g.department_id = ?) AND (g.dialogue_id IS NULL OR g.dialogue_id = ?)
     LIMIT 1`,
    [organisationId, ...allowed, actor.accountId, today, today, departmentId, dialogueId],
  );
  return others.length > 0;
}
