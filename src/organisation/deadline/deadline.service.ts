import { Injectable } from '@nestjs/common';
import { type LocalDate, localDateOf } from '../../common/local-date.js';
import { Reader } from '../../database/reader.js';
import { type DueDate, dueDate } from '../calendar/due-date.js';
import { chooseRule, type Matter, type Rule, unlessRuled } from './deadline-rule.js';
import { WorkingCalendarService } from '../calendar/working-calendar.service.js';

export interface RuledDueDate extends DueDate {
  /** The rule it follows; null where the organisation has none that fits (15 working days). */
  readonly ruleId: string | null;
}

/** Due dates by the organisation's own rules, each with the days it was counted over. */
@Injectable()
export class DeadlineService {
  constructor(
    private readonly reader: Reader,
    private readonly calendars: WorkingCalendarService,
  ) {}

  /** `from` is the day (or for terms in hours the instant) of the event, which itself does not count. */
  async dueDate(organisationId: string, matter: Matter, from: LocalDate | Date): Promise<RuledDueDate> {
    const on = from instanceof Date ? localDateOf(from) : from;
    const rules = await this.reader.rows<Rule>(
      `SELECT id, opinion_kind AS "opinionKind", urgency, stage, amount, unit, valid_from AS "validFrom",
         valid_until AS "validUntil" FROM deadline_rule WHERE organisation_id = ? AND stage IN (?, '*')`,
      [organisationId, matter.stage],
    );
    const rule = chooseRule(rules, matter, on);
    const due = dueDate(rule ?? unlessRuled, from, await this.calendars.of(organisationId));
    const deadline = rule ? { amount: rule.amount, unit: rule.unit } : unlessRuled;
    return { ...due, explanation: { ...due.explanation, deadline }, ruleId: rule?.id ?? null };
  }
}
