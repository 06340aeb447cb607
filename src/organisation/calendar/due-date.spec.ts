import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { vietnam } from '../../../test/vietnam-calendar.js';
import { dateOfDayNumber, dayNumber, daysBetween } from '../../common/local-date.js';
import { deadlineUnits } from '../../contract/calendar.js';
import { chosenDueDate, dueDate, LONGEST_TERM } from './due-date.js';
import { isOfficeHours, type OfficeHours } from './working-hours.js';

const anyStart = fc.integer({ min: dayNumber('2025-01-01'), max: dayNumber('2026-12-31') }).map(dateOfDayNumber);

describe('a term in working days', () => {
  const due = dueDate({ amount: 5, unit: 'working_days' }, '2026-08-21', vietnam);

  it('is due on the last of them', () => {
    expect(due).toMatchObject({ dueOn: '2026-08-27', dueTime: null, confirmed: true });
  });

  it('explains every day, the make-up Saturday by name', () => {
    expect(due.explanation.days.map(({ date, counts, soFar, reason }) => [date, counts, soFar, reason])).toEqual([
      ['2026-08-21', false, 0, 'start'],
      ['2026-08-22', true, 1, 'special:MAKE_UP_WORK'],
      ['2026-08-23', false, 1, 'weekend'],
      ['2026-08-24', true, 2, 'working'],
      ['2026-08-25', true, 3, 'working'],
      ['2026-08-26', true, 4, 'working'],
      ['2026-08-27', true, 5, 'working'],
    ]);
    expect(due.explanation.days[1]).toMatchObject({ weekday: 6, name: 'Làm bù cho ngày 31/8/2026' });
  });

  it('names the holidays it skipped', () => {
    const tet = dueDate({ amount: 2, unit: 'working_days' }, '2026-02-13', vietnam);
    expect(tet.dueOn).toBe('2026-02-24');
    expect(tet.explanation.days.filter((day) => day.reason === 'special:HOLIDAY')).toHaveLength(5);
    expect(tet.explanation.days[3]).toMatchObject({
      date: '2026-02-16',
      counts: false,
      name: 'Tết Nguyên đán Bính Ngọ',
    });
  });

  it('begins on the local day of an instant', () => {
    const lateInTheEvening = new Date('2026-08-20T17:30:00Z');
    expect(dueDate({ amount: 5, unit: 'working_days' }, lateInTheEvening, vietnam)).toEqual(due);
  });

  it('marks days that are not official yet', () => {
    const next = dueDate({ amount: 5, unit: 'working_days' }, '2026-12-29', vietnam);
    expect(next.confirmed).toBe(false);
    expect(next.explanation.days.filter((day) => !day.confirmed).map((day) => day.date)).toEqual([
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
      '2027-01-04',
      '2027-01-05',
      '2027-01-06',
    ]);
  });
});

describe('a term in calendar days', () => {
  it('counts weekends, and moves on from a day off', () => {
    const due = dueDate({ amount: 10, unit: 'calendar_days' }, '2026-08-05', vietnam);
    expect(due.dueOn).toBe('2026-08-17');
    expect(due.explanation.days.slice(-3).map(({ date, counts, reason }) => [date, counts, reason])).toEqual([
      ['2026-08-15', true, 'calendar'],
      ['2026-08-16', false, 'weekend'],
      ['2026-08-17', false, 'moved-on'],
    ]);
  });

  it('ends on its last day without the last-day rule', () => {
    const due = dueDate({ amount: 10, unit: 'calendar_days' }, '2026-08-05', vietnam, {
      lastDayRule: false,
    });
    expect(due.dueOn).toBe('2026-08-15');
    expect(due.explanation.days).toHaveLength(11);
  });
});

describe('a term in working hours', () => {
  const hours = (amount: number) => ({ amount, unit: 'working_hours' as const });
  const at = (local: string) => new Date(`${local}+07:00`);

  it('stops for lunch, the night and the weekend', () => {
    expect(dueDate(hours(4), at('2026-11-20T10:00'), vietnam)).toMatchObject({
      dueOn: '2026-11-20',
      dueTime: '15:00',
    });
    expect(dueDate(hours(8), at('2026-11-20T16:00'), vietnam)).toMatchObject({
      dueOn: '2026-11-23',
      dueTime: '16:00',
    });
  });

  it('ends at closing time, not at the next opening', () => {
    expect(dueDate(hours(8), at('2026-11-20T08:00'), vietnam)).toMatchObject({
      dueOn: '2026-11-20',
      dueTime: '17:00',
    });
  });

  it('skips 24/11 and lists the hours of each day', () => {
    const due = dueDate(hours(8), at('2026-11-23T15:20'), vietnam);
    expect(due).toMatchObject({ dueOn: '2026-11-25', dueTime: '15:20' });
    expect(due.explanation.days.map(({ counts, soFar }) => [counts, soFar])).toEqual([
      [true, 100 / 60],
      [false, 100 / 60],
      [true, 8],
    ]);
  });

  it('starts at the next opening if only the day is known, or the office is closed', () => {
    const expected = { dueOn: '2026-11-23', dueTime: '17:00' };
    expect(dueDate(hours(8), '2026-11-20', vietnam)).toMatchObject(expected);
    expect(dueDate(hours(8), at('2026-11-20T19:00'), vietnam)).toMatchObject(expected);
    expect(dueDate(hours(8), at('2026-11-21T09:00'), vietnam)).toMatchObject(expected);
  });

  it("follows the office's own hours", () => {
    const officeHours: OfficeHours = [
      [450, 690],
      [810, 1020],
    ];
    expect(dueDate(hours(8), '2026-11-19', vietnam, { officeHours })).toMatchObject({
      dueOn: '2026-11-23',
      dueTime: '08:00',
    });
  });

  it('refuses office hours that overlap, are reversed or empty', () => {
    expect(isOfficeHours([])).toBe(false);
    expect(isOfficeHours([[600, 500]])).toBe(false);
    expect(
      isOfficeHours([
        [480, 720],
        [700, 1020],
      ]),
    ).toBe(false);
    expect(isOfficeHours([[480, 1441]])).toBe(false);
    expect(() => dueDate(hours(1), '2026-11-20', vietnam, { officeHours: [] })).toThrow(RangeError);
  });

  it('of eight hours on a day without a time is one working day', () => {
    fc.assert(
      fc.property(anyStart, fc.integer({ min: 1, max: 40 }), (start, n) => {
        expect(dueDate(hours(8 * n), start, vietnam).dueOn).toBe(
          dueDate({ amount: n, unit: 'working_days' }, start, vietnam).dueOn,
        );
      }),
    );
  });
});

