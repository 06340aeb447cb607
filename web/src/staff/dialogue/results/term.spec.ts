import { describe, expect, it } from '@jest/globals';
import { daysFrom, weeksFrom } from './term.js';

describe('the term for results', () => {
  it('counts calendar days over the end of a month', () => {
    expect(daysFrom('2026-11-26', '2026-12-06')).toBe(10);
    expect(daysFrom('2026-12-06', '2026-12-02')).toBe(-4);
  });

  it('is drawn as whole weeks from Monday to Sunday', () => {
    const days = weeksFrom('2026-11-26', '2026-12-06');
    expect(days.length).toBe(14);
    expect([days[0], days[3], days[5], days[13]]).toEqual([
      { date: '2026-11-23', kind: 'plain' },
      { date: '2026-11-26', kind: 'start' },
      { date: '2026-11-28', kind: 'off' },
      { date: '2026-12-06', kind: 'due' },
    ]);
  });
});
