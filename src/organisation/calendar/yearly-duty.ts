import { type LocalDate, yearOf } from '../../common/local-date.js';

/** What an organisation's own rule requires in a year. */
export interface OwedInYear {
  readonly required: number;
  /** At least so many from January to June, and from July to December. */
  readonly firstHalf: number;
  readonly secondHalf: number;
  /** Months (1–12) in which they are usually held. */
  readonly months: readonly number[];
}

/** Days of the dialogues of one kind, excluding rehearsals. */
export interface DutyDays {
  /** Those that took place. */
  readonly heldOn: readonly LocalDate[];
  /** Those announced or planned and not yet past. */
  readonly plannedOn: readonly LocalDate[];
}

/** `planned`: enough are scheduled; `short`: some are missing; `failed`: the period is over without them. */
export type DutyState = 'met' | 'planned' | 'short' | 'failed';

/** required + beyond = held + planned + missing */
export interface Duty {
  readonly required: number;
  readonly held: number;
  /** Scheduled, day not yet passed. */
  readonly planned: number;
  /** Neither held nor planned. */
  readonly missing: number;
  /** Held or planned in excess of what is required. */
  readonly beyond: number;
  readonly state: DutyState;
}

export interface HalfDuty extends Duty {
  readonly half: 1 | 2;
  readonly until: LocalDate;
}

/** `open`: none yet, but the month is not over. */
export interface UsualMonth {
  readonly month: number;
  readonly state: 'held' | 'planned' | 'open' | 'passed';
}

export interface YearlyDuty extends Duty {
  /** Only the halves the rule sets a minimum for. */
  readonly halves: readonly HalfDuty[];
  readonly months: readonly UsualMonth[];
}

interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const worst: readonly DutyState[] = ['failed', 'short', 'planned', 'met'];

function dutyIn(period: Period, required: number, days: DutyDays, today: LocalDate): Duty {
  const inside = (date: LocalDate): boolean => period.from <= date && date <= period.to;
  const held = days.heldOn.filter(inside).length;
  const planned = days.plannedOn.filter((date) => inside(date) && date >= today).length;
  const missing = Math.max(0, required - held - planned);
  const counts = { required, held, planned, missing, beyond: held + planned + missing - required };
  if (held >= required) return { ...counts, state: 'met' };
  if (today > period.to) return { ...counts, state: 'failed' };
  return { ...counts, state: missing === 0 ? 'planned' : 'short' };
}

/** Compliance with the rule; the state is the worst of the year's own and its halves'. */
export function yearlyDuty(year: number, owed: OwedInYear, days: DutyDays, today: LocalDate): YearlyDuty {
  const whole = dutyIn({ from: `${year}-01-01`, to: `${year}-12-31` }, owed.required, days, today);
  const halves = ([1, 2] as const)
    .map((half): HalfDuty => {
      const [from, until] = half === 1 ? ['01-01', '06-30'] : ['07-01', '12-31'];
      const required = half === 1 ? owed.firstHalf : owed.secondHalf;
      const period = { from: `${year}-${from}`, to: `${year}-${until}` };
      return { half, until: period.to, ...dutyIn(period, required, days, today) };
    })
    .filter(({ required }) => required > 0);
  const states = [whole.state, ...halves.map(({ state }) => state)];
  return {
    ...whole,
    state: worst.find((state) => states.includes(state)) ?? whole.state,
    halves,
    months: owed.months.map((month) => ({ month, state: monthState(year, month, days, today) })),
  };
}

function monthState(year: number, month: number, days: DutyDays, today: LocalDate): UsualMonth['state'] {
  const name = `${year}-${String(month).padStart(2, '0')}`;
  const within = (date: LocalDate): boolean => date.startsWith(name);
  if (days.heldOn.some(within)) return 'held';
  if (days.plannedOn.some((date) => within(date) && date >= today)) return 'planned';
  return today.slice(0, 7) > name ? 'passed' : 'open';
}

interface Dated {
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
}

/** The rule for a year: of those in force on any of its days, the latest begun. A rule ending before it begins is ignored. */
export const ruleOfYear = <Rule extends Dated>(rules: readonly Rule[], year: number): Rule | undefined =>
  rules
    .filter(
      ({ validFrom, validUntil }) =>
        yearOf(validFrom) <= year && (validUntil === null || (yearOf(validUntil) >= year && validUntil >= validFrom)),
    )
    .sort((one, other) => other.validFrom.localeCompare(one.validFrom))[0];
