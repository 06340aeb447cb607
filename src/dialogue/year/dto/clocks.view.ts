import type { ClockState } from '../../../organisation/calendar/statutory-clocks.js';

/** Calendar days that the law sets around a dialogue. A late notice is told, not forbidden. */
export class ClocksView {
  /** Last day for the public notice; null where no clock runs (rehearsal, postponed, cancelled). */
  noticeBy: string | null;
  noticeOn: string | null;
  notice: ClockState;
  /** Last day for publishing the outcomes. */
  resultsBy: string | null;
  resultsOn: string | null;
  results: ClockState;
}
