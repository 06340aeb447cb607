import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { notFound, Refusal } from '../common/problem/refusal.js';
import { publicNumber } from '../contract/opinion.js';
import { Transaction, type Tx } from '../database/transaction.js';
import type { Dialogue } from '../dialogue/dialogue.entity.js';
import { DialogueService } from '../dialogue/dialogue.service.js';
import { Opinion } from '../opinion/opinion.entity.js';
import type { TurnView } from '../floor/turn/dto/turn.dto.js';
import { recordTurnChange } from '../floor/floor.transitions.js';
import { assertOrder } from '../floor/turn/turn.service.js';
import { assertGuest, instantIn, viewTurn } from '../floor/turn/turn.transitions.js';
import { Turn, TurnOpinion } from '../floor/floor.entity.js';
import { assertOpenMinutes, assertVersion, changesOf, recordCorrections } from './correction.transitions.js';
import type { CorrectTurnDto, TakeOffDto } from './dto/minutes.dto.js';

/** Corrects turns (đính chính lượt): speaker and times, during the turn or afterwards. */
@Injectable()
export class TurnCorrectionService {
  constructor(
    private readonly transaction: Transaction,
    private readonly dialogues: DialogueService,
  ) {}

  correct(actor: Actor, turnId: string, dto: CorrectTurnDto): Promise<TurnView> {
    return this.transaction.run(async (tx) => {
      const { turn, dialogue } = await this.load(tx, actor, turnId);
      assertVersion(turn.version, dto.version, await viewTurn(tx, actor, dialogue, turnId));
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
      if (changes.length === 0 && !('guestId' in named && named.guestId !== turn.guestId))
        return viewTurn(tx, actor, dialogue, turnId);
      await tx.manager.update(Turn, { id: turnId }, { ...times, ...named, version: turn.version + 1 });
      await recordCorrections(tx, actor, dialogue, { type: 'turn', id: turnId }, changes, dto.reason);
      recordTurnChange(tx, turn, actor.accountId);
      tellSpeaker(tx, turn, actor.accountId);
      return viewTurn(tx, actor, dialogue, turnId);
    });
  }

  /** Unlinks an opinion from the turn; it keeps its number. */
  takeOff(actor: Actor, turnId: string, { opinionId, reason }: TakeOffDto): Promise<TurnView> {
    return this.transaction.run(async (tx) => {
      const { turn, dialogue } = await this.load(tx, actor, turnId);
      const link = await tx.manager.findOneBy(TurnOpinion, { turnId, opinionId });
      const opinion = link && (await tx.manager.findOneBy(Opinion, { id: opinionId }));
      if (!opinion) throw notFound();
      await tx.manager.delete(TurnOpinion, { turnId, opinionId });
      await tx.manager.update(Turn, { id: turnId }, { version: turn.version + 1 });
      const before = publicNumber(dialogue.numberPrefix, opinion.number);
      await recordCorrections(
        tx,
        actor,
        dialogue,
        { type: 'turn', id: turnId },
        [{ what: 'opinion', before, after: null }],
        reason,
      );
      recordTurnChange(tx, turn, actor.accountId);
      return viewTurn(tx, actor, dialogue, turnId);
    });
  }

  private async load(tx: Tx, actor: Actor, turnId: string): Promise<{ turn: Turn; dialogue: Dialogue }> {
    const { row: turn, dialogue } = await this.dialogues.loadForChange(tx, actor, Turn, turnId, 'minutes.write');
    assertOpenMinutes(dialogue);
    return { turn, dialogue };
  }
}

/** Staff and chair see the speaker on the floor too; hall and public never do. */
function tellSpeaker(tx: Tx, { dialogueId }: Turn, actorId: string): void {
  tx.record({ dialogueId, type: 'floor.changed', subjectType: 'floor', subjectId: dialogueId, actorId, public: false });
}
