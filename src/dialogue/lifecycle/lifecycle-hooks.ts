import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import type { Tx } from '../../database/transaction.js';
import type { Dialogue } from '../dialogue.entity.js';

type Step = 'conclude' | 'close';

/** In the transaction of the step. A refusal, e.g. `opinions-waiting` with how many, keeps the dialogue where it is. */
export type LifecycleHook = (tx: Tx, dialogue: Dialogue, actor: Actor) => Promise<void>;

/** What else happens, or must have happened, when a dialogue takes a step. Rooms above register theirs at the start. */
@Injectable()
export class LifecycleHooks {
  private readonly works: Record<Step, LifecycleHook[]> = { conclude: [], close: [] };

  on(step: Step, work: LifecycleHook): void {
    this.works[step].push(work);
  }

  async do(step: Step, tx: Tx, dialogue: Dialogue, actor: Actor): Promise<void> {
    for (const work of this.works[step]) await work(tx, dialogue, actor);
  }
}
