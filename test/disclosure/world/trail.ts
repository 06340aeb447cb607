import { newId } from '../../../src/common/ids.js';
import type { TrailSubject } from '../../../src/contract/trail.js';
import { TrailEntry } from '../../../src/database/platform.entity.js';
import type { Tx } from '../../../src/database/transaction.js';
import { here } from '../places.js';
import { put } from './put.js';
import type { World, Ids } from './world.js';

/** One entry with a reason for each kind of subject; for an opinion one that everybody knows of, and one of a look at its contact. */
export async function putTrail(tx: Tx, { now, labels }: World, ids: Ids, someone: string): Promise<void> {
  const idIn = async (table: string): Promise<string> =>
    (await tx.rows<{ id: string }>(`SELECT id FROM ${table} ORDER BY id LIMIT 1`))[0]?.id as string;
  const subjects: [TrailSubject, string, string][] = [
    ['opinion', 'withdraw', ids['withdrawn'] as string],
    ['opinion', 'see-contact', ids['floor'] as string],
    ['assignment', 'cancel', await idIn('assignment')],
    ['answer', 'return', await idIn('answer')],
    ['decision', 'undo', await idIn('decision')],
    ['directive', 'give', await idIn('directive')],
    ['escalation', 'cancel', await idIn('escalation')],
    ['guest', 'decline', await idIn('invitation')],
    ['turn', 'correct', await idIn('turn')],
    ['pledge', 'correct', await idIn('pledge')],
    ['note', 'send', await idIn('backstage_note')],
    ['floor', 'call', now.id],
    ['dialogue', 'order-queue', now.id],
    ['background', 'publish', now.id],
    ['paper', 'correct', await idIn('paper')],
    ['account', 'disable', someone],
    ['organisation', 'change', now.organisationId],
  ];
  for (const [subjectType, verb, subjectId] of subjects) {
    const { id } = await put(tx, TrailEntry, {
      id: newId(),
      organisationId: now.organisationId,
      dialogueId: now.id,
      subjectType,
      subjectId,
      verb,
      actorId: someone,
      details: { words: here },
      at: tx.now,
    });
    labels.set(id, subjectType === 'opinion' ? `opinion, ${verb}` : subjectType);
  }
}
