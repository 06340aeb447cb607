import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { vietnam } from '../../../test/vietnam-calendar.js';
import { addDays } from '../../common/local-date.js';
import {
  type AssignmentStatus,
  type AssignmentVerb,
  assignmentMachine,
  assignmentStatuses,
} from '../../contract/assignment.js';
import { next } from '../../contract/states.js';
import { cellOf, cells, type DueFacts, dueStateOf, dueViewOf } from './due.js';

const start = '2026-11-26';
const verbs = [...new Set(assignmentMachine.map((step) => step.verb))];

interface Walk extends DueFacts {
  today: string;
}

/** What the services do to the columns at each verb. */
function go(walk: Walk, verb: AssignmentVerb | 'pause' | 'resume'): Walk {
  if (verb === 'pause') return walk.pausedOn === null ? { ...walk, pausedOn: walk.today } : walk;
  if (verb === 'resume') return { ...walk, pausedOn: null };
  const status = next(assignmentMachine, walk.status, verb);
  if (!status) return walk;
  const finishedOn = verb === 'submit' ? walk.today : verb === 'return' || verb === 'reopen' ? null : walk.finishedOn;
  const pausedOn = verb === 'submit' || verb === 'hand-back' || verb === 'reassign' ? null : walk.pausedOn;
  return { ...walk, status, finishedOn, pausedOn };
}

const paths = fc.record({
  dueOn: fc.option(
    fc.integer({ min: 0, max: 30 }).map((days) => addDays(start, days)),
    { nil: null },
  ),
  path: fc.array(
    fc.record({
      wait: fc.integer({ min: 0, max: 20 }),
      verb: fc.constantFrom(...verbs, 'pause' as const, 'resume' as const),
    }),
    { maxLength: 25 },
  ),
});

describe('the due state of a task', () => {
  it('puts every task in exactly one of the four cells, whatever its history; a cancelled one in none', () => {
    const reached = new Set<AssignmentStatus>();
    fc.assert(
      fc.property(paths, ({ dueOn, path }) => {
        let walk: Walk = { status: 'assigned', dueOn, finishedOn: null, pausedOn: null, today: start };
        for (const { wait, verb } of path) {
          walk = go({ ...walk, today: addDays(walk.today, wait) }, verb);
          reached.add(walk.status);
          const cell = cellOf(walk, walk.today, vietnam);
          expect(cell === null).toBe(walk.status === 'cancelled');
          if (cell === null) continue;
          expect(cells).toContain(cell);
          expect(cell.startsWith('done')).toBe(walk.status === 'done');
        }
      }),
      { numRuns: 500 },
    );
    expect([...reached].sort()).toEqual([...assignmentStatuses].sort());
  });

  it('never calls a continuous task late', () => {
    for (const status of assignmentStatuses)
      expect(dueStateOf({ status, dueOn: null, finishedOn: null, pausedOn: null }, '2027-12-31', vietnam)).toBe('none');
  });

  const open: DueFacts = { status: 'in_progress', dueOn: '2026-12-10', finishedOn: null, pausedOn: null };

  it.each([
    ['2026-12-04', 'ok', 4, 6],
    ['2026-12-07', 'near', 3, 3],
    ['2026-12-10', 'near', 0, 0],
    ['2026-12-11', 'late', -1, -1],
    ['2026-12-14', 'late', -2, -4],
  ] as const)('of a running task on %s is %s', (today, state, days, calendarDays) => {
    expect(dueViewOf(open, today, vietnam)).toEqual({
      dueOn: '2026-12-10',
      state,
      days,
      calendarDays,
      confirmed: true,
    });
  });

  it('is a comparison of dates, also where no working day lies between', () => {
    const friday: DueFacts = { ...open, dueOn: '2026-12-11' };
    expect(dueViewOf(friday, '2026-12-12', vietnam)).toMatchObject({ state: 'late', days: 0, calendarDays: -1 });
    const sunday: DueFacts = { ...open, dueOn: '2026-12-13' };
    expect(dueViewOf(sunday, '2026-12-12', vietnam)).toMatchObject({ state: 'near', days: 0, calendarDays: 1 });
  });

  it('does not make a department late while its submission waits for approval', () => {
    const submitted: DueFacts = { ...open, status: 'submitted', finishedOn: '2026-12-10' };
    expect(dueStateOf(submitted, '2026-12-20', vietnam)).toBe('ok');
    expect(cellOf(submitted, '2026-12-20', vietnam)).toBe('withinTerm');
    expect(cellOf({ ...submitted, status: 'done' }, '2026-12-20', vietnam)).toBe('doneOnTime');
  });

  it('keeps a late submission late', () => {
    const submitted: DueFacts = { ...open, status: 'submitted', finishedOn: '2026-12-11' };
    expect(cellOf(submitted, '2026-12-20', vietnam)).toBe('overdue');
    expect(cellOf({ ...submitted, status: 'done' }, '2026-12-20', vietnam)).toBe('doneLate');
  });

  it('is paused while the citizen is asked, unless the date had already passed', () => {
    expect(dueStateOf({ ...open, pausedOn: '2026-12-09' }, '2026-12-20', vietnam)).toBe('paused');
    expect(dueStateOf({ ...open, pausedOn: '2026-12-11' }, '2026-12-20', vietnam)).toBe('late');
  });
});
