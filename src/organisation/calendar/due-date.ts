import { addDays, daysBetween, eachDay, type LocalDate, localDateOf, weekday } from '../../common/local-date.js';
import type { DeadlineUnit, SpecialDayKind } from '../../contract/calendar.js';
import type { WorkingCalendar } from './working-calendar.js';
import { countHours, type OfficeHours, stateOfficeHours } from './working-hours.js';

/** A term, e.g. 5 working days. */
export interface Deadline {
  /** 1 to 3650. */
  readonly amount: number;
  readonly unit: DeadlineUnit;
}

/**
 * Why a day counted or not. `special:…` reasons come with the name of the day. `moved-on`: the term or the chosen date
 * ended on a day off, so the next working day is the last. `made-up`: added for a working day lost to a pause.
 * `promised`: the calendar would allow less, but this is the day that was given.
 */
export type DayReason =
  'start' | 'working' | 'weekend' | 'calendar' | 'moved-on' | 'made-up' | 'promised' | `special:${SpecialDayKind}`;

export interface ExplainedDay {
  readonly date: LocalDate;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  readonly counts: boolean;
  /** Days or hours counted by the end of this day. */
  readonly soFar: number;
  readonly reason: DayReason;
  /** Name of the holiday or make-up day, whether or not it counts. */
  readonly name: string | null;
  /** False: the year's calendar is not confirmed, or this day is only a proposal. */
  readonly confirmed: boolean;
}

/** Everything needed to show the count as a calendar or a table. */
export interface DueExplanation {
  readonly start: LocalDate;
  /** Null for a date chosen by a person. */
  readonly deadline: Deadline | null;
  readonly days: readonly ExplainedDay[];
  /** Working days lost to pauses. */
  readonly pausedDays: number;
}

export interface DueDate {
  /** Due at 24:00 of this day. */
  readonly dueOn: LocalDate;
  /** 'HH:mm' for terms in hours: the time at which it expires on that day. */
  readonly dueTime: string | null;
  /** False: the date must be shown with "lịch chưa xác nhận" (calendar not confirmed). */
  readonly confirmed: boolean;
  readonly explanation: DueExplanation;
}

export interface DueDateOptions {
  /** For calendar days: a term ending on a day off moves to the next working day. Default true. */
  readonly lastDayRule?: boolean;
  readonly officeHours?: OfficeHours;
}

/** Longest term and latest date that can be chosen, in days. */
export const LONGEST_TERM = 3650;

/**
 * Applies a term to the day (or, for hours, the instant) on which it began. The day of the event is not counted; a term in
 * hours given only a day starts at the opening of the next working day.
 */
export function dueDate(
  deadline: Deadline,
  start: LocalDate | Date,
  calendar: WorkingCalendar,
  options: DueDateOptions = {},
): DueDate {
  if (!Number.isInteger(deadline.amount) || deadline.amount < 1 || deadline.amount > LONGEST_TERM) {
    throw new RangeError(`deadline: a whole number from 1 to ${LONGEST_TERM}`);
  }
  if (deadline.unit === 'working_hours') {
    return inHours(deadline, start, calendar, options.officeHours ?? stateOfficeHours);
  }
  const from = start instanceof Date ? localDateOf(start) : start;
  const end =
    deadline.unit === 'working_days'
      ? calendar.addWorkingDays(from, deadline.amount)
      : calendar.addCalendarDays(from, deadline.amount, {
          lastDayRule: options.lastDayRule ?? true,
        });
  return {
    dueOn: end.date,
    dueTime: null,
    confirmed: end.confirmed,
    explanation: {
      start: from,
      deadline,
      days:
        deadline.unit === 'working_days'
          ? explainWorkingDays(from, end.date, calendar)
          : explainCalendarDays(from, deadline.amount, end.date, calendar),
      pausedDays: 0,
    },
  };
}

export interface ChosenDateOptions {
  /** Somebody has confirmed that the date stays on a day off. */
  readonly keepDayOff?: boolean;
}

/**
 * A date chosen by a person, by the same rule as a counted one: on a day off it moves to the next working day (art. 148),
 * unless somebody has confirmed the day off. Explained by the working days up to it. It must not be before the start.
 */
