import type { Tx } from '../../database/transaction.js';
import type { Opinion } from '../opinion.entity.js';
import { keptName, maskedFor } from '../masking.js';
import { endOfQueue } from './queue.js';

/**
 * What accepting sets: a place at the end of the queue and, because accepted opinions may be shown in the hall, a
 * public wording without phone and identity numbers, and without a name that is to be kept, if the moderator has not written
 * one.
 */
export async function acceptance(
  tx: Tx,
  opinion: Pick<Opinion, 'dialogueId' | 'authorId' | 'identityKeptAt' | 'text' | 'publicText'>,
): Promise<Partial<Opinion>> {
  const masked = opinion.publicText ?? maskedFor(await keptName(tx, opinion), opinion.text);
  return {
    status: 'accepted',
    publicText: masked === opinion.text ? null : masked,
    queuePosition: await endOfQueue(tx, opinion.dialogueId),
    acceptedAt: tx.now,
    reasonCode: null,
    reasonText: null,
  };
}
