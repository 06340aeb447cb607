import { type EntityTarget, type FindOptionsWhere, type ObjectLiteral, Raw } from 'typeorm';
import { isId } from '../common/ids.js';
import { notFound } from '../common/problem/refusal.js';
import type { Tx } from '../database/transaction.js';
import { Dialogue } from './dialogue.entity.js';

const locked = new WeakMap<Tx, Map<string, Dialogue>>();

/**
 * The only lock of a dialogue: until COMMIT no other transaction numbers, orders, calls, decides or plans in it, so
 * that what a command has checked still holds when it writes. Every command takes it first, before reading any row it
 * changes, and passes the returned dialogue on. Locking again in the same transaction costs nothing and returns the
 * same object, with the changes of this transaction. Several dialogues are locked in ascending order of their ids.
 *
 * On PostgreSQL one SELECT both locks the row and reads it as last committed; NO KEY, because inserting rows that refer
 * to the dialogue need not wait. SQLite has one writer: its BEGIN IMMEDIATE is the lock.
 */
export async function lockDialogue(tx: Tx, id: string): Promise<Dialogue> {
  if (!isId(id)) throw notFound();
  return locked.get(tx)?.get(id) ?? lockWhere(tx, { id });
}

/** Locks the dialogue that a row belongs to. */
export async function lockDialogueOf(tx: Tx, entity: EntityTarget<ObjectLiteral>, rowId: string): Promise<Dialogue> {
  if (!isId(rowId)) throw notFound();
  const row = tx.manager.createQueryBuilder().select('r.dialogueId').from(entity, 'r').where('r.id = :rowId');
  const own = row.getQuery();
  return lockWhere(tx, { id: Raw((column) => `${column} = (${own})`, { rowId }) });
}

/** For other statements that lock the row while reading it. */
export const lockClause = (tx: Tx): string =>
  tx.manager.connection.options.type === 'postgres' ? 'FOR NO KEY UPDATE' : '';

async function lockWhere(tx: Tx, where: FindOptionsWhere<Dialogue>): Promise<Dialogue> {
  const lock = lockClause(tx) ? { lock: { mode: 'for_no_key_update' as const } } : {};
  const found = await tx.manager.findOne(Dialogue, { where, ...lock });
  if (!found) throw notFound();
  const own = locked.get(tx) ?? new Map<string, Dialogue>();
  const known = own.get(found.id);
  if (known) return known;
  if ([...own.keys()].some((id) => id > found.id)) throw new Error('Lock dialogues in ascending order of their ids.');
  locked.set(tx, own.set(found.id, found));
  return found;
}
