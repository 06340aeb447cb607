import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { vietnam } from '../../../test/vietnam-calendar.js';
import { addDays, dateOfDayNumber, dayNumber } from '../../common/local-date.js';
import { dueDate } from './due-date.js';
import { afterPauses, pausedOn, withPauses } from './pauses.js';

const shifted = (dueOn: string, pauses: { from: string; to: string | null }[], today = '2026-12-31') =>
  afterPauses(dueOn, pauses, today, vietnam);

describe('a pause', () => {
  it('adds the working days during which it was in force at 24:00', () => {
    const pause = { from: '2026-11-18', to: '2026-11-23' };
    expect(shifted('2026-11-20', [pause])).toEqual({
      dueOn: '2026-11-26',
      confirmed: true,
      pausedDays: 3,
    });
  });

  it('of an hour adds nothing', () => {
    expect(shifted('2026-11-20', [{ from: '2026-11-18', to: '2026-11-18' }])).toEqual({
      dueOn: '2026-11-20',
      confirmed: true,
      pausedDays: 0,
    });
  });

  it('over a weekend adds nothing', () => {
    expect(shifted('2026-11-25', [{ from: '2026-11-21', to: '2026-11-23' }]).dueOn).toBe('2026-11-25');
  });

  it('that is still open runs until today', () => {
    expect(shifted('2026-11-20', [{ from: '2026-11-18', to: null }], '2026-11-19').pausedDays).toBe(1);
    expect(pausedOn([{ from: '2026-11-18', to: null }], '2026-11-18')).toBe(true);
    expect(pausedOn([{ from: '2026-11-18', to: null }], '2026-11-17')).toBe(false);
    expect(pausedOn([{ from: '2026-11-18', to: '2026-11-19' }], '2026-11-18')).toBe(false);
  });

  it('after the due date adds nothing', () => {
    expect(shifted('2026-11-20', [{ from: '2026-11-21', to: '2026-12-01' }])).toEqual({
      dueOn: '2026-11-20',
      confirmed: true,
      pausedDays: 0,
    });
  });

  it('on a due date that is a day off never ends before the pause does', () => {
    expect(shifted('2026-11-21', [{ from: '2026-11-21', to: '2026-11-22' }]).dueOn).toBe('2026-11-23');
  });

  it('counts once if two overlap', () => {
    const pauses = [
      { from: '2026-11-18', to: '2026-11-23' },
      { from: '2026-11-19', to: '2026-11-20' },
      { from: '2026-11-17', to: '2026-11-19' },
    ];
    expect(shifted('2026-11-20', pauses).pausedDays).toBe(4);
  });

  it('is added to the explanation day by day', () => {
    const due = dueDate({ amount: 2, unit: 'working_days' }, '2026-11-18', vietnam);
    const pauses = [{ from: '2026-11-19', to: '2026-11-23' }];
    const after = withPauses(due, pauses, '2026-11-23', vietnam);
    expect(after.dueOn).toBe('2026-11-25');
    expect(after.explanation.pausedDays).toBe(2);
    expect(after.explanation.days.slice(-5).map(({ date, reason, soFar }) => [date, reason, soFar])).toEqual([
      ['2026-11-21', 'weekend', 2],
      ['2026-11-22', 'weekend', 2],
      ['2026-11-23', 'made-up', 2],
      ['2026-11-24', 'special:HOLIDAY', 2],
      ['2026-11-25', 'made-up', 2],
    ]);
  });

  it('leaves an explanation unchanged if it adds nothing', () => {
    const due = dueDate({ amount: 2, unit: 'working_days' }, '2026-11-18', vietnam);
    expect(withPauses(due, [], '2026-11-23', vietnam)).toBe(due);
  });

  it('is equivalent to not counting the paused days', () => {
    const date = fc.integer({ min: dayNumber('2026-01-05'), max: dayNumber('2026-06-30') }).map(dateOfDayNumber);
    const inside = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(date, inside, inside, inside, (start, amount, offset, length) => {
        const due = vietnam.addWorkingDays(start, amount).date;
        const from = addDays(start, offset);
        fc.pre(from <= due);
        const to = addDays(from, length);
        let expected = start;
        for (let left = amount; left > 0;) {
          expected = addDays(expected, 1);
          const stood = from <= expected && expected < to;
          if (vietnam.isWorkingDay(expected) && !stood) left--;
        }
        expect(afterPauses(due, [{ from, to }], to, vietnam).dueOn).toBe(expected);
      }),
    );
  });
});
