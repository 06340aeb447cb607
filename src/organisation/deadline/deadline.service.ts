import { Injectable } from '@nestjs/common';
import { type LocalDate, localDateOf, covers } from '../../common/local-date.js';
import { Reader } from '../../database/reader.js';
import type { DeadlineUnit } from '../../contract/calendar.js';
import { type DueDate, dueDate, type Deadline } from '../calendar/due-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';

export const urgencies = ['normal', 'urgent'] as const;
export type Urgency = (typeof urgencies)[number];

/** '*' in a rule matches every kind, urgency or stage. */
export interface Rule {
  readonly id: string;
  readonly opinionKind: string;
  readonly urgency: string;
  readonly stage: string;
  readonly amount: number;
  readonly unit: DeadlineUnit;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
}

export interface Matter {
  /** Opinion kind, e.g. `petition`. */
  readonly kind: string;
  readonly urgency: Urgency;
  /** `answer`, `acknowledge`, … */
  readonly stage: string;
}

/** Applies where the organisation has no matching rule. */
export const unlessRuled: Deadline = { amount: 15, unit: 'working_days' };

const fits = (pattern: string, value: string): boolean => pattern === '*' || pattern === value;

const exactness = (rule: Rule): number =>
  (rule.stage === '*' ? 0 : 4) + (rule.opinionKind === '*' ? 0 : 2) + (rule.urgency === '*' ? 0 : 1);

/** The most specific rule in force on the day: stage weighs most, then kind, then urgency; of equals the latest begun. */
export function chooseRule(rules: readonly Rule[], matter: Matter, on: LocalDate): Rule | undefined {
  const [best] = rules
    .filter(
      (rule) =>
        covers({ from: rule.validFrom, to: rule.validUntil }, on) &&
        fits(rule.opinionKind, matter.kind) &&
        fits(rule.urgency, matter.urgency) &&
        fits(rule.stage, matter.stage),
    )
    .sort((a, b) => exactness(b) - exactness(a) || b.validFrom.localeCompare(a.validFrom) || b.id.localeCompare(a.id));
  return best;
}

export interface RuledDueDate extends DueDate {
  /** The rule applied; null if the organisation has none that matches (15 working days). */
  readonly ruleId: string | null;
}

/** Due dates by the organisation's own rules, each with its explanation. */
@Injectable()
export class DeadlineService {
  constructor(private readonly reader: Reader) {}

  /** `from` is the day (for terms in hours the instant) of the event, which itself is not counted. */
  async dueDate(
    organisationId: string,
    matter: Matter,
    from: LocalDate | Date,
    calendar: WorkingCalendar,
  ): Promise<RuledDueDate> {
    const on = from instanceof Date ? localDateOf(from) : from;
    const rules = await this.reader.rows<Rule>(
      `SELECT id, opinion_kind AS "opinionKind", urgency, stage, amount, unit, valid_from AS "validFrom",
         valid_until AS "validUntil" FROM deadline_rule WHERE organisation_id = ? AND stage IN (?, '*')`,
      [organisationId, matter.stage],
    );
    const rule = chooseRule(rules, matter, on);
    const due = dueDate(rule ?? unlessRuled, from, calendar);
    const deadline = rule ? { amount: rule.amount, unit: rule.unit } : unlessRuled;
    return { ...due, explanation: { ...due.explanation, deadline }, ruleId: rule?.id ?? null };
  }
}
