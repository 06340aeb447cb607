import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Refusal } from '../common/problem/refusal.js';
import { ClosingGuards } from '../dialogue/closing-guards.js';
import { takeQueue } from './opinion.store.js';
import { readSums, sumUp } from './sums.js';

/** A dialogue closes only when every opinion received has found its place. */
@Injectable()
export class KeepDialogueOpenWhileOpinionsWait implements OnModuleInit {
  constructor(private readonly guards: ClosingGuards) {}

  onModuleInit(): void {
    this.guards.register(async (tx, dialogueId) => {
      await takeQueue(tx, dialogueId);
      const { waiting } = sumUp((await readSums(tx, dialogueId)).rows, true);
      if (waiting > 0) throw new Refusal('opinions-waiting', { params: { count: waiting } });
    });
  }
}
