import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { notFound } from '../../common/problem/refusal.js';
import { publicNumber } from '../../contract/opinion.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { Opinion } from '../../opinion/opinion.entity.js';
import type { CorrectTurnDto, TakeOffDto, TurnCommandView } from './dto/turn.dto.js';
import { changedSince, floorChanged, loadFloor, turnChanged, turnRow } from '../floor.transitions.js';
import { TurnCommandService } from './turn-command.service.js';
import { assertGuest, assertOrder, instantIn } from './turn.transitions.js';
import { type Turn, TurnOpinion } from '../floor.entity.js';
import { assertOpenMinutes, changesOf, correctRow } from '../correction.transitions.js';

/** Corrects turns (đính chính lượt): speaker and times, during the turn or afterwards. */
@Injectable()
export class TurnCorrectionService {
  constructor(private readonly commands: TurnCommandService) {}

  correct(actor: Actor, turnId: string, dto: CorrectTurnDto, once?: IdempotencyKey): Promise<TurnCommandView> {
    const press = { turnId, version: dto.version, permission: 'minutes.write', once } as const;
    return this.commands.run(actor, press, async (tx, { turn, dialogue }) => {
      assertOpenMinutes(dialogue);
      const at = (field: 'startedAt' | 'answeringAt' | 'endedAt') => {
        const given = dto[field];
        return given === undefined ? {} : { [field]: instantIn(tx, dialogue, field, given) };
      };
      await assertGuest(tx, dialogue.id, dto.guestId);
      const named = dto.speaker === undefined ? {} : { speaker: dto.speaker, guestId: dto.guestId ?? null };
      const times: Partial<Turn> = { ...at('startedAt'), ...at('answeringAt'), ...at('endedAt') };
      if (times.endedAt && turn.endedAt === null)
        throw await changedSince(tx, await loadFloor(tx, dialogue), 0, 'stage', 'turn-changed');
      assertOrder({ ...turn, ...times }, times.endedAt ? 'endedAt' : times.answeringAt ? 'answeringAt' : 'startedAt');
      const entries = dto.speaker === undefined ? times : { ...times, speaker: dto.speaker };
      const changes = changesOf<'speaker' | 'startedAt' | 'answeringAt' | 'endedAt'>(turn, entries);
      if (changes.length === 0 && !('guestId' in named && named.guestId !== turn.guestId)) return;
      // Staff and chair see the speaker on the floor too; hall and public never do.
      const floor = { ...floorChanged(false), subjectType: 'floor', subjectId: dialogue.id };
      const correction = { set: { ...times, ...named }, dialogue, changes, reason: dto.reason };
      await correctRow(tx, turnRow, turn, { ...correction, events: [turnChanged(turnId), floor] }, actor);
    });
  }

  /** Unlinks an opinion from the turn; it keeps its number. */
  takeOff(
    actor: Actor,
    turnId: string,
    { version, opinionId, reason }: TakeOffDto,
    once?: IdempotencyKey,
  ): Promise<TurnCommandView> {
    const press = { turnId, version, permission: 'minutes.write', once } as const;
    return this.commands.run(actor, press, async (tx, { turn, dialogue }) => {
      assertOpenMinutes(dialogue);
      const link = await tx.manager.findOneBy(TurnOpinion, { turnId, opinionId });
      const opinion = link && (await tx.manager.findOneBy(Opinion, { id: opinionId }));
      if (!opinion) throw notFound();
      await tx.manager.delete(TurnOpinion, { turnId, opinionId });
      const before = publicNumber(dialogue.numberPrefix, opinion.number);
      const changes = [{ what: 'opinion', before, after: null }];
      await correctRow(tx, turnRow, turn, { set: {}, dialogue, changes, reason, events: [turnChanged(turnId)] }, actor);
    });
  }
}