export function chosenDueDate(
  start: LocalDate,
  chosenOn: LocalDate,
  calendar: WorkingCalendar,
  { keepDayOff = false }: ChosenDateOptions = {},
): DueDate {
  const after = daysBetween(start, chosenOn);
  if (after < 0 || after > LONGEST_TERM) {
    throw new RangeError(`due date: 0 to ${LONGEST_TERM} days after the start`);
  }
  const dueOn = keepDayOff ? chosenOn : calendar.workingDayFrom(chosenOn);
  const days = explainWorkingDays(start, dueOn, calendar);
  const last = days.at(-1);
  if (last && dueOn !== chosenOn) days[days.length - 1] = { ...last, reason: 'moved-on' };
  return {
    dueOn,
    dueTime: null,
    confirmed: calendar.isConfirmed(chosenOn, dueOn),
    explanation: { start, deadline: null, days, pausedDays: 0 },
  };
}

/** The date is not before the one that was given: then the days between are added to the explanation. */
export function notBefore(due: DueDate, given: LocalDate, dueTime: string | null, calendar: WorkingCalendar): DueDate {
  if (given <= due.dueOn) return due;
  const soFar = due.explanation.days.at(-1)?.soFar ?? 0;
  const added = [...eachDay(addDays(due.dueOn, 1), given)].map((date) =>
    explainDay(date, calendar, { counts: false, soFar, reason: date === given ? 'promised' : undefined }),
  );
  return {
    dueOn: given,
    dueTime,
    confirmed: due.confirmed && calendar.isConfirmed(due.dueOn, given),
    explanation: { ...due.explanation, days: [...due.explanation.days, ...added] },
  };
}

/** Why the day itself counts or not, independent of any term. */
export function explainDay(
  date: LocalDate,
  calendar: WorkingCalendar,
  counted: { counts: boolean; soFar: number; reason?: DayReason | undefined },
): ExplainedDay {
  const special = calendar.specialDay(date);
  const nature: DayReason = special ? `special:${special.kind}` : weekday(date) > 5 ? 'weekend' : 'working';
  return {
    date,
    weekday: weekday(date),
    counts: counted.counts,
    soFar: counted.soFar,
    reason: counted.reason ?? nature,
    name: special?.name ?? null,
    confirmed: calendar.isConfirmed(date, date),
  };
}

const startDay = (start: LocalDate, calendar: WorkingCalendar): ExplainedDay =>
  explainDay(start, calendar, { counts: false, soFar: 0, reason: 'start' });

function explainWorkingDays(start: LocalDate, end: LocalDate, calendar: WorkingCalendar): ExplainedDay[] {
  const days = [startDay(start, calendar)];
  let soFar = 0;
  for (const date of eachDay(addDays(start, 1), end)) {
    const counts = calendar.isWorkingDay(date);
    if (counts) soFar++;
    days.push(explainDay(date, calendar, { counts, soFar }));
  }
  return days;
}

function explainCalendarDays(
  start: LocalDate,
  amount: number,
  end: LocalDate,
  calendar: WorkingCalendar,
): ExplainedDay[] {
  const days = [startDay(start, calendar)];
  let soFar = 0;
  for (const date of eachDay(addDays(start, 1), end)) {
    if (soFar < amount) {
      days.push(explainDay(date, calendar, { counts: true, soFar: ++soFar, reason: 'calendar' }));
    } else {
      const reason = date === end ? ('moved-on' as const) : undefined;
      days.push(explainDay(date, calendar, { counts: false, soFar, reason }));
    }
  }
  return days;
}

function inHours(
  deadline: Deadline,
  start: LocalDate | Date,
  calendar: WorkingCalendar,
  officeHours: OfficeHours,
): DueDate {
  const { from, until, time, worked } = countHours(deadline.amount, start, calendar, officeHours);
  const days: ExplainedDay[] = [];
  let minutesSoFar = 0;
  for (const date of eachDay(from, until)) {
    const minutes = worked.get(date) ?? 0;
    minutesSoFar += minutes;
    const reason = date === from && minutes === 0 ? ('start' as const) : undefined;
    const soFar = minutesSoFar / 60;
    days.push(explainDay(date, calendar, { counts: minutes > 0, soFar, reason }));
  }
  return {
    dueOn: until,
    dueTime: time,
    confirmed: calendar.isConfirmed(from, until),
    explanation: { start: from, deadline, days, pausedDays: 0 },
  };
}
