import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { newId } from '../common/ids.js';
import { beginningOf } from '../contract/text/length.js';
import { insertRow, type RowKind } from '../database/change-row.js';
import type { IdempotencyKey } from '../database/idempotency.js';
import { viewsFor } from '../database/projection.js';
import { Transaction, type Tx } from '../database/transaction.js';
import { assertRowSeen } from '../dialogue/assert-row-seen.js';
import { Dialogue } from '../dialogue/dialogue.entity.js';
import { scopeOf } from '../dialogue/dialogue.policy.js';
import { DialogueService } from '../dialogue/dialogue.service.js';
import { involvementOf } from '../disclosure/disclosure.js';
import { unknownId } from '../opinion/catalogue-lookup.js';
import { Opinion } from '../opinion/opinion.entity.js';
import { pledgeProjection } from './pledge.projection.js';
import { instantIn } from '../floor/turn/turn.transitions.js';
import { Turn } from '../floor/floor.entity.js';
import { assertOpenMinutes, type Change, changesOf, correctRow } from '../floor/correction.transitions.js';
import type { CorrectPledgeDto, PledgeView, StrikePledgeDto, WritePledgeDto } from './dto/minutes.dto.js';
import { Pledge } from './minutes.entity.js';

const pledgeRow: RowKind<Pledge> = { entity: Pledge, type: 'pledge' };
const events = [{ type: 'pledge.changed', public: false }];

/** Promises (lời hứa), verbatim, with their turn and opinion. */
@Injectable()
export class PledgeService {
  constructor(
    private readonly transaction: Transaction,
    private readonly dialogues: DialogueService,
  ) {}

  write(actor: Actor, dialogueId: string, dto: WritePledgeDto, once?: IdempotencyKey): Promise<PledgeView> {
    const work = async (tx: Tx): Promise<Pledge> => {
      const dialogue = await this.dialogues.lockForChange(tx, actor, dialogueId, 'minutes.write');
      assertOpenMinutes(dialogue);
      await assertHere(tx, dialogueId, dto);
      const pledge = tx.manager.create(Pledge, {
        id: newId(),
        dialogueId,
        turnId: dto.turnId,
        opinionId: dto.opinionId,
        text: dto.text,
        saidBy: dto.saidBy ?? beginningOf([dialogue.chairTitle, dialogue.chairName].filter(Boolean).join(' '), 160),
        saidAt: dto.saidAt ? instantIn(tx, dialogue, 'saidAt', dto.saidAt) : tx.now,
        enteredBy: actor.accountId,
        struckAt: null,
        version: 1,
      });
      const { turnId, opinionId } = pledge;
      const details = { turnId, opinionId };
      return insertRow(tx, pledgeRow, pledge, { dialogue, verb: 'write', by: actor, details, events });
    };
    return this.transaction.run(work, { once, answer: (tx, pledge) => view(tx, actor, pledge) });
  }

  correct(actor: Actor, id: string, dto: CorrectPledgeDto, once?: IdempotencyKey): Promise<PledgeView> {
    const { version: _, reason: __, ...given } = dto;
    return this.change(actor, id, dto, once, async (tx, pledge) => {
      await assertHere(tx, pledge.dialogueId, given);
      return changesOf<'text' | 'saidBy' | 'turnId' | 'opinionId'>(pledge, given);
    });
  }

  /** Strikes out a promise that was not made; the row is kept. */
  strike(actor: Actor, id: string, dto: StrikePledgeDto, once?: IdempotencyKey): Promise<PledgeView> {
    return this.change(actor, id, dto, once, async (_, { struckAt, text }) =>
      struckAt ? [] : [{ what: 'struck', before: text, after: null }],
    );
  }

  private change(
    actor: Actor,
    id: string,
    { version, reason }: StrikePledgeDto,
    once: IdempotencyKey | undefined,
    changesTo: (tx: Tx, pledge: Pledge) => Promise<Change[]>,
  ): Promise<PledgeView> {
    const work = async (tx: Tx): Promise<Pledge> => {
      const { row: pledge, dialogue } = await this.dialogues.loadForChange(tx, actor, Pledge, id, 'minutes.write');
      assertOpenMinutes(dialogue);
      await assertRowSeen(tx, 'pledge', pledge, version, () => view(tx, actor, pledge));
      const changes = await changesTo(tx, pledge);
      if (changes.length === 0) return pledge;
      const set = Object.fromEntries(
        changes.map(({ what, after }) => (what === 'struck' ? ['struckAt', tx.now] : [what, after])),
      ) as Partial<Pledge>;
      return correctRow(tx, pledgeRow, pledge, { set, dialogue, changes, reason, events }, actor);
    };
    return this.transaction.run(work, { once, answer: (tx, pledge) => view(tx, actor, pledge) });
  }
}

async function assertHere(
  tx: Tx,
  dialogueId: string,
  { turnId, opinionId }: { turnId?: string | null; opinionId?: string | null },
): Promise<void> {
  if (turnId && !(await tx.manager.existsBy(Turn, { id: turnId, dialogueId }))) throw unknownId('turnId');
  if (opinionId && !(await tx.manager.existsBy(Opinion, { id: opinionId, dialogueId }))) throw unknownId('opinionId');
}

async function view(tx: Tx, actor: Actor, { id, dialogueId }: Pledge): Promise<PledgeView> {
  const dialogue = await tx.manager.findOneByOrFail(Dialogue, { id: dialogueId });
  const reader = {
    audience: 'staff',
    departments: null,
    involvement: involvementOf(actor.held, scopeOf(dialogue)),
  } as const;
  const [pledge] = await viewsFor(reader, pledgeProjection, tx, dialogueId, [id]);
  return pledge as PledgeView;
}
