import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import type { Permission } from '../../contract/permissions.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { assertRowSeen } from '../../dialogue/assert-row-seen.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { Turn } from '../floor.entity.js';
import type { TurnCommandView } from './dto/turn.dto.js';
import { type LoadedTurn, viewCommanded, viewTurn } from './turn.transitions.js';

export interface TurnPress {
  turnId: string;
  /** The version of the turn that was seen. */
  version: number;
  permission: Permission;
  once: IdempotencyKey | undefined;
}

/**
 * What every command on a turn has in common: lock its dialogue, load it, compare it with what was seen, change it,
 * answer with what it is now.
 */
@Injectable()
export class TurnCommandService {
  constructor(
    private readonly transaction: Transaction,
    private readonly dialogues: DialogueService,
  ) {}

  run(
    actor: Actor,
    { turnId, version, permission, once }: TurnPress,
    work: (tx: Tx, loaded: LoadedTurn) => Promise<void>,
  ): Promise<TurnCommandView> {
    return this.transaction.run(
      async (tx) => {
        const { row: turn, dialogue } = await this.dialogues.loadForChange(tx, actor, Turn, turnId, permission);
        await assertRowSeen(tx, 'turn', turn, version, () => viewTurn(tx, actor, dialogue, turnId));
        await work(tx, { turn, dialogue });
        return dialogue;
      },
      { once, answer: (tx, dialogue) => viewCommanded(tx, actor, dialogue, turnId) },
    );
  }
}
