import { addDays, type LocalDate } from '../../common/local-date.js';

/** Calendar days before and after the day of a dialogue; data, because a later law may change them. */
export interface StatutoryTerms {
  readonly noticeDaysBefore: number;
  readonly resultsDaysAfter: number;
}

/** Law on the Organisation of Local Government 2025, art. 43. */
export const communeTerms: StatutoryTerms = { noticeDaysBefore: 7, resultsDaysAfter: 10 };

export interface StatutoryDates {
  /** Last day for publishing the notice. */
  readonly noticeBy: LocalDate;
  /** Last day for publishing the results. */
  readonly resultsBy: LocalDate;
}

export const statutoryDates = (heldOn: LocalDate, terms: StatutoryTerms = communeTerms): StatutoryDates => ({
  noticeBy: addDays(heldOn, -terms.noticeDaysBefore),
  resultsBy: addDays(heldOn, terms.resultsDaysAfter),
});

/** `near`: at most three calendar days are left. `late`: the day has passed without publication. */
export type ClockState = 'none' | 'ok' | 'near' | 'late' | 'met' | 'met_late';

export interface StatutoryFacts {
  /** Null while no date is set. */
  readonly heldOn: LocalDate | null;
  readonly noticePublishedOn: LocalDate | null;
  readonly resultsPublishedOn: LocalDate | null;
  /** False for rehearsals and for postponed or cancelled dialogues, which have no statutory dates. */
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
