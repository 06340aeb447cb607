/**
 * A calendar day in Vietnam, 'YYYY-MM-DD'. Such strings sort chronologically. Vietnam is UTC+7 all year, so the offset is
 * a constant here and not taken from Intl, whose data depends on how the runtime was built.
 */
export type LocalDate = string;

/** Both ends inclusive; `to: null` is open-ended. */
export interface DateRange {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

const DAY_MS = 86_400_000;
const AHEAD_OF_UTC_MS = 7 * 3_600_000;
const MINUTE_MS = 60_000;
const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01; throws RangeError for a day that does not exist. */
export function dayNumber(date: LocalDate): number {
  const [, year, month, day] = (shape.exec(date) ?? []).map(Number);
  const at = new Date(Date.UTC(year ?? NaN, (month ?? NaN) - 1, day));
  // Dates that do not exist are moved on by Date.UTC, and years below 100 to the last century.
  if (at.getUTCDate() !== day || at.getUTCMonth() + 1 !== month || at.getUTCFullYear() !== year) {
    throw new RangeError(`not a local date: ${date.slice(0, 20)}`);
  }
  return at.getTime() / DAY_MS;
}

export function dateOfDayNumber(number: number): LocalDate {
  const text = new Date(number * DAY_MS).toISOString();
  if (text.length !== 24) throw new RangeError('a date after the year 9999');
  return text.slice(0, 10);
}

/** False for days that do not exist (31/02), other formats and non-strings. */
export function isLocalDate(value: unknown): value is LocalDate {
  if (typeof value !== 'string') return false;
  try {
    dayNumber(value);
    return true;
  } catch {
    return false;
  }
}

/** The calendar day in Vietnam at this instant. */
export const localDateOf = (instant: Date): LocalDate =>
  dateOfDayNumber(Math.floor((instant.getTime() + AHEAD_OF_UTC_MS) / DAY_MS));

/** Minutes since local midnight, 0 to 1439. */
export function localMinutesOf(instant: Date): number {
  const minutes = Math.floor((instant.getTime() + AHEAD_OF_UTC_MS) / MINUTE_MS);
  return minutes - Math.floor(minutes / 1440) * 1440;
}

/** The instant of a local time; 1440 minutes is 24:00, the next day's 00:00. */
export const instantAt = (date: LocalDate, minutes: number): Date =>
  new Date(dayNumber(date) * DAY_MS + minutes * MINUTE_MS - AHEAD_OF_UTC_MS);

export const startOfDay = (date: LocalDate): Date => instantAt(date, 0);

/** 24:00, the first instant after this day. */
export const endOfDay = (date: LocalDate): Date => instantAt(date, 24 * 60);

/** 1 Monday … 7 Sunday. */
export const weekday = (date: LocalDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDayNumber(dayNumber(date) + days);

/** Negative when `to` is before `from`. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** Every day from `from` to `to`, both inclusive; none if `to` is before `from`. */
export function* eachDay(from: LocalDate, to: LocalDate): Generator<LocalDate> {
  const last = dayNumber(to);
  for (let day = dayNumber(from); day <= last; day++) yield dateOfDayNumber(day);
}

export const covers = (range: DateRange, date: LocalDate): boolean =>
  range.from <= date && (range.to === null || date <= range.to);
