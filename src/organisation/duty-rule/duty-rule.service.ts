import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor, assertMay } from '../../auth/actor.js';
import { newId } from '../../common/ids.js';
import { addDays } from '../../common/local-date.js';
import { Refusal } from '../../common/problem/refusal.js';
import { Reader } from '../../database/reader.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { assertRange, orNotFound } from '../organisation-assertions.js';
import type { CreateDutyRuleDto, EndDto } from '../dto/organisation.dto.js';
import { DutyRule } from '../organisation.entity.js';
import { lockOrganisation } from '../lock-organisation.js';

/** How many dialogues of each kind the organisation must hold per year. */
@Injectable()
export class DutyRuleService {
  constructor(
    private readonly reader: Reader,
    private readonly transaction: Transaction,
  ) {}

  /** Including ended ones, the latest of each kind first. */
  list(actor: Actor, organisationId: string): Promise<DutyRule[]> {
    assertMay(actor, 'organisation.read', { organisationId });
    return this.reader.manager.find(DutyRule, {
      where: { organisationId },
      order: { dialogueKind: 'ASC', validFrom: 'DESC', id: 'DESC' },
      take: 1_000,
    });
  }

  /**
   * Begins a rule and ends the open one of the same kind on the day before. If that one was to begin on the same day or
   * later, it ends before it begins, that is, it never applies.
   */
  create(actor: Actor, organisationId: string, dto: CreateDutyRuleDto): Promise<DutyRule> {
    return this.transaction.run(async (tx) => {
      assertMay(actor, 'calendar.manage', { organisationId });
      assertHalves(dto);
      // Locks the organisation, so that concurrent changes leave one open rule per kind.
      await lockOrganisation(tx, organisationId);
      const { dialogueKind, validFrom } = dto;
      const before = await tx.manager.findBy(DutyRule, {
        organisationId,
        dialogueKind,
        validUntil: IsNull(),
      });
      for (const rule of before) await this.close(tx, actor, rule, addDays(validFrom, -1));
      const rule = tx.manager.create(DutyRule, {
        ...dto,
        months: [...dto.months].sort((one, other) => one - other),
        id: newId(),
        organisationId,
        validUntil: null,
      });
      await tx.manager.insert(DutyRule, rule);
      const { required, firstHalf, secondHalf } = rule;
      this.trail(tx, actor, rule, 'create', { dialogueKind, required, firstHalf, secondHalf, validFrom });
      return rule;
    });
  }

  end(actor: Actor, id: string, { validUntil }: EndDto): Promise<DutyRule> {
    return this.transaction.run(async (tx) => {
      const rule = orNotFound(await tx.manager.findOneBy(DutyRule, { id }));
      assertMay(actor, 'calendar.manage', { organisationId: rule.organisationId });
      assertRange({ validFrom: rule.validFrom, validUntil });
      return this.close(tx, actor, rule, validUntil);
    });
  }

  private async close(tx: Tx, actor: Actor, rule: DutyRule, validUntil: string): Promise<DutyRule> {
    rule.validUntil = validUntil;
    await tx.manager.save(DutyRule, rule);
    this.trail(tx, actor, rule, 'end', { validUntil });
    return rule;
  }

  private trail(
    tx: Tx,
    actor: Actor,
    { id, organisationId }: DutyRule,
    verb: string,
    details: Record<string, string | number>,
  ): void {
    tx.trail({
      organisationId,
      subjectType: 'duty_rule',
      subjectId: id,
      verb,
      actorId: actor.accountId,
      details,
    });
  }
}

/** The halves together cannot require more than the year. */
function assertHalves({ required, firstHalf, secondHalf }: CreateDutyRuleDto): void {
  const wrong = firstHalf > required ? 'firstHalf' : firstHalf + secondHalf > required ? 'secondHalf' : undefined;
  if (!wrong) return;
  const max = wrong === 'firstHalf' ? required : required - firstHalf;
  throw new Refusal('validation-failed', {
    errors: [{ field: wrong, rule: 'too-large', params: { max }, message: '' }],
  });
}
