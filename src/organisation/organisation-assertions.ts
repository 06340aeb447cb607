import type { FindOptionsWhere } from 'typeorm';
import { notFound, Refusal } from '../common/problem/refusal.js';
import type { RuleName } from '../contract/rules.js';
import type { Tx } from '../database/transaction.js';

/** A validation error for one field, in the usual format. */
export const invalidField = (field: string, rule: RuleName): Refusal =>
  new Refusal('validation-failed', { errors: [{ field, rule, message: '' }] });

/** Both ends are inclusive. */
export function assertRange({ validFrom, validUntil }: { validFrom: string; validUntil?: string | null }): void {
  if (validUntil && validUntil < validFrom) throw invalidField('validUntil', 'range-reversed');
}

/** Checks an id in a body: one of another organisation is treated like an unknown one. */
export async function assertOwnId<Row extends { id: string; organisationId: string }>(
  tx: Tx,
  entity: new () => Row,
  organisationId: string,
  id: string | null | undefined,
  field: string,
): Promise<void> {
  if (id && !(await tx.manager.existsBy(entity, { id, organisationId } as FindOptionsWhere<Row>)))
    throw invalidField(field, 'id-unknown');
}

/** The keys that were given in a partial change. */
export function definedValues<T extends object>(dto: T): Partial<T> {
  return Object.fromEntries(Object.entries(dto).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** The row, or 404. */
export function orNotFound<T>(row: T | null | undefined): T {
  if (!row) throw notFound();
  return row;
}
