import type { Tx } from '../../database/transaction.js';
import { handOverLead, leadOf, leaveGroup } from './grouping.js';
import type { Opinion } from '../opinion.entity.js';
import type { Performer } from '../../database/change-row.js';
import { changeOpinion, type LoadedOpinion, stateAfter } from '../opinion.transitions.js';

/** Possible until it or its group is decided. The others of the group are not affected. */
export async function withdraw(tx: Tx, loaded: LoadedOpinion, by: Performer, reason: string | null): Promise<Opinion> {
  stateAfter(await leadOf(tx, loaded.opinion), 'withdraw');
  if (loaded.opinion.status === 'grouped') await leaveGroup(tx, loaded, by);
  await handOverLead(tx, loaded, by);
  const set = { status: 'withdrawn', groupId: null, queuePosition: null, reasonCode: null, reasonText: null } as const;
  return changeOpinion(tx, loaded, { verb: 'withdraw', event: 'withdrawn', set, reason }, by);
}
