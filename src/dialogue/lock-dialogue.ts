import { type EntityTarget, type FindOptionsWhere, type ObjectLiteral, Raw } from 'typeorm';
import { isId } from '../common/ids.js';
import { notFound } from '../common/problem/refusal.js';
import type { Tx } from '../database/transaction.js';
import { Dialogue } from './dialogue.entity.js';

const locked = new WeakMap<Tx, Map<string, Dialogue>>();

/**
 * The one lock of a dialogue: until COMMIT nobody else numbers, orders, calls, decides or plans in it, so that what a
 * command has checked still holds when it writes. Every command begins with it, before it reads any row that it changes,
 * and passes on what it returns. Locked again in the same transaction it costs nothing and returns the same object, which
 * stands as this transaction has left it. Whoever needs several dialogues takes them in ascending order of their ids.
 *
 * On PostgreSQL one SELECT both locks and reads the row as last committed; NO KEY, because inserting a row that refers to
 * the dialogue is nobody's business. SQLite has one writer: its BEGIN IMMEDIATE is the lock.
 */
export async function lockDialogue(tx: Tx, id: string): Promise<Dialogue> {
  if (!isId(id)) throw notFound();
  return locked.get(tx)?.get(id) ?? lockWhere(tx, { id });
}

/** The dialogue that a row belongs to. */
export async function lockDialogueOf(tx: Tx, entity: EntityTarget<ObjectLiteral>, rowId: string): Promise<Dialogue> {
  if (!isId(rowId)) throw notFound();
  const row = tx.manager.createQueryBuilder().select('r.dialogueId').from(entity, 'r').where('r.id = :rowId');
  const own = row.getQuery();
  return lockWhere(tx, { id: Raw((column) => `${column} = (${own})`, { rowId }) });
}

/** For statements of their own that lock while they read the row. */
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
