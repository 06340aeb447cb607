import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { isId } from '../../common/ids.js';
import { notFound } from '../../common/problem/refusal.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { Reader } from '../../database/reader.js';
import { Transaction } from '../../database/transaction.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { assertRowSeen } from '../../dialogue/assert-row-seen.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { insertOpinion } from '../../opinion/submission/insert-opinion.js';
import { enteredView, SubmissionService } from '../../opinion/submission/submission.service.js';
import type { RaiseDto, RaisedView } from './dto/turn.dto.js';
import { Turn } from '../floor.entity.js';
import { linkOpinions, recordTurnChange, viewTurn } from './turn.transitions.js';

/** Opinions split off from what somebody says, with number and code at once, during the turn or afterwards. */
@Injectable()
export class SpokenOpinionService {
  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
    private readonly dialogues: DialogueService,
    private readonly submissions: SubmissionService,
  ) {}

  async raise(actor: Actor, turnId: string, dto: RaiseDto, once?: IdempotencyKey): Promise<RaisedView> {
    const turn = isId(turnId) ? await this.reader.manager.findOneBy(Turn, { id: turnId }) : null;
    if (!turn) throw notFound();
    const dialogue = await this.dialogues.getVisible(this.reader, actor, turn.dialogueId);
    assertMay(actor, 'minutes.write', scopeOf(dialogue));
    const { kind, text, fieldId, phone, consent = false } = dto;
    const prepared = this.submissions.prepareEntry(actor, dialogue.id, {
      channel: 'spoken',
      kind,
      text,
      consent: true,
      ...(fieldId ? { fieldId } : {}),
      ...(consent && turn.speaker ? { name: turn.speaker } : {}),
      ...(consent && phone ? { phone } : {}),
    });
    return this.transaction.run(
      async (tx) => {
        const { row } = await this.dialogues.loadForChange(tx, actor, Turn, turnId, 'minutes.write');
        await assertRowSeen(tx, 'turn', row, dto.version, () => viewTurn(tx, actor, dialogue, turnId));
        const received = await insertOpinion(tx, prepared);
        await this.submissions.queueIfInSession(tx, actor, received);
        await linkOpinions(tx, turn, [received.id], 'opinionId');
        recordTurnChange(tx, dialogue, turnId, 'raise', actor, { opinionId: received.id });
        return received;
      },
      {
        once,
        answer: async (tx, received) => ({ received, turn: await viewTurn(tx, actor, dialogue, turnId) }),
        complete: ({ received, turn: view }, revisions): RaisedView => ({
          ...enteredView(received, revisions),
          turn: view,
        }),
      },
    );
  }
}
