import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LifecycleHooks } from '../dialogue/lifecycle/lifecycle-hooks.js';
import { endTurn, loadFloor, performerOf, saveFloor } from './floor.transitions.js';

/** Ends the running turn. A question on the floor stays there to be decided. */
@Injectable()
export class EndTurnWhenDialogueConcludes implements OnModuleInit {
  constructor(private readonly hooks: LifecycleHooks) {}

  onModuleInit(): void {
    this.hooks.on('conclude', async (tx, dialogue, actor) => {
      const loaded = await loadFloor(tx, dialogue);
      const turnId = loaded.turn?.id;
      if (!turnId) return;
      await endTurn(tx, loaded);
      await saveFloor(tx, loaded, 'end', performerOf(actor, dialogue), { turnId });
    });
  }
}
