import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import type { Tx } from '../../database/transaction.js';
import type { Dialogue } from '../dialogue.entity.js';

type Step = 'conclude' | 'close' | 'publish-outcomes';

/** Runs in the transaction of the step. A refusal, e.g. `opinions-waiting` with their number, prevents the step. */
export type LifecycleHook = (tx: Tx, dialogue: Dialogue, actor: Actor) => Promise<void>;

/** Hooks for steps of a dialogue's life cycle; upper modules register theirs when the application starts. */
@Injectable()
export class LifecycleHooks {
  private readonly works: Record<Step, LifecycleHook[]> = { conclude: [], close: [], 'publish-outcomes': [] };

  on(step: Step, work: LifecycleHook): void {
    this.works[step].push(work);
  }

  async run(step: Step, tx: Tx, dialogue: Dialogue, actor: Actor): Promise<void> {
    for (const work of this.works[step]) await work(tx, dialogue, actor);
  }
}
