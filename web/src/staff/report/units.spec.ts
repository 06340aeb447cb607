import type { UnitFigures } from '#api/reports.js';
import { inOrder, totalsOf } from './units.js';

const unit = (name: string, missing: number, late: number, overdue: number) =>
  ({
    name,
    missing,
    notices: { met: 1, late, pending: 0 },
    results: { met: 0, late: 0, pending: 1 },
    tasks: { overdue },
    escalationsOpen: 1,
  }) as UnitFigures;

const units = [unit('tidy', 0, 0, 0), unit('slow', 0, 0, 4), unit('late', 0, 2, 0), unit('owing', 1, 0, 0)];

describe('the units below', () => {
  it('start with those missing a dialogue, then late publications, then overdue tasks', () => {
    expect(inOrder(units).map(({ name }) => name)).toEqual(['owing', 'late', 'slow', 'tidy']);
  });

  it('add up in one sentence', () => {
    expect(totalsOf(units)).toEqual({ enough: 3, clocksLate: 2, overdue: 4, escalations: 4 });
  });
});
