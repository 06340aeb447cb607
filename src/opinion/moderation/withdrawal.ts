import type { Tx } from '../../database/transaction.js';
import { handOverLead, leadOf, leaveGroup } from './grouping.js';
import type { Opinion } from '../opinion.entity.js';
import { type Performer, changeOpinion, type LoadedOpinion, stateAfter } from '../opinion.transitions.js';

/** Possible until it or its group is decided. The others of the group are not affected. */
export async function withdraw(tx: Tx, opened: LoadedOpinion, by: Performer, reason: string | null): Promise<Opinion> {
  stateAfter(await leadOf(tx, opened.opinion), 'withdraw');
  const opinion = opened.opinion.status === 'grouped' ? await leaveGroup(tx, opened, by) : opened.opinion;
  const alone = { ...opened, opinion };
  await handOverLead(tx, alone, by);
  const set = { status: 'withdrawn', groupId: null, queuePosition: null, reasonCode: null, reasonText: null } as const;
  return changeOpinion(tx, alone, { verb: 'withdraw', event: 'withdrawn', set, reason }, by);
}
