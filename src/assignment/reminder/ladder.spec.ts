import { describe, expect, it } from '@jest/globals';
import { vietnam } from '../../../test/vietnam-calendar.js';
import { addDays } from '../../common/local-date.js';
import { defaultReminders, type Reminders } from '../../organisation/reminder/reminder-setting.js';
import { rungOf } from './ladder.js';

/** What is told on which working days. */
function toldOn(dueOn: string, from: string, until: string, chosen: Partial<Reminders> = {}): [string, string][] {
  const told: [string, string][] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (!vietnam.isWorkingDay(day)) continue;
    const rung = rungOf(dueOn, day, vietnam, { ...defaultReminders, ...chosen });
    if (rung) told.push([day, `${rung.kind} ${rung.days}`]);
  }
  return told;
}

describe('the ladder of reminders', () => {
  it('counts working days around Tết', () => {
    // Tết 2026: off from 14 to 22 February.
    expect(toldOn('2026-02-24', '2026-02-02', '2026-03-02')).toEqual([
      ['2026-02-12', 'before 3'],
      ['2026-02-23', 'before 1'],
      ['2026-02-24', 'due 0'],
      ['2026-02-25', 'overdue 1'],
      ['2026-02-27', 'overdue 3'],
    ]);
  });

  it('tells of a due date on a day off on the last working day before, over a holiday', () => {
    expect(toldOn('2026-11-28', '2026-11-20', '2026-12-02')).toEqual([
      ['2026-11-23', 'before 3'],
      ['2026-11-26', 'before 1'],
      ['2026-11-27', 'due 0'],
      ['2026-11-30', 'overdue 1'],
      ['2026-12-02', 'overdue 3'],
    ]);
  });

  it('has only the rungs that were chosen', () => {
    const chosen = { beforeDays: [5], onDueDay: false, overdueEvery: 0 };
    expect(toldOn('2026-11-26', '2026-11-02', '2026-12-20', chosen)).toEqual([['2026-11-18', 'before 5']]);
  });
});
