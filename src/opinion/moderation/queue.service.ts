import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { recordChange } from '../../database/change-row.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import type { OrderDto, OrderedView } from './dto/moderate.dto.js';
import { unknownId } from '../catalogue-lookup.js';
import { opinionEvent } from '../opinion.transitions.js';
import { findUnknown, isReordered, listQueue, queueChanged, setOrder } from './queue.js';

/** Sets the whole calling order: after dragging or alternating, or to undo either. */
@Injectable()
export class QueueService {
  constructor(
    private readonly transaction: Transaction,
    private readonly dialogues: DialogueService,
  ) {}

  /** The criterion is written to the trail, because the criteria of the calling order are public. */
  order(
    actor: Actor,
    dialogueId: string,
    { seen, order, criterion, rules }: OrderDto,
    once?: IdempotencyKey,
  ): Promise<OrderedView> {
    const work = async (tx: Tx): Promise<OrderedView> => {
      const dialogue = await this.dialogues.lockForChange(tx, actor, dialogueId, 'opinion.order');
      for (const [field, ids] of Object.entries({ order, seen }))
        if ((await findUnknown(tx, dialogueId, ids)).length > 0) throw unknownId(field);
      const queue = await listQueue(tx, dialogueId);
      const ids = queue.map(({ id }) => id);
      if (isReordered(ids, seen)) throw await queueChanged(tx, dialogueId, ids);
      const { moved, placed } = await setOrder(tx, queue, order);
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
            events: placed.map((id) => opinionEvent(id, 'moved', true)),
          },
        );
      return { moved };
    };
    return this.transaction.run(work, { once });
  }
}
