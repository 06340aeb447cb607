import type { Tx } from '../database/transaction.js';

/** Whoever changes what the organisation has only one of waits here for whoever does so at the same time. */
export async function lockOrganisation(tx: Tx, id: string): Promise<void> {
  await tx.execute('UPDATE organisation SET id = id WHERE id = ?', [id]);
}
