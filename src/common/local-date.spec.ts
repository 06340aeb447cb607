import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  covers,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  eachDay,
  endOfDay,
  instantAt,
  isLocalDate,
  localDateOf,
  localMinutesOf,
  startOfDay,
  weekday,
} from './local-date.js';

const anyDate = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') }).map(dateOfDayNumber);

describe('a local date', () => {
  it.each(['2026-02-31', '2026-13-01', '2026-00-10', '2025-02-29', '0000-01-01', '2026-1-1'])('refuses %s', (text) =>
    expect(isLocalDate(text)).toBe(false),
  );

  it.each([undefined, null, 20260101, new Date(), ['2026-01-01'], '2026-01-01T00:00:00Z', ' 2026-01-01'])(
    'refuses %p, which is not a date',
    (value) => expect(isLocalDate(value)).toBe(false),
  );

  it('accepts a leap day', () => expect(isLocalDate('2028-02-29')).toBe(true));

  it('names what it cannot parse, without repeating a long text', () => {
    expect(() => dayNumber('x'.repeat(10_000))).toThrow(/^not a local date: x{20}$/);
  });

  it('begins at 17:00 UTC of the day before', () => {
    expect(localDateOf(new Date('2026-11-23T16:59:59.999Z'))).toBe('2026-11-23');
    expect(localDateOf(new Date('2026-11-23T17:00:00.000Z'))).toBe('2026-11-24');
    expect(startOfDay('2026-11-24').toISOString()).toBe('2026-11-23T17:00:00.000Z');
    expect(endOfDay('2026-11-24').toISOString()).toBe('2026-11-24T17:00:00.000Z');
  });

  it('tells the local time of an instant, before 1970 too', () => {
    expect(localMinutesOf(new Date('2026-11-24T01:30:00Z'))).toBe(8 * 60 + 30);
    expect(localMinutesOf(new Date('1969-06-01T01:30:00Z'))).toBe(8 * 60 + 30);
    expect(instantAt('2026-11-24', 8 * 60 + 30).toISOString()).toBe('2026-11-24T01:30:00.000Z');
  });

  it('knows the weekday', () => {
    expect(weekday('2026-11-24')).toBe(2);
    expect(weekday('2027-02-06')).toBe(6);
    expect(weekday('1969-12-28')).toBe(7);
  });

  it('ends at the year 9999', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  });

  it('lists the days of a range, and none of a reversed range', () => {
    expect([...eachDay('2026-02-27', '2026-03-02')]).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']);
    expect([...eachDay('2026-03-02', '2026-02-27')]).toEqual([]);
  });

  it('adds and measures consistently, and sorts as time does', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const other = addDays(date, days);
        expect(daysBetween(date, other)).toBe(days);
        expect(Math.sign(days)).toBe(other === date ? 0 : other > date ? 1 : -1);
        expect(weekday(addDays(date, 7))).toBe(weekday(date));
      }),
    );
  });

  it('is the same day at both ends of the day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 1439 }), (date, minutes) => {
        expect(localDateOf(instantAt(date, minutes))).toBe(date);
        expect(localMinutesOf(instantAt(date, minutes))).toBe(minutes);
      }),
    );
  });
});

describe('a date range', () => {
  const july = { from: '2025-07-01', to: '2025-07-31' };

  it('includes both ends', () => {
    expect(covers(july, '2025-07-01')).toBe(true);
    expect(covers(july, '2025-07-31')).toBe(true);
    expect(covers(july, '2025-08-01')).toBe(false);
    expect(covers({ from: '2025-07-01', to: null }, '2999-01-01')).toBe(true);
    expect(covers({ from: '2025-07-01', to: null }, '2025-06-30')).toBe(false);
  });
});
