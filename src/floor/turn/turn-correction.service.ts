import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { notFound, Refusal } from '../../common/problem/refusal.js';
import { publicNumber } from '../../contract/opinion.js';
import { assertVersion } from '../../database/change-row.js';
import { Opinion } from '../../opinion/opinion.entity.js';
import type { CorrectTurnDto, TakeOffDto, TurnView } from './dto/turn.dto.js';
import { floorChanged, turnChanged, turnRow } from '../floor.transitions.js';
import { TurnCommandService } from './turn-command.service.js';
import { assertGuest, assertOrder, instantIn, viewTurn } from './turn.transitions.js';
import { type Turn, TurnOpinion } from '../floor.entity.js';
import { assertOpenMinutes, changesOf, correctRow } from '../correction.transitions.js';

/** Corrects turns (đính chính lượt): speaker and times, during the turn or afterwards. */
@Injectable()
export class TurnCorrectionService {
  constructor(private readonly commands: TurnCommandService) {}

  correct(actor: Actor, turnId: string, dto: CorrectTurnDto): Promise<TurnView> {
    return this.commands.run(actor, turnId, 'minutes.write', async (tx, { turn, dialogue }) => {
      assertOpenMinutes(dialogue);
      await assertVersion(turn, dto.version, () => viewTurn(tx, actor, dialogue, turnId));
      const at = (field: 'startedAt' | 'answeringAt' | 'endedAt') => {
        const given = dto[field];
        return given === undefined ? {} : { [field]: instantIn(tx, dialogue, field, given) };
      };
      await assertGuest(tx, dialogue.id, dto.guestId);
      const named = dto.speaker === undefined ? {} : { speaker: dto.speaker, guestId: dto.guestId ?? null };
      const times: Partial<Turn> = { ...at('startedAt'), ...at('answeringAt'), ...at('endedAt') };
      if (times.endedAt && turn.endedAt === null) throw new Refusal('turn-changed');
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
  takeOff(actor: Actor, turnId: string, { opinionId, reason }: TakeOffDto): Promise<TurnView> {
    return this.commands.run(actor, turnId, 'minutes.write', async (tx, { turn, dialogue }) => {
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
