import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { newId } from '../../common/ids.js';
import { insertRow, type RowKind } from '../../database/change-row.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { Transaction } from '../../database/transaction.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { wrongState } from '../../opinion/opinion.transitions.js';
import { Directive } from '../assignment.entity.js';
import { assignmentEvent } from '../assignment-events.js';
import { isChair } from '../decision/decision.policy.js';
import type { GiveDirectiveDto } from './dto/directive.dto.js';
import type { GivenDirectiveView } from './dto/directive.view.js';
import { AssignmentCreationService } from '../assignment-creation.service.js';
import { nextNumber } from '../../dialogue/next-number.js';

const directiveRow: RowKind<Directive> = { entity: Directive, type: 'directive' };

const given = ['live', 'paused', 'concluded', 'closed'];

/** Directives (kết luận, chỉ đạo), whose assignments have no opinion. */
@Injectable()
export class DirectiveService {
  constructor(
    private readonly transaction: Transaction,
    private readonly dialogues: DialogueService,
    private readonly tasks: AssignmentCreationService,
  ) {}

  /** Numbered within the dialogue; each assignment has a due date or is continuous. */
  give(actor: Actor, dialogueId: string, dto: GiveDirectiveDto, once?: IdempotencyKey): Promise<GivenDirectiveView> {
    return this.transaction.run(
      async (tx) => {
        const dialogue = await this.dialogues.lockForChange(tx, actor, dialogueId, 'directive.give');
        if (!given.includes(dialogue.status)) throw wrongState(dialogue.status);
        const orders = await this.tasks.validate(tx, dialogue, dto.assignments, dto.text);
        const chairName = dto.chairName ?? (isChair(actor, dialogue) ? null : dialogue.chairName);
        const directive = tx.manager.create(Directive, {
          id: newId(),
          dialogueId,
          organisationId: dialogue.organisationId,
          number: await nextNumber(tx, dialogueId, 'directives'),
          text: dto.text,
          givenBy: actor.accountId,
          chairName,
          givenAt: tx.now,
        });
        await insertRow(tx, directiveRow, directive, {
          dialogue,
          verb: 'give',
          by: { accountId: actor.accountId, onBehalfOf: chairName },
          details: { number: directive.number },
          events: [assignmentEvent(dialogue, 'directive.given', 'directive', directive.id)],
        });
        const behind = {
          dialogue,
          opinionId: null,
          directiveId: directive.id,
          decisionId: null,
          onBehalfOf: chairName,
        };
        const assignmentIds: string[] = [];
        for (const order of orders)
          assignmentIds.push((await this.tasks.createAssignment(tx, actor, behind, order)).id);
        return { id: directive.id, number: directive.number, text: directive.text, assignmentIds };
      },
      { once },
    );
  }
}
