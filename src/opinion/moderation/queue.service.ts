import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { Trail } from '../../database/trail.js';
import { Transaction } from '../../database/transaction.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import type { OrderDto, OrderedView } from './dto/moderate.dto.js';
import { unknownId } from '../catalogue-lookup.js';
import { recordEvent } from '../opinion.transitions.js';
import { setOrder, strangersAmong } from './queue.js';

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
      if ((await strangersAmong(tx, dialogueId, order)).length > 0) throw unknownId('order');
      const moved = await setOrder(tx, dialogueId, order);
      for (const id of moved) recordEvent(tx, { id, dialogueId }, 'moved', actor, true);
      if (moved.length > 0)
        await Trail.write(tx, {
          organisationId: dialogue.organisationId,
          dialogueId,
          subjectType: 'dialogue',
          subjectId: dialogueId,
          verb: 'order-queue',
          actorId: actor.accountId,
          reason: criterion ?? null,
          details: { moved, ...(rules ? { rules } : {}) },
        });
      return { moved };
    });
  }
}
