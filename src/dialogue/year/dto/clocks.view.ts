import type { ClockState } from '../../../organisation/calendar/statutory-clocks.js';

/** Statutory dates of a dialogue. A late notice is shown as late, not refused. */
export class ClocksView {
  /** Last day for the public notice; null if there are no statutory dates (rehearsal, postponed, cancelled). */
  noticeBy: string | null;
  noticeOn: string | null;
  notice: ClockState;
  /** Last day for publishing the outcomes. */
  resultsBy: string | null;
  resultsOn: string | null;
  results: ClockState;
}