describe('a chosen date', () => {
  it('is explained with the working days up to it', () => {
    const due = chosenDueDate('2026-11-20', '2026-11-27', vietnam);
    expect(due).toMatchObject({ dueOn: '2026-11-27', confirmed: true });
    expect(due.explanation.deadline).toBeNull();
    expect(due.explanation.days.at(-1)).toMatchObject({ counts: true, soFar: 4, reason: 'working' });
  });

  it.each([
    ['a Sunday', '2026-11-29', '2026-11-30', true],
    ['a holiday', '2026-11-24', '2026-11-25', true],
    ['Tết', '2026-02-18', '2026-02-23', true],
    ['Tết of a year that is only proposed', '2027-02-06', '2027-02-11', false],
    ['a make-up Saturday', '2026-08-22', '2026-08-22', true],
  ])('on %s is a working day, as a counted one is', (_, chosenOn, dueOn, confirmed) => {
    const due = chosenDueDate('2025-12-01', chosenOn, vietnam);
    expect(due).toMatchObject({ dueOn, confirmed });
    expect(due.explanation.days.at(-1)?.reason === 'moved-on').toBe(dueOn !== chosenOn);
  });

  it('stays on a day off if that is confirmed', () => {
    const due = chosenDueDate('2026-11-20', '2026-11-28', vietnam, { keepDayOff: true });
    expect(due).toMatchObject({ dueOn: '2026-11-28', confirmed: true });
    expect(due.explanation.days.at(-1)).toMatchObject({ counts: false, soFar: 4, reason: 'weekend' });
  });

  it('is by the same rule as a term in calendar days that ends on it', () => {
    fc.assert(
      fc.property(anyStart, fc.integer({ min: 1, max: 400 }), (start, amount) => {
        const counted = dueDate({ amount, unit: 'calendar_days' }, start, vietnam);
        const chosen = chosenDueDate(start, dateOfDayNumber(dayNumber(start) + amount), vietnam);
        expect([chosen.dueOn, chosen.confirmed]).toEqual([counted.dueOn, counted.confirmed]);
      }),
    );
  });

  it('may be the same day, but neither earlier nor too far ahead', () => {
    expect(chosenDueDate('2026-11-20', '2026-11-20', vietnam).explanation.days).toHaveLength(1);
    expect(() => chosenDueDate('2026-11-20', '2026-11-19', vietnam)).toThrow(RangeError);
    expect(() => chosenDueDate('2026-11-20', '2999-01-01', vietnam)).toThrow(RangeError);
  });
});

describe('any term', () => {
  it.each([0, -1, 1.5, NaN, LONGEST_TERM + 1])('of %p is refused', (amount) => {
    for (const unit of deadlineUnits) {
      expect(() => dueDate({ amount, unit }, '2026-11-20', vietnam)).toThrow(RangeError);
    }
  });

  it('is explained without a gap from the start to the due date, and adds up', () => {
    fc.assert(
      fc.property(
        anyStart,
        fc.integer({ min: 1, max: 90 }),
        fc.constantFrom(...deadlineUnits),
        (start, amount, unit) => {
          const { dueOn, explanation } = dueDate({ amount, unit }, start, vietnam);
          const { days } = explanation;
          expect(days[0]?.date).toBe(start);
          expect(days.at(-1)?.date).toBe(dueOn);
          expect(days).toHaveLength(daysBetween(start, dueOn) + 1);
          expect(days.at(-1)?.soFar).toBe(amount);
        },
      ),
    );
  });

  it('in days counts exactly that many', () => {
    const unit = fc.constantFrom('working_days' as const, 'calendar_days' as const);
    fc.assert(
      fc.property(anyStart, fc.integer({ min: 1, max: 90 }), unit, (start, amount, counted) => {
        const { days } = dueDate({ amount, unit: counted }, start, vietnam).explanation;
        expect(days.filter((day) => day.counts)).toHaveLength(amount);
      }),
    );
  });

  it('is due on a working day', () => {
    fc.assert(
      fc.property(
        anyStart,
        fc.integer({ min: 1, max: 90 }),
        fc.constantFrom(...deadlineUnits),
        (start, amount, unit) => {
          expect(vietnam.isWorkingDay(dueDate({ amount, unit }, start, vietnam).dueOn)).toBe(true);
        },
      ),
    );
  });
});
