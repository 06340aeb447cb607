import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { newId } from '../../common/ids.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { assertNotRehearsal, assertUnderWay } from '../dialogue-assertions.js';
import { AgendaItem, Dialogue, DialogueDepartment, DialogueField } from '../dialogue.entity.js';
import { rehearsalPrefix } from '../planning/dialogue-numbers.js';
import { newDialogueDefaults, insertDialogue } from '../planning/insert-dialogue.js';
import { DialogueService } from '../dialogue.service.js';

/** Rehearsals (chạy thử), which count nowhere. */
@Injectable()
export class RehearsalService {
  constructor(
    private readonly transaction: Transaction,
    private readonly dialogues: DialogueService,
  ) {}

  /**
   * Creates a separate dialogue with the same plan, ready to start: no notice, no guests, numbers beginning with TẬP-.
   */
  async rehearse(actor: Actor, id: string, once?: IdempotencyKey): Promise<{ id: string }> {
    return this.transaction.run(
      async (tx) => {
        const real = await this.dialogues.lockForChange(tx, actor, id, 'dialogue.plan');
        assertNotRehearsal(real);
        assertUnderWay(real);
        const rehearsal = tx.manager.create(Dialogue, {
          ...real,
          ...newDialogueDefaults(tx),
          id: newId(),
          numberPrefix: rehearsalPrefix(real.numberPrefix),
          status: 'announced',
          rehearsalOf: real.id,
          joinCode: null,
          collectFrom: null,
          collectUntil: null,
        });
        rehearsal.slug = `tap-${rehearsal.id}`;
        await insertDialogue(tx, actor, rehearsal, 'rehearse');
        await copyProgramme(tx, real.id, rehearsal.id);
        return { id: rehearsal.id };
      },
      { once },
    );
  }
}

async function copyProgramme(tx: Tx, from: string, to: string): Promise<void> {
  for (const row of await tx.manager.findBy(DialogueDepartment, { dialogueId: from }))
    await tx.manager.insert(DialogueDepartment, { ...row, dialogueId: to });
  for (const row of await tx.manager.findBy(DialogueField, { dialogueId: from }))
    await tx.manager.insert(DialogueField, { ...row, dialogueId: to });
  for (const row of await tx.manager.findBy(AgendaItem, { dialogueId: from }))
    await tx.manager.insert(AgendaItem, { ...row, id: newId(), dialogueId: to });
}
