import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { recordEvent } from '../../database/change-row.js';
import { ago, batchSize, hourMs, type Sweep } from '../../database/sweep.js';
import { Transaction } from '../../database/transaction.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import type { LeaseView } from '../dto/opinion.view.js';
import { Lease } from '../opinion.entity.js';
import { loadOpinion, opinionEvent } from '../opinion.transitions.js';

const leaseMs = 30_000;

export const sweepLeases: Sweep = (tx) =>
  tx.execute(
    `DELETE FROM lease WHERE opinion_id IN (SELECT opinion_id FROM lease WHERE until < ? LIMIT ${batchSize})`,
    [ago(tx, hourMs)],
  );

/** Leases ("working on"): a hint for other moderators, not a lock. A lease expires unless it is renewed. */
@Injectable()
export class LeaseService {
  constructor(private readonly transaction: Transaction) {}

  /** Returns who holds the lease: the caller, or somebody who had it already. */
  acquire(actor: Actor, id: string): Promise<LeaseView> {
    return this.transaction.run(async (tx) => {
      const { opinion, dialogue } = await loadOpinion(tx, id);
      assertMay(actor, 'opinion.moderate', scopeOf(dialogue));
      const held = await tx.manager.findOneBy(Lease, { opinionId: id });
      if (held && held.accountId !== actor.accountId && held.until > tx.now) return viewOf(held);
      const lease = {
        opinionId: id,
        accountId: actor.accountId,
        name: actor.name,
        until: new Date(tx.now.getTime() + leaseMs),
      };
      await tx.manager.upsert(Lease, lease, ['opinionId']);
      recordEvent(tx, dialogue.id, opinionEvent(opinion.id, 'leased', false), actor);
      return viewOf(lease);
    });
  }

  release(actor: Actor, id: string): Promise<null> {
    return this.transaction.run(async (tx) => {
      const { opinion, dialogue } = await loadOpinion(tx, id);
      assertMay(actor, 'opinion.moderate', scopeOf(dialogue));
      const { affected } = await tx.manager.delete(Lease, { opinionId: id, accountId: actor.accountId });
      if (affected) recordEvent(tx, dialogue.id, opinionEvent(opinion.id, 'leased', false), actor);
      return null;
    });
  }
}

const viewOf = ({ accountId, name, until }: Lease): LeaseView => ({ accountId, name, until: until.toISOString() });
