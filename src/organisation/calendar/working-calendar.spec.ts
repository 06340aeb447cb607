import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dateOfDayNumber, dayNumber, eachDay, weekday } from '../../common/local-date.js';
import { vietnam, vietnamDays } from '../../../test/vietnam-calendar.js';
import { specialDayKinds } from '../../contract/calendar.js';
import { type SpecialDay, WorkingCalendar } from './working-calendar.js';

const dateIn = (from: string, to: string) =>
  fc.integer({ min: dayNumber(from), max: dayNumber(to) }).map(dateOfDayNumber);

const anyCalendar = fc
  .array(
    fc.record({
      date: dateIn('2026-01-01', '2026-12-31'),
      name: fc.constant('Ngày khác thường'),
      kind: fc.constantFrom(...specialDayKinds),
      status: fc.constantFrom('official' as const, 'rule' as const, 'proposal' as const),
    }),
    { maxLength: 60 },
  )
  .map((days) => new WorkingCalendar(days));

describe('adding working days in Vietnam', () => {
  it.each([
    ['2025-04-24', 3, '2025-04-28', 'Saturday 26/04 is worked'],
    ['2025-12-31', 5, '2026-01-09', 'New Year and the swapped Friday are off'],
    ['2025-12-31', 6, '2026-01-10', 'the result is a Saturday that is worked'],
    ['2026-02-12', 5, '2026-02-26', 'Tết lies between'],
    ['2026-04-24', 5, '2026-05-06', 'Giỗ Tổ falls on a Sunday and is made up for'],
    ['2026-08-21', 5, '2026-08-27', 'Saturday 22/08 is worked'],
    ['2026-08-28', 1, '2026-09-03', 'National Day with the swapped Monday'],
    ['2026-11-20', 5, '2026-11-30', '24/11 is off'],
  ])('%s + %i = %s: %s', (start, days, end) => {
    expect(vietnam.addWorkingDays(start, days)).toEqual({ date: end, confirmed: true });
  });

  it('2026-12-29 + 5 = 2027-01-06, unconfirmed while Tết 2027 is only proposed', () => {
    expect(vietnam.addWorkingDays('2026-12-29', 5)).toEqual({
      date: '2027-01-06',
      confirmed: false,
    });
  });

  it('2026-11-20 + 5 = 2026-11-27 if 24/11 were an ordinary day', () => {
    const without = new WorkingCalendar(vietnamDays.filter((day) => day.date !== '2026-11-24'));
    expect(without.addWorkingDays('2026-11-20', 5).date).toBe('2026-11-27');
  });

  it.each([
    [2025, 250],
    [2026, 249],
  ])('%i has %i working days', (year, days) => {
    expect(vietnam.workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`)).toEqual({
      days,
      confirmed: true,
    });
  });

  it('refuses a negative or broken number of days', () => {
    expect(() => vietnam.addWorkingDays('2026-01-05', -1)).toThrow(RangeError);
    expect(() => vietnam.addWorkingDays('2026-01-05', 1.5)).toThrow(RangeError);
    expect(() => vietnam.addWorkingDays('2026-01-05', NaN)).toThrow(RangeError);
  });
});

describe('calendar days', () => {
  it('run over weekends and holidays', () => {
    expect(vietnam.addCalendarDays('2026-02-07', 10).date).toBe('2026-02-17');
  });

  it('end on the next working day under the last-day rule', () => {
    const rule = { lastDayRule: true };
    expect(vietnam.addCalendarDays('2026-02-07', 10, rule).date).toBe('2026-02-23');
    expect(vietnam.addCalendarDays('2026-08-12', 10, rule).date).toBe('2026-08-22');
    expect(vietnam.addCalendarDays('2026-08-05', 10, rule).date).toBe('2026-08-17');
  });

  it('are confirmed unless the end was moved over unconfirmed days', () => {
    expect(vietnam.addCalendarDays('2027-01-27', 10).confirmed).toBe(true);
    expect(vietnam.addCalendarDays('2027-01-27', 10, { lastDayRule: true })).toEqual({
      date: '2027-02-11',
      confirmed: false,
    });
  });
});

describe('an unconfirmed year', () => {
  const newYear: SpecialDay = {
    date: '2030-01-01',
    name: 'Tết Dương lịch',
    kind: 'HOLIDAY',
    status: 'rule',
  };
  const tet: SpecialDay = {
    date: '2030-02-04',
    name: 'Nghỉ Tết',
    kind: 'HOLIDAY',
    status: 'official',
  };

  it('is a year whose Tết is missing or only proposed', () => {
    expect(vietnam.isConfirmedYear(2025)).toBe(true);
    expect(vietnam.isConfirmedYear(2026)).toBe(true);
    expect(vietnam.isConfirmedYear(2027)).toBe(false);
    expect(vietnam.isConfirmedYear(2028)).toBe(false);
    expect(vietnam.isConfirmedYear(2040)).toBe(false);
    expect(new WorkingCalendar([newYear]).isConfirmedYear(2030)).toBe(false);
    expect(new WorkingCalendar([newYear, tet]).isConfirmedYear(2030)).toBe(true);
    expect(new WorkingCalendar([newYear, { ...tet, status: 'proposal' }]).isConfirmedYear(2030)).toBe(false);
  });

  it('marks only the counts that touch it', () => {
    expect(vietnam.addWorkingDays('2026-12-28', 3)).toEqual({ date: '2026-12-31', confirmed: true });
    expect(vietnam.addWorkingDays('2026-12-28', 4).confirmed).toBe(false);
    expect(vietnam.workingDaysBetween('2026-12-31', '2027-01-04')).toEqual({
      days: 1,
      confirmed: false,
    });
  });

  it('does not accept a proposed day inside a confirmed year', () => {
    const proposed: SpecialDay = { ...newYear, date: '2030-09-03', status: 'proposal' };
    const calendar = new WorkingCalendar([tet, proposed]);
    expect(calendar.addWorkingDays('2030-09-02', 1)).toEqual({
      date: '2030-09-04',
      confirmed: false,
    });
    expect(calendar.addWorkingDays('2030-09-03', 1).confirmed).toBe(true);
  });
});

describe("an organisation's own days", () => {
  it('replace those of the country', () => {
    const own: SpecialDay = {
      date: '2026-11-24',
      name: 'Trực giải quyết hồ sơ',
      kind: 'MAKE_UP_WORK',
      status: 'official',
    };
    expect(new WorkingCalendar([...vietnamDays, own]).isWorkingDay('2026-11-24')).toBe(true);
    expect(vietnam.isWorkingDay('2026-11-24')).toBe(false);
  });
});

describe('in every calendar', () => {
  const start = dateIn('2025-12-01', '2026-12-31');
  const days = fc.integer({ min: 0, max: 60 });

  it('a term ends on a working day, with exactly that many in between', () => {
    fc.assert(
      fc.property(anyCalendar, start, fc.integer({ min: 1, max: 60 }), (calendar, from, n) => {
        const end = calendar.addWorkingDays(from, n);
        expect(calendar.isWorkingDay(end.date)).toBe(true);
        expect(calendar.workingDaysBetween(from, end.date)).toEqual({
          days: n,
          confirmed: end.confirmed,
        });
      }),
    );
  });

  it('two terms one after the other are one term', () => {
    fc.assert(
      fc.property(anyCalendar, start, days, days, (calendar, from, one, two) => {
        const first = calendar.addWorkingDays(from, one);
        expect(calendar.addWorkingDays(first.date, two).date).toBe(calendar.addWorkingDays(from, one + two).date);
      }),
    );
  });

  it('a later start never ends earlier', () => {
    fc.assert(
      fc.property(anyCalendar, start, days, days, (calendar, from, later, n) => {
        expect(calendar.addWorkingDays(addDays(from, later), n).date >= calendar.addWorkingDays(from, n).date).toBe(
          true,
        );
      }),
    );
  });

  it('one more holiday never makes a term shorter, one more make-up day never longer', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 30 }), start, (from, n, date) => {
        const base = vietnam.addWorkingDays(from, n).date;
        const day = { date, name: 'Ngày thêm', status: 'official' as const };
        const off = new WorkingCalendar([...vietnamDays, { ...day, kind: 'HOLIDAY' }]);
        const on = new WorkingCalendar([...vietnamDays, { ...day, kind: 'MAKE_UP_WORK' }]);
        expect(off.addWorkingDays(from, n).date >= base).toBe(true);
        expect(on.addWorkingDays(from, n).date <= base).toBe(true);
      }),
    );
  });

  it('the count is that of the days one by one', () => {
    fc.assert(
      fc.property(anyCalendar, start, start, (calendar, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const between = [...eachDay(addDays(from, 1), to)];
        expect(calendar.workingDaysBetween(from, to)).toEqual({
          days: between.filter((date) => calendar.isWorkingDay(date)).length,
          confirmed: between.every((date) => calendar.isConfirmed(date, date)),
        });
      }),
    );
  });

  it('counting backward gives the same number with the opposite sign', () => {
    fc.assert(
      fc.property(anyCalendar, start, start, (calendar, one, other) => {
        const there = calendar.workingDaysBetween(one, other).days;
        const back = calendar.workingDaysBetween(other, one).days;
        expect(there + back).toBe(0);
      }),
    );
  });

  it('a plain week has five working days', () => {
    const plain = new WorkingCalendar([]);
    for (const date of eachDay('2031-03-01', '2031-03-31')) {
      expect(plain.isWorkingDay(date)).toBe(weekday(date) < 6);
    }
  });
});
