import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, assertMay } from '../../auth/actor.js';
import { isId } from '../../common/ids.js';
import { notFound } from '../../common/problem/refusal.js';
import { Reader } from '../../database/reader.js';
import { Trail } from '../../database/trail.js';
import { Transaction } from '../../database/transaction.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { DialogueService, type Source } from '../../dialogue/dialogue.service.js';
import { unknownId } from '../../opinion/catalogue.js';
import { Opinion } from '../../opinion/opinion.entity.js';
import { Turn, TurnOpinion } from '../live.entity.js';
import type { TurnView } from './dto/turn.dto.js';
import { pausedMs } from './timer.js';

/** Turns as they happened; one person standing up with three matters is one turn and three opinions. */
@Injectable()
export class TurnService {
  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
    private readonly dialogues: DialogueService,
  ) {}

  async list(actor: Actor, dialogueId: string): Promise<TurnView[]> {
    const dialogue = await this.dialogues.getVisible(this.reader, actor, dialogueId);
    assertMay(actor, 'opinion.read', scopeOf(dialogue));
    return views(
      this.reader,
      await this.reader.manager.find(Turn, { where: { dialogueId }, order: { number: 'ASC' } }),
    );
  }

  /** While the person speaks or afterwards; twice is once. */
  splitOff(actor: Actor, turnId: string, opinionId: string): Promise<TurnView> {
    return this.transaction.run(async (tx) => {
      const turn = isId(turnId) ? await tx.manager.findOneBy(Turn, { id: turnId }) : null;
      if (!turn) throw notFound();
      const dialogue = await this.dialogues.getVisible(tx, actor, turn.dialogueId);
      assertMay(actor, 'floor.command', scopeOf(dialogue));
      if (!(await tx.manager.existsBy(Opinion, { id: opinionId, dialogueId: dialogue.id })))
        throw unknownId('opinionId');
      if (!(await tx.manager.existsBy(TurnOpinion, { turnId, opinionId }))) {
        await tx.manager.insert(TurnOpinion, { turnId, opinionId });
        await Trail.write(tx, {
          organisationId: dialogue.organisationId,
          dialogueId: dialogue.id,
          subjectType: 'turn',
          subjectId: turnId,
          verb: 'split-off',
          actorId: actor.accountId,
          details: { opinionId },
        });
      }
      const [view] = await views(tx, [turn]);
      return view as TurnView;
    });
  }
}

async function views({ manager }: Source, turns: Turn[]): Promise<TurnView[]> {
  const links = await manager.findBy(TurnOpinion, { turnId: In(turns.map((turn) => turn.id)) });
  return turns.map((turn) => ({
    id: turn.id,
    number: turn.number,
    speaker: turn.speaker,
    startedAt: turn.startedAt.getTime(),
    endedAt: turn.endedAt?.getTime() ?? null,
    spokenSeconds:
      turn.endedAt &&
      Math.round(
        (turn.endedAt.getTime() - turn.startedAt.getTime() - pausedMs(turn.pauses, turn.endedAt.getTime())) / 1000,
      ),
    allottedSeconds: turn.allottedSeconds,
    opinionIds: links.flatMap((link) => (link.turnId === turn.id ? [link.opinionId] : [])),
  }));
}
