import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { newId } from '../../common/ids.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { changeRow, insertRow, type RowKind } from '../../database/change-row.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import type { Dialogue } from '../../dialogue/dialogue.entity.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { discloseFor, ofTheDialogue } from '../../disclosure/disclosure.js';
import { BackstageNote } from '../floor.entity.js';
import type { NoteView } from './dto/note.dto.js';

const noteRow: RowKind<BackstageNote> = { entity: BackstageNote, type: 'note' };

/** Messages from the moderators to the chair, who confirms seeing them. */
@Injectable()
export class NoteService {
  constructor(
    private readonly transaction: Transaction,
    private readonly dialogues: DialogueService,
  ) {}

  send(actor: Actor, dialogueId: string, text: string, once?: IdempotencyKey): Promise<NoteView> {
    const work = async (tx: Tx): Promise<NoteView> => {
      const dialogue = await this.dialogues.lockForChange(tx, actor, dialogueId, 'note.send');
      const note = tx.manager.create(BackstageNote, {
        id: newId(),
        dialogueId,
        text,
        sentBy: actor.accountId,
        senderName: actor.name,
        sentAt: tx.now,
        seenAt: null,
      });
      const events = [{ type: 'note.sent', public: false }];
      return viewOf(await insertRow(tx, noteRow, note, { dialogue, verb: 'send', by: actor, events }), actor, dialogue);
    };
    return this.transaction.run(work, { once });
  }

  /** Confirms a note; the first confirmation stays. */
  seen(actor: Actor, noteId: string): Promise<NoteView> {
    return this.transaction.run(async (tx) => {
      const { row: note, dialogue } = await this.dialogues.loadForChange(tx, actor, BackstageNote, noteId, 'note.see');
      const events = [{ type: 'note.seen', public: false }];
      if (note.seenAt === null)
        await changeRow(tx, noteRow, note, { set: { seenAt: tx.now }, dialogue, verb: 'see', by: actor, events });
      return viewOf(note, actor, dialogue);
    });
  }
}

const viewOf = (
  { id, text, senderName, sentAt, seenAt }: BackstageNote,
  actor: Actor,
  dialogue: Dialogue,
): NoteView => ({
  id,
  text: discloseFor(actor, { ...scopeOf(dialogue), ...ofTheDialogue }).unchecked(text),
  senderName,
  sentAt: sentAt.toISOString(),
  seenAt: seenAt?.toISOString() ?? null,
});
