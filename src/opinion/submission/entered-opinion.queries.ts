import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { type OpinionChannel, type OpinionKind, type OpinionStatus, publicNumber } from '../../contract/opinion.js';
import { Reader } from '../../database/reader.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import type { EnteredLineView } from './dto/receipt.view.js';

interface Row {
  id: string;
  number: number;
  kind: OpinionKind;
  channel: OpinionChannel;
  status: OpinionStatus;
  text: string;
  name: string | null;
  received_at: string;
}

const statement = `SELECT o.id, o.number, o.kind, o.channel, o.status, o.text, a.name, o.received_at
  FROM opinion o JOIN author a ON a.id = o.author_id
  WHERE o.dialogue_id = ? AND o.entered_by = ? ORDER BY o.number DESC LIMIT 200`;

/** What somebody has written down for others, to check it against the slips: their own entries and nobody else's. */
@Injectable()
export class EnteredOpinionQueries {
  constructor(
    private readonly reader: Reader,
    private readonly dialogues: DialogueService,
  ) {}

  async list(actor: Actor, dialogueId: string): Promise<EnteredLineView[]> {
    const dialogue = await this.dialogues.getVisible(this.reader, actor, dialogueId);
    assertMay(actor, 'opinion.enter', scopeOf(dialogue));
    const rows = await this.reader.rows<Row>(statement, [dialogueId, actor.accountId]);
    return rows.map(({ received_at: receivedAt, ...row }) => ({
      ...row,
      publicNumber: publicNumber(dialogue.numberPrefix, row.number),
      receivedAt,
    }));
  }
}
