import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CourseWork } from '../dialogue/lifecycle/lifecycle-hooks.js';
import { endTurn, pressing, takeFloor, tellFloor } from './floor.transitions.js';

/** Nobody speaks any more: measured times end with the session. A question on the floor stays there to be decided. */
@Injectable()
export class EndTurnWhenDialogueConcludes implements OnModuleInit {
  constructor(private readonly course: CourseWork) {}

  onModuleInit(): void {
    this.course.on('conclude', async (tx, dialogue, actor) => {
      const held = await takeFloor(tx, dialogue);
      const turnId = held.turn?.id;
      if (!turnId) return;
      await endTurn(tx, held);
      await tellFloor(tx, held, 'end', pressing(actor, dialogue), { turnId });
    });
  }
}
