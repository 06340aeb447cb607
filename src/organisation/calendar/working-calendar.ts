import type { SpecialDayKind, SpecialDayStatus } from '../../contract/calendar.js';
import { addDays, dateOfDayNumber, dayNumber, type LocalDate, weekday, yearOf } from '../../common/local-date.js';

/** A day that deviates from the Monday to Friday week. */
export interface SpecialDay {
  readonly date: LocalDate;
  readonly name: string;
  readonly kind: SpecialDayKind;
  readonly status: SpecialDayStatus;
}

/** `confirmed: false` means "lịch chưa xác nhận": the count includes a year or day that is not settled yet. */
export interface CountedDate {
  readonly date: LocalDate;
  readonly confirmed: boolean;
}

export interface CountedDays {
  readonly days: number;
  readonly confirmed: boolean;
}

/** The range of dates in which Tết falls; no other public holiday does. */
const tet = { from: '-01-19', to: '-02-25' };

const DAYS_OF_WEEK = 7;
const WORKING_DAYS_OF_WEEK = 5;
/** 1970-01-01, day number 0, was a Thursday. */
const SINCE_MONDAY = 3;

/** How many days from Monday to Friday there are until a day number and including it, from an arbitrary Monday on. */
function weekdaysUntil(day: number): number {
  const weeks = Math.floor((day + SINCE_MONDAY) / DAYS_OF_WEEK);
  const rest = day + SINCE_MONDAY - weeks * DAYS_OF_WEEK + 1;
  return weeks * WORKING_DAYS_OF_WEEK + Math.min(rest, WORKING_DAYS_OF_WEEK);
}

/**
 * Which days are working days. A year counts as confirmed once its Tết is known: it is announced last (by decision, not by
 * rule), and without it dates would be off by a week.
 */
export class WorkingCalendar {
  private readonly special = new Map<LocalDate, SpecialDay>();
  private readonly confirmedYears = new Set<number>();
  private readonly proposed: readonly LocalDate[];
  /** Day numbers on which there is work against the rule of the week, or none, in order; `added`: how many more until then. */
  private readonly deviations: readonly { day: number; added: number }[];

  /** Of two rows for one date the later applies: pass the country's rows first, then the organisation's own. */
  constructor(days: Iterable<SpecialDay>) {
    for (const day of days) this.special.set(day.date, day);
    for (const day of this.special.values()) {
      const monthAndDay = day.date.slice(4);
      if (day.kind === 'HOLIDAY' && day.status !== 'proposal' && tet.from <= monthAndDay && monthAndDay <= tet.to) {
        this.confirmedYears.add(yearOf(day.date));
      }
    }
    const special = [...this.special.values()];
    this.proposed = special.filter(({ status }) => status === 'proposal').map(({ date }) => date);
    let added = 0;
    this.deviations = special
      .map(({ date }) => ({ day: dayNumber(date), by: Number(this.isWorkingDay(date)) - Number(weekday(date) <= 5) }))
      .sort((one, other) => one.day - other.day)
      .map(({ day, by }) => ({ day, added: (added += by) }));
  }

  /** Reports and lists count thousands of terms, some over years, so no count goes through the days one by one. */
  private workingDaysUntil(day: number): number {
    let from = 0;
    let to = this.deviations.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.deviations[middle]?.day ?? 0) <= day) from = middle + 1;
      else to = middle;
    }
    return weekdaysUntil(day) + (this.deviations[from - 1]?.added ?? 0);
  }

  /** Working days until a date and including it, from an arbitrary day on: what lies between two dates is the difference. */
  workingDaysTo(date: LocalDate): number {
    return this.workingDaysUntil(dayNumber(date));
  }

  specialDay(date: LocalDate): SpecialDay | undefined {
    return this.special.get(date);
  }

  /** Every special day in the range, in order. */
  specialDays(from: LocalDate, to: LocalDate): SpecialDay[] {
    return [...this.special.values()]
      .filter(({ date }) => from <= date && date <= to)
      .sort((one, other) => one.date.localeCompare(other.date));
  }

  isWorkingDay(date: LocalDate): boolean {
    const special = this.special.get(date);
    if (special) return special.kind === 'MAKE_UP_WORK';
    return weekday(date) <= 5;
  }

  isConfirmedYear(year: number): boolean {
    return this.confirmedYears.has(year);
  }

  /** True for an empty range (`from` after `to`). */
  isConfirmed(from: LocalDate, to: LocalDate): boolean {
    if (to < from) return true;
    for (let year = yearOf(from); year <= yearOf(to); year++) if (!this.isConfirmedYear(year)) return false;
    return !this.proposed.some((date) => from <= date && date <= to);
  }

  /** The n-th working day after `start`. The day of the event itself is not counted (Civil Code 2015, art. 147). */
  addWorkingDays(start: LocalDate, days: number): CountedDate {
    if (!Number.isInteger(days) || days < 0) throw new RangeError('working days: 0 or more');
    const first = dayNumber(start);
    const wanted = this.workingDaysUntil(first) + days;
    let day = first + Math.floor((days * DAYS_OF_WEEK) / WORKING_DAYS_OF_WEEK);
    while (this.workingDaysUntil(day) < wanted) day++;
    while (day > first && this.workingDaysUntil(day - 1) >= wanted) day--;
    const date = dateOfDayNumber(day);
    return { date, confirmed: this.isConfirmed(addDays(start, 1), date) };
  }

  /**
   * With `lastDayRule` a term that would end on a day off ends on the next working day (Civil Code 2015, art. 148). This is
   * for terms in which somebody has to do work; the statutory dates of a dialogue are plain calendar days.
   */
  addCalendarDays(
    start: LocalDate,
    days: number,
    { lastDayRule = false }: { lastDayRule?: boolean } = {},
  ): CountedDate {
    const date = addDays(start, days);
    if (!lastDayRule) return { date, confirmed: true };
    const end = this.workingDayFrom(date);
    return { date: end, confirmed: this.isConfirmed(date, end) };
  }

  /** The date itself if it is a working day, otherwise the next one. */
  workingDayFrom(date: LocalDate): LocalDate {
    let day = date;
    while (!this.isWorkingDay(day)) day = addDays(day, 1);
    return day;
  }

  /** The date itself if it is a working day, otherwise the last one before it. */
  workingDayUntil(date: LocalDate): LocalDate {
    let day = date;
    while (!this.isWorkingDay(day)) day = addDays(day, -1);
    return day;
  }

  /** Working days after `from` up to and including `to`; negative when `to` is before `from`. */
  workingDaysBetween(from: LocalDate, to: LocalDate): CountedDays {
    if (to < from) {
      const { days, confirmed } = this.workingDaysBetween(to, from);
      return { days: days === 0 ? 0 : -days, confirmed };
    }
    const days = this.workingDaysUntil(dayNumber(to)) - this.workingDaysUntil(dayNumber(from));
    return { days, confirmed: this.isConfirmed(addDays(from, 1), to) };
  }
}
