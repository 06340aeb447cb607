import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { newId } from '../common/ids.js';
import type { PledgeLiveView } from '../contract/views.js';
import type { IdempotencyKey } from '../database/idempotency.js';
import { Trail } from '../database/trail.js';
import { Transaction, type Tx } from '../database/transaction.js';
import type { Dialogue } from '../dialogue/dialogue.entity.js';
import { DialogueService } from '../dialogue/dialogue.service.js';
import { unknownId } from '../opinion/catalogue-lookup.js';
import { Opinion } from '../opinion/opinion.entity.js';
import { pledgeProjection } from './pledge.projection.js';
import { instantIn } from '../floor/turn/turn.transitions.js';
import { Turn } from '../floor/floor.entity.js';
import {
  assertOpenMinutes,
  assertVersion,
  type Change,
  changesOf,
  recordCorrections,
} from './correction.transitions.js';
import type { CorrectPledgeDto, PledgeView, StrikePledgeDto, WritePledgeDto } from './dto/minutes.dto.js';
import { Pledge } from './minutes.entity.js';

/** Promises (lời hứa), verbatim, with their turn and opinion. */
@Injectable()
export class PledgeService {
  constructor(
    private readonly transaction: Transaction,
    private readonly dialogues: DialogueService,
  ) {}

  write(actor: Actor, dialogueId: string, dto: WritePledgeDto, once?: IdempotencyKey): Promise<PledgeView> {
    const work = async (tx: Tx): Promise<PledgeView> => {
      const dialogue = await this.dialogues.lockForChange(tx, actor, dialogueId, 'minutes.write');
      assertOpenMinutes(dialogue);
      await assertHere(tx, dialogueId, dto);
      const pledge = tx.manager.create(Pledge, {
        id: newId(),
        dialogueId,
        turnId: dto.turnId ?? null,
        opinionId: dto.opinionId ?? null,
        text: dto.text,
        saidBy: dto.saidBy ?? [dialogue.chairTitle, dialogue.chairName].filter(Boolean).join(' ').slice(0, 160),
        saidAt: dto.saidAt ? instantIn(tx, dialogue, 'saidAt', dto.saidAt) : tx.now,
        enteredBy: actor.accountId,
        struckAt: null,
        version: 1,
      });
      await tx.manager.insert(Pledge, pledge);
      const { turnId, opinionId } = pledge;
      await Trail.write(tx, {
        organisationId: dialogue.organisationId,
        dialogueId,
        subjectType: 'pledge',
        subjectId: pledge.id,
        verb: 'write',
        actorId: actor.accountId,
        details: { turnId, opinionId },
      });
      tell(tx, pledge, actor);
      return view(tx, pledge);
    };
    return this.transaction.run(work, { once });
  }

  correct(actor: Actor, id: string, { version, reason, ...given }: CorrectPledgeDto): Promise<PledgeView> {
    return this.change(actor, id, version, reason, async (tx, pledge) => {
      await assertHere(tx, pledge.dialogueId, given);
      return changesOf<'text' | 'saidBy' | 'turnId' | 'opinionId'>(pledge, given);
    });
  }

  /** Strikes out a promise that was not made; the row is kept. */
  strike(actor: Actor, id: string, { version, reason }: StrikePledgeDto): Promise<PledgeView> {
    return this.change(actor, id, version, reason, async (_, { struckAt, text }) =>
      struckAt ? [] : [{ what: 'struck', before: text, after: null }],
    );
  }

  private change(
    actor: Actor,
    id: string,
    version: number,
    reason: string,
    changesTo: (tx: Tx, pledge: Pledge) => Promise<Change[]>,
  ): Promise<PledgeView> {
    return this.transaction.run(async (tx) => {
      const { pledge, dialogue } = await this.load(tx, actor, id);
      assertVersion(pledge.version, version, await view(tx, pledge));
      const changes = await changesTo(tx, pledge);
      if (changes.length === 0) return view(tx, pledge);
      const set = Object.fromEntries(
        changes.map(({ what, after }) => (what === 'struck' ? ['struckAt', tx.now] : [what, after])),
      ) as Partial<Pledge>;
      await tx.manager.update(Pledge, { id }, { ...set, version: pledge.version + 1 });
      await recordCorrections(tx, actor, dialogue, { type: 'pledge', id }, changes, reason);
      tell(tx, pledge, actor);
      return view(tx, pledge);
    });
  }

  private async load(tx: Tx, actor: Actor, id: string): Promise<{ pledge: Pledge; dialogue: Dialogue }> {
    const { row: pledge, dialogue } = await this.dialogues.loadForChange(tx, actor, Pledge, id, 'minutes.write');
    assertOpenMinutes(dialogue);
    return { pledge, dialogue };
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

const tell = (tx: Tx, { id, dialogueId }: Pledge, actor: Actor): void =>
  tx.record({
    dialogueId,
    type: 'pledge.changed',
    subjectType: 'pledge',
    subjectId: id,
    actorId: actor.accountId,
    public: false,
  });

async function view(tx: Tx, { id, dialogueId }: Pledge): Promise<PledgeView> {
  const projection = (await pledgeProjection.load(tx, dialogueId, [id])).get(id);
  return projection?.({ audience: 'staff', departments: null }) as PledgeLiveView;
}
