import { addDays, type LocalDate, localDateOf, localMinutesOf } from '../../common/local-date.js';
import type { WorkingCalendar } from './working-calendar.js';

/** Office hours of a working day in minutes since midnight, sorted and disjoint, e.g. [[480, 720], [780, 1020]]. */
export type OfficeHours = readonly (readonly [opens: number, closes: number])[];

/** 08:00–12:00 and 13:00–17:00, the eight-hour day of state offices. */
export const stateOfficeHours: OfficeHours = [
  [480, 720],
  [780, 1020],
];

export const isOfficeHours = (hours: OfficeHours): boolean =>
  hours.length > 0 &&
  hours.every(
    ([opens, closes], index) =>
      Number.isInteger(opens) &&
      Number.isInteger(closes) &&
      (hours[index - 1]?.[1] ?? 0) <= opens &&
      opens < closes &&
      closes <= 24 * 60,
  );

export interface CountedHours {
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** 'HH:mm' on the last day. */
  readonly time: string;
  /** Minutes counted per day; days without any are omitted. */
  readonly worked: ReadonlyMap<LocalDate, number>;
}

const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Counts `hours` office hours from an instant, or from the end of a day. */
export function countHours(
  hours: number,
  start: LocalDate | Date,
  calendar: WorkingCalendar,
  officeHours: OfficeHours,
): CountedHours {
  if (!isOfficeHours(officeHours)) throw new RangeError('office hours: in order and not empty');
  const from = start instanceof Date ? localDateOf(start) : start;
  const worked = new Map<LocalDate, number>();
  let now = start instanceof Date ? localMinutesOf(start) : 24 * 60;
  let left = hours * 60;
  for (let date = from; ; date = addDays(date, 1), now = 0) {
    if (!calendar.isWorkingDay(date)) continue;
    for (const [opens, closes] of officeHours) {
      const begins = Math.max(opens, now);
      const minutes = Math.min(closes - begins, left);
      if (minutes <= 0) continue;
      worked.set(date, (worked.get(date) ?? 0) + minutes);
      left -= minutes;
      if (left === 0) return { from, until: date, time: clockTime(begins + minutes), worked };
    }
  }
}
