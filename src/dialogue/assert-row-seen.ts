import { Account } from '../auth/account.entity.js';
import { happened, Refusal } from '../common/problem/refusal.js';
import { verbNames } from '../contract/param-names.js';
import type { TrailSubject } from '../contract/trail.js';
import { TrailEntry } from '../database/platform.entity.js';
import { columns, list, orNull, select } from '../database/select.js';
import { among } from '../database/sql.js';
import type { Tx } from '../database/transaction.js';

const change = list(columns(TrailEntry, 'e', ['verb', 'actorId']), orNull(columns(Account, 'a', ['name'])));

/** What was last done to a row, and by whom: for a refusal. */
export async function lastChange(tx: Tx, type: TrailSubject, id: string): Promise<Record<'did' | 'who', string>> {
  const told = among('e.verb', Object.keys(verbNames));
  const [last] = await select(
    tx,
    change,
    `FROM trail_entry e LEFT JOIN account a ON a.id = e.actor_id
     WHERE e.subject_type = ? AND e.subject_id = ? AND ${told.sql} ORDER BY e.at DESC, e.id DESC LIMIT 1`,
    [type, id, ...told.values],
  );
  return happened(last?.verb, last && last.actorId === null ? 'author' : last?.name);
}

/**
 * A command means the row as it was seen: of two people who change it, the second is told what happened instead, with
 * the present state, and decides again.
 */
export async function assertRowSeen(
  tx: Tx,
  type: TrailSubject,
  row: { id: string; version: number },
  seen: number,
  present: () => unknown,
): Promise<void> {
  if (row.version === seen) return;
  throw new Refusal('version-conflict', { params: await lastChange(tx, type, row.id), present: await present() });
}
