import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import type { Permission } from '../../contract/permissions.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { Turn } from '../floor.entity.js';
import type { TurnView } from './dto/turn.dto.js';
import { type LoadedTurn, viewTurn } from './turn.transitions.js';

/** What every command on a turn has in common: lock its dialogue, load it, change it, answer with what it is now. */
@Injectable()
export class TurnCommandService {
  constructor(
    private readonly transaction: Transaction,
    private readonly dialogues: DialogueService,
  ) {}

  run(
    actor: Actor,
    turnId: string,
    permission: Permission,
    work: (tx: Tx, loaded: LoadedTurn) => Promise<void>,
  ): Promise<TurnView> {
    return this.transaction.run(
      async (tx) => {
        const { row: turn, dialogue } = await this.dialogues.loadForChange(tx, actor, Turn, turnId, permission);
        await work(tx, { turn, dialogue });
        return dialogue;
      },
      { answer: (tx, dialogue) => viewTurn(tx, actor, dialogue, turnId) },
    );
  }
}
