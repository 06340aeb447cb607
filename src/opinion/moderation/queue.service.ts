import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { recordChange } from '../../database/change-row.js';
import { Transaction } from '../../database/transaction.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import type { OrderDto, OrderedView } from './dto/moderate.dto.js';
import { unknownId } from '../catalogue-lookup.js';
import { opinionEvent } from '../opinion.transitions.js';
import { setOrder, findUnknown } from './queue.js';

/** Sets the whole calling order: after dragging or alternating, or to undo either. */
@Injectable()
export class QueueService {
  constructor(
    private readonly transaction: Transaction,
    private readonly dialogues: DialogueService,
  ) {}

  /** The criterion is written to the trail, because the criteria of the calling order are public. */
  order(actor: Actor, dialogueId: string, { order, criterion, rules }: OrderDto): Promise<OrderedView> {
    return this.transaction.run(async (tx) => {
      const dialogue = await this.dialogues.lockForChange(tx, actor, dialogueId, 'opinion.order');
      if ((await findUnknown(tx, dialogueId, order)).length > 0) throw unknownId('order');
      const moved = await setOrder(tx, dialogueId, order);
      if (moved.length > 0)
        recordChange(
          tx,
          { type: 'dialogue', id: dialogueId },
          {
            dialogue,
            verb: 'order-queue',
            by: actor,
            reason: criterion,
            details: { moved, ...(rules ? { rules } : {}) },
            events: moved.map((id) => opinionEvent(id, 'moved', true)),
          },
        );
      return { moved };
    });
  }
}
