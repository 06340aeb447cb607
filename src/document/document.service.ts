import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../auth/actor.js';
import { Reader } from '../database/reader.js';
import { Transaction } from '../database/transaction.js';
import type { Dialogue } from '../dialogue/dialogue.entity.js';
import { scopeOf } from '../dialogue/dialogue.policy.js';
import { DialogueService } from '../dialogue/dialogue.service.js';
import type { FallbackView } from './fallback/dto/fallback.view.js';
import { fileName } from './fallback/fallback-folder.js';
import { FallbackService } from './fallback/fallback.service.js';
import { PdfWorkerService } from './pdf-worker.service.js';
import { QueueListQueries } from './queue/queue-list.queries.js';

export interface PdfDocument {
  name: string;
  content: Buffer;
}

@Injectable()
export class DocumentService {
  constructor(
    private readonly reader: Reader,
    private readonly dialogues: DialogueService,
    private readonly queries: QueueListQueries,
    private readonly pdf: PdfWorkerService,
    private readonly fallback: FallbackService,
    private readonly transaction: Transaction,
  ) {}

  /** The queue as PDF, for those who run the dialogue; each download is written to the trail. */
  async queue(actor: Actor, dialogueId: string): Promise<PdfDocument> {
    const dialogue = await this.find(actor, dialogueId);
    const list = await this.queries.get(dialogue);
    const content = await this.pdf.print(list);
    await this.transaction.run(async (tx) =>
      tx.trail({
        organisationId: dialogue.organisationId,
        dialogueId: dialogue.id,
        subjectType: 'dialogue',
        subjectId: dialogue.id,
        verb: 'print-queue',
        actorId: actor.accountId,
        details: { opinions: list.onFloor.length + list.waiting.length },
      }),
    );
    return { name: `${fileName(new Date(list.asOf))}.pdf`, content };
  }

  async fallbackState(actor: Actor, dialogueId: string): Promise<FallbackView> {
    return this.fallback.stateOf(await this.find(actor, dialogueId));
  }

  private async find(actor: Actor, dialogueId: string): Promise<Dialogue> {
    const dialogue = await this.dialogues.getVisible(this.reader, actor, dialogueId);
    assertMay(actor, 'live.staff', scopeOf(dialogue));
    return dialogue;
  }
}
