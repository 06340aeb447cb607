import { curveOf } from './curve.js';

describe('the line of a year', () => {
  it('starts at the left, ends at the right and grows upwards from 0', () => {
    const { points, line } = curveOf([
      { month: 1, averageDays: 14 },
      { month: 3, averageDays: 7 },
      { month: 11, averageDays: 0 },
    ]);
    expect(points.map(({ x, y, anchor }) => [x, y, anchor])).toEqual([
      [14, 30, 'start'],
      [168, 63, 'middle'],
      [786, 96, 'end'],
    ]);
    expect(line).toBe('M14 30L168 63L786 96');
  });

  it('without months is empty', () => {
    expect(curveOf([])).toEqual({ points: [], line: '', area: '' });
  });
});
