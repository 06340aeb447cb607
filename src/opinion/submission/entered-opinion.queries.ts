import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { publicNumber } from '../../contract/opinion.js';
import { Reader } from '../../database/reader.js';
import { columns, list, select } from '../../database/select.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { discloseFor, ofTheDialogue } from '../../disclosure/disclosure.js';
import { maskField } from '../../disclosure/masking.js';
import { Author, Opinion } from '../opinion.entity.js';
import type { EnteredLineView } from './dto/receipt.view.js';

const entered = list(
  columns(Opinion, 'o', ['id', 'number', 'kind', 'channel', 'status', 'text', 'receivedAt']),
  columns(Author, 'a', ['name']),
);

/** Opinions the person has entered for others, to check against the slips; only their own entries. */
@Injectable()
export class EnteredOpinionQueries {
  constructor(
    private readonly reader: Reader,
    private readonly dialogues: DialogueService,
  ) {}

  async list(actor: Actor, dialogueId: string): Promise<EnteredLineView[]> {
    const dialogue = await this.dialogues.getVisible(this.reader, actor, dialogueId);
    assertMay(actor, 'opinion.enter', scopeOf(dialogue));
    const rows = await select(
      this.reader,
      entered,
      `FROM opinion o JOIN author a ON a.id = o.author_id
       WHERE o.dialogue_id = ? AND o.entered_by = ? ORDER BY o.number DESC LIMIT 200`,
      [dialogueId, actor.accountId],
    );
    const disclosure = discloseFor(actor, { ...scopeOf(dialogue), ...ofTheDialogue });
    return rows.map((row) => ({
      ...row,
      // They have seen the name, on the slip or at the door; the contact was needed only to note it.
      text: disclosure.checked(row.text),
      name: row.name && maskField(row.name),
      publicNumber: publicNumber(dialogue.numberPrefix, row.number),
    }));
  }
}
