import { covers, type LocalDate } from '../../common/local-date.js';
import type { Deadline, DeadlineUnit } from '../calendar/due-date.js';

export const urgencies = ['normal', 'urgent'] as const;
export type Urgency = (typeof urgencies)[number];

/** '*' in a rule stands for every kind, urgency or stage. */
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

/** Where the organisation has set no rule that fits. */
export const unlessRuled: Deadline = { amount: 15, unit: 'working_days' };

const fits = (pattern: string, value: string): boolean => pattern === '*' || pattern === value;

const exactness = (rule: Rule): number =>
  (rule.stage === '*' ? 0 : 4) + (rule.opinionKind === '*' ? 0 : 2) + (rule.urgency === '*' ? 0 : 1);

/** The most exact rule in force on the day: stage counts most, then kind, then urgency; of equals the latest begun. */
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
