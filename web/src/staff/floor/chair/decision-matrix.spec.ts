import type { DueOptions } from '#api/decisions.js';
import { cellAfter, givenTo, isProposed, rowsOf } from './decision-matrix.js';

const explanation = {
  start: '2026-11-26',
  deadline: null,
  days: [],
  pausedDays: 0,
  basis: 'working_days' as const,
  confirmed: true,
};
const column = (workingDays: number) => ({ workingDays, dueOn: '2026-12-10', confirmed: true, explanation });
const options: DueOptions = {
  today: '2026-11-26',
  organisationId: 'organisation',
  columns: [column(5), column(10), column(15)],
  departments: ['culture', 'service', 'economy', 'finance'].map((id) => ({ id, name: id })),
  fieldDepartmentId: 'economy',
  proposed: { departmentId: 'finance', workingDays: 10 },
  written: column(15),
};
const order = (given: [string, number][]) => rowsOf(options, new Map(given)).map(({ departmentId }) => departmentId);

describe('the table of departments and dates', () => {
  it('orders the field’s department first, then the proposing one, then by number of tasks', () => {
    expect(order([['service', 2]])).toEqual(['economy', 'finance', 'service']);
  });

  it('keeps the usual order among equals', () => {
    expect(order([])).toEqual(['economy', 'finance', 'culture']);
  });

  it('counts tasks of this dialogue', () => {
    const assignments = [
      { id: '1', departmentId: 'service', departmentName: '', dueOn: null, status: 'assigned' as const },
    ];
    const decision = {
      id: 'd',
      outcome: 'assigned' as const,
      words: null,
      decidedAt: '2026-12-14T02:00:00.000Z',
      assignments,
      escalatedTo: null,
      undoUntil: '2026-12-14T02:00:10.000Z',
    };
    expect([...givenTo([{ decision }, { decision: null }, { decision }])]).toEqual([['service', 2]]);
  });

  it('marks only the proposed cell', () => {
    expect(options.columns.map((one) => isProposed(options, 'finance', one))).toEqual([false, true, false]);
    expect(isProposed({ ...options, proposed: null }, 'finance', column(10))).toBe(false);
  });

  it('is navigated with arrow keys and stops at its edges', () => {
    const size = { rows: 3, columns: 3 };
    expect(cellAfter(null, 'down', size)).toEqual({ row: 0, column: 0 });
    expect(cellAfter({ row: 0, column: 0 }, 'right', size)).toEqual({ row: 0, column: 1 });
    expect(cellAfter({ row: 2, column: 2 }, 'down', size)).toEqual({ row: 2, column: 2 });
  });
});
