import { Refusal } from '../common/problem/refusal.js';
import { among } from '../database/sql.js';
import type { Tx } from '../database/transaction.js';

/** A field of the organisation in force on the day, with its responsible department. */
export async function findField(
  tx: Tx,
  organisationId: string,
  id: string,
  day: string,
): Promise<{ departmentId: string | null } | undefined> {
  const [field] = await tx.rows<{ department_id: string | null }>(
    'SELECT department_id FROM field WHERE id = ? AND organisation_id = ? AND (valid_until IS NULL OR valid_until >= ?)',
    [id, organisationId, day],
  );
  return field && { departmentId: field.department_id };
}

/** Those of the ids that are departments of the organisation in force on that day. */
export async function knownDepartments(
  tx: Tx,
  organisationId: string,
  ids: readonly string[],
  day: string,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const own = among('id', ids);
  const found = await tx.rows<{ id: string }>(
    `SELECT id FROM department WHERE organisation_id = ? AND (valid_until IS NULL OR valid_until >= ?)
       AND ${own.sql}`,
    [organisationId, day, ...own.values],
  );
  return new Set(found.map(({ id }) => id));
}

export const hasDepartment = async (tx: Tx, organisationId: string, id: string, day: string): Promise<boolean> =>
  (await knownDepartments(tx, organisationId, [id], day)).has(id);

export async function hasProcedure(tx: Tx, organisationId: string, id: string, day: string): Promise<boolean> {
  const found = await tx.rows(
    'SELECT id FROM procedure WHERE id = ? AND organisation_id = ? AND (valid_until IS NULL OR valid_until >= ?)',
    [id, organisationId, day],
  );
  return found.length > 0;
}

/** The error for an id in a body that is unknown to the person. */
export const unknownId = (field: string): Refusal =>
  new Refusal('validation-failed', { errors: [{ field, rule: 'id-unknown', message: '' }] });
