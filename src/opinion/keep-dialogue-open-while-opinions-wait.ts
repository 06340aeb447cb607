import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Refusal } from '../common/problem/refusal.js';
import { LifecycleHooks } from '../dialogue/lifecycle/lifecycle-hooks.js';
import { getCounts, sumUp } from './sums.js';

/** A dialogue can be closed only when no opinion is waiting. */
@Injectable()
export class KeepDialogueOpenWhileOpinionsWait implements OnModuleInit {
  constructor(private readonly hooks: LifecycleHooks) {}

  onModuleInit(): void {
    this.hooks.on('close', async (tx, { id }) => {
      const { waiting } = sumUp((await getCounts(tx, id)).counts, true);
      if (waiting > 0) throw new Refusal('opinions-waiting', { params: { count: waiting } });
    });
  }
}
