import { describe, expect, it } from '@jest/globals';
import { vietnam } from '../../../test/vietnam-calendar.js';
import { emptyScorecard } from './scorecard.js';
import { scorecardOf, viewMonth } from './counted-tasks.js';

describe('counted tasks', () => {
  it('give the working days by month of completion', () => {
    const days = [
      { day: '2026-11-20', excess: -2 },
      { day: '2026-11-25', excess: 1 },
      { day: '2026-11-26', excess: 1 },
    ];
    const month = viewMonth({ finishedIn: '2026-11', finished: 2, days }, vietnam);
    expect(month).toEqual({ month: 11, finished: 2, averageDays: 2.5 });
  });

  it('are overdue from the day after the one they are due', () => {
    const card = scorecardOf({ standings: [{ standing: 'running', tasks: 5, before: 2 }], days: [] }, vietnam);
    expect(card).toEqual({ ...emptyScorecard(), assigned: 5, overdue: 2, withinTerm: 3 });
  });
});
