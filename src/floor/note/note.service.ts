import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { newId } from '../../common/ids.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { Trail } from '../../database/trail.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import type { Dialogue } from '../../dialogue/dialogue.entity.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { BackstageNote } from '../floor.entity.js';
import type { NoteView } from './dto/note.dto.js';

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
      await tx.manager.insert(BackstageNote, note);
      await tell(tx, actor, dialogue, note, 'send');
      return viewOf(note);
    };
    return this.transaction.run(work, { once });
  }

  /** Confirms a note; the first confirmation stays. */
  seen(actor: Actor, noteId: string): Promise<NoteView> {
    return this.transaction.run(async (tx) => {
      const { row: note, dialogue } = await this.dialogues.loadForChange(tx, actor, BackstageNote, noteId, 'note.see');
      if (note.seenAt !== null) return viewOf(note);
      note.seenAt = tx.now;
      await tx.manager.update(BackstageNote, { id: noteId }, { seenAt: tx.now });
      await tell(tx, actor, dialogue, note, 'see');
      return viewOf(note);
    });
  }
}

const viewOf = ({ id, text, senderName, sentAt, seenAt }: BackstageNote): NoteView => ({
  id,
  text,
  senderName,
  sentAt: sentAt.getTime(),
  seenAt: seenAt?.getTime() ?? null,
});

async function tell(
  tx: Tx,
  actor: Actor,
  dialogue: Dialogue,
  note: BackstageNote,
  verb: 'send' | 'see',
): Promise<void> {
  await Trail.write(tx, {
    organisationId: dialogue.organisationId,
    dialogueId: dialogue.id,
    subjectType: 'note',
    subjectId: note.id,
    verb,
    actorId: actor.accountId,
  });
  tx.record({
    dialogueId: dialogue.id,
    type: verb === 'send' ? 'note.sent' : 'note.seen',
    subjectType: 'note',
    subjectId: note.id,
    actorId: actor.accountId,
    public: false,
  });
}
