import { describe, expect, it } from '@jest/globals';
import type { YearClock, YearDialogue } from '#api/year.js';
import { monthsOf } from './month.js';

const clock = (of: 'notice' | 'results', by: string, state: YearClock['state']): YearClock => ({
  of,
  state,
  from: '2026-12-15',
  days: 0,
  by,
  on: null,
  daysLeft: null,
  lastWorkingDay: by,
  dayOff: null,
  confirmed: true,
});
const dialogue: YearDialogue = {
  id: 'a',
  title: 'Đối thoại',
  kind: 'citizen_dialogue',
  ordinal: 1,
  heldOn: '2026-12-15',
  startsAt: '08:00',
  status: 'announced',
  standing: 'planned',
  clocks: [clock('notice', '2026-12-08', 'late'), clock('results', '2026-12-25', 'ok')],
};
const off = (date: string, name: string, kind = 'HOLIDAY', status = 'official') => ({ date, name, kind, status });

describe('the calendar of a year', () => {
  it('starts weeks on Monday and handles leap years', () => {
    const [january, february] = monthsOf(2028, [], []);
    expect(january?.days[0]).toMatchObject({ date: '2028-01-01', column: 5, row: 0, off: true });
    expect(february?.days).toHaveLength(29);
    expect(monthsOf(2027, [], [])[1]).toMatchObject({ rows: 4 });
  });

  it('shows the dialogue and its two dates, each in its month', () => {
    const months = monthsOf(2026, [{ ...dialogue, heldOn: '2026-11-30' }], []);
    expect(months[10]?.events.map((event) => event.clock?.of)).toEqual([undefined]);
    expect(months[11]?.days.filter((day) => day.mark).map((day) => [day.day, day.mark])).toEqual([
      [8, 'clock-late'],
      [25, 'clock'],
    ]);
  });

  it('shows the dialogue if a date is on the same day', () => {
    const same = { ...dialogue, clocks: [clock('notice', '2026-12-15', 'late')] };
    expect(monthsOf(2026, [same], [])[11]?.days[14]).toMatchObject({ day: 15, mark: 'planned' });
  });

  it('merges adjacent days off with the same name; make-up Saturdays are working days', () => {
    const days = [
      off('2026-08-22', 'Làm bù', 'MAKE_UP_WORK'),
      off('2026-08-31', 'Nghỉ hoán đổi', 'SWAP_OFF'),
      off('2026-09-01', 'Quốc khánh'),
      off('2026-09-02', 'Quốc khánh'),
      off('2026-09-03', 'Quốc khánh', 'HOLIDAY', 'proposal'),
    ];
    const [august, september] = monthsOf(2026, [], days).slice(7, 9);
    expect(august?.days[21]).toMatchObject({ off: false, makeUp: true });
    expect(september?.spans.map(({ from, to, proposed }) => [from, to, proposed])).toEqual([
      [1, 2, false],
      [3, 3, true],
    ]);
  });
});
