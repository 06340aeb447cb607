import { addDays, type LocalDate, yearOf } from '../../common/local-date.js';

/** Calendar days before and after the day of a dialogue. Data, because a later law may change them. */
export interface StatutoryTerms {
  readonly noticeDaysBefore: number;
  readonly resultsDaysAfter: number;
}

/** Law on the Organisation of Local Government 2025, art. 43. */
export const communeTerms: StatutoryTerms = { noticeDaysBefore: 7, resultsDaysAfter: 10 };

export interface StatutoryDates {
  /** Last day on which the notice may be published. */
  readonly noticeBy: LocalDate;
  /** Last day on which the results may be published. */
  readonly resultsBy: LocalDate;
}

export const statutoryDates = (heldOn: LocalDate, terms: StatutoryTerms = communeTerms): StatutoryDates => ({
  noticeBy: addDays(heldOn, -terms.noticeDaysBefore),
  resultsBy: addDays(heldOn, terms.resultsDaysAfter),
});

/** `near`: three calendar days or fewer are left. `late`: the day has passed and nothing is published. */
export type ClockState = 'none' | 'ok' | 'near' | 'late' | 'met' | 'met_late';

export interface StatutoryFacts {
  /** Null while no date is set. */
  readonly heldOn: LocalDate | null;
  readonly noticePublishedOn: LocalDate | null;
  readonly resultsPublishedOn: LocalDate | null;
  /** False for a rehearsal and for a dialogue postponed or cancelled: no clock runs on it. */
  readonly applies: boolean;
}

export interface StatutoryClocks {
  readonly noticeBy: LocalDate | null;
  readonly notice: ClockState;
  readonly resultsBy: LocalDate | null;
  readonly results: ClockState;
}

const NEAR_DAYS = 3;

function clockState(by: LocalDate, publishedOn: LocalDate | null, today: LocalDate): ClockState {
  if (publishedOn !== null) return publishedOn <= by ? 'met' : 'met_late';
  if (today > by) return 'late';
  return addDays(today, NEAR_DAYS) >= by ? 'near' : 'ok';
}

export function statutoryClocks(
  facts: StatutoryFacts,
  today: LocalDate,
  terms: StatutoryTerms = communeTerms,
): StatutoryClocks {
  if (!facts.applies || facts.heldOn === null) {
    return { noticeBy: null, notice: 'none', resultsBy: null, results: 'none' };
  }
  const { noticeBy, resultsBy } = statutoryDates(facts.heldOn, terms);
  return {
    noticeBy,
    notice: clockState(noticeBy, facts.noticePublishedOn, today),
    resultsBy,
    results: clockState(resultsBy, facts.resultsPublishedOn, today),
  };
}

export interface YearlyDutyFacts {
  readonly year: number;
  /** How many dialogues of the kind the organisation owes in the year. */
  readonly required: number;
  /** Days of those that took place, of this kind and without rehearsals. */
  readonly heldOn: readonly LocalDate[];
  /** Days of those announced or planned and still to come. */
  readonly plannedOn: readonly LocalDate[];
}

export interface YearlyDuty {
  readonly required: number;
  readonly held: number;
  readonly planned: number;
  /** How many are neither held nor planned. */
  readonly missing: number;
  /** `planned`: enough are in the calendar; `short`: some are not; `failed`: the year ended without them. */
  readonly state: 'met' | 'planned' | 'short' | 'failed';
}

export function yearlyDuty(facts: YearlyDutyFacts, today: LocalDate): YearlyDuty {
  const inYear = (date: LocalDate): boolean => yearOf(date) === facts.year;
  const held = facts.heldOn.filter(inYear).length;
  const planned = facts.plannedOn.filter((date) => inYear(date) && date >= today).length;
  const missing = Math.max(0, facts.required - held - planned);
  const counts = { required: facts.required, held, planned, missing };
  if (held >= facts.required) return { ...counts, state: 'met' };
  if (yearOf(today) > facts.year) return { ...counts, state: 'failed' };
  return { ...counts, state: missing === 0 ? 'planned' : 'short' };
}
