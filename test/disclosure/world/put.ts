import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Tx } from '../../../src/database/transaction.js';
import { here } from '../places.js';

/** A row of which everything that is not given and may be written by hand has a canary. */
export async function put<T extends ObjectLiteral>(tx: Tx, entity: EntityTarget<T>, facts: Partial<T>): Promise<T> {
  const row: ObjectLiteral = { ...facts };
  for (const column of tx.manager.connection.getMetadata(entity).columns) {
    const { propertyName: name, type, transformer, isNullable } = column;
    if (name in row) continue;
    const typed = (type === 'text' || Number(column.length) >= 40) && !transformer;
    row[name] = typed ? here : isNullable ? null : undefined;
  }
  await tx.manager.insert(entity, row as never);
  return row as T;
}
