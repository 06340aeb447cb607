import type { TaskStanding } from '../../assignment/assignment.entity.js';
import type { LocalDate } from '../../common/local-date.js';
import type { WorkingCalendar } from '../../organisation/calendar/working-calendar.js';
import type { FinishedMonthView } from '../dto/reports.view.js';
import { emptyScorecard, type Scorecard } from './scorecard.js';

/** How many more assignments were finished on a day than given on it. */
type Days = readonly { day: LocalDate; excess: number }[];

/** Assignments of a year as they are counted, without those that are paused. */
export interface CountedTasks {
  /** `before`: how many of them have a day before today. */
  standings: readonly { standing: TaskStanding; tasks: number; before: number }[];
  /** Of those that are finished. */
  days: Days;
}

/** Assignments finished in a month ('YYYY-MM'). */
export interface FinishedMonth {
  finishedIn: string;
  finished: number;
  days: Days;
}

/**
 * Total working days from giving to finishing. Each term is the difference of two counts from the same day, so the total
 * needs only how many were given and finished on each day, and follows the calendar as it is now.
 */
const workingDays = (days: Days, calendar: WorkingCalendar): number =>
  days.reduce((sum, { day, excess }) => sum + excess * calendar.workingDaysTo(day), 0);

/** Counts them into the four cells. */
export function scorecardOf({ standings, days }: CountedTasks, calendar: WorkingCalendar): Scorecard {
  const card = emptyScorecard();
  for (const { standing, tasks, before } of standings) {
    if (standing === 'cancelled') card.cancelled += tasks;
    else if (standing === 'done') card.doneOnTime += tasks;
    else if (standing === 'done_late') card.doneLate += tasks;
    else if (standing === 'submitted') card.withinTerm += tasks;
    else if (standing === 'submitted_late') card.overdue += tasks;
    else if (standing === 'running') {
      card.overdue += before;
      card.withinTerm += tasks - before;
    }
  }
  card.finished = card.doneOnTime + card.doneLate;
  card.assigned = card.finished + card.withinTerm + card.overdue;
  card.daysSum = workingDays(days, calendar);
  return card;
}

/** The month of the year, how many were finished in it, and the working days they took. */
export const viewMonth = (
  { finishedIn, finished, days }: FinishedMonth,
  calendar: WorkingCalendar,
): FinishedMonthView => ({
  month: Number(finishedIn.slice(5)),
  finished,
  averageDays: Math.round((workingDays(days, calendar) * 10) / finished) / 10,
});
