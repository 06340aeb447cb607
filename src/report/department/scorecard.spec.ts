import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { vietnam } from '../../../test/vietnam-calendar.js';
import { addDays } from '../../common/local-date.js';
import { assignmentStatuses } from '../../contract/assignment.js';
import {
  averageDays,
  compare,
  emptyScorecard,
  FINISHED_FOR_A_RANK,
  type GivenTask,
  onTimePercent,
  rank,
  type Scorecard,
  scorecard,
  sumOf,
} from './scorecard.js';

const today = '2026-12-04';
const assignedOn = '2026-11-02';
const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays(assignedOn, days));

const task = fc
  .record({
    status: fc.constantFrom(...assignmentStatuses),
    dueOn: fc.option(day, { nil: null }),
    finishedOn: day,
    departmentId: fc.constantFrom('a', 'b', 'c'),
  })
  .map(({ status, finishedOn, ...rest }): GivenTask => ({
    ...rest,
    status,
    assignedOn,
    pausedOn: null,
    finishedOn: status === 'done' || status === 'submitted' ? finishedOn : null,
  }));

const card = (doneOnTime: number, doneLate: number, daysSum = 0): Scorecard => ({
  ...emptyScorecard(),
  doneOnTime,
  doneLate,
  daysSum,
  finished: doneOnTime + doneLate,
  assigned: doneOnTime + doneLate,
});
const of = (name: string, one: Scorecard) => ({ of: name, card: one });

describe('the scorecard of a department', () => {
  it('adds up: every task is in one of four cells or cancelled', () => {
    fc.assert(
      fc.property(fc.array(task, { maxLength: 40 }), (tasks) => {
        const found = scorecard(tasks, today, vietnam);
        expect(found.doneOnTime + found.doneLate + found.withinTerm + found.overdue).toBe(found.assigned);
        expect(found.assigned + found.cancelled).toBe(tasks.length);
        expect(found.doneOnTime + found.doneLate).toBe(found.finished);
      }),
    );
  });

  it('of the organisation is the sum of its departments, however the tasks are split', () => {
    fc.assert(
      fc.property(fc.array(task, { maxLength: 40 }), (tasks) => {
        const parts = ['a', 'b', 'c'].map((id) =>
          scorecard(
            tasks.filter((one) => one.departmentId === id),
            today,
            vietnam,
          ),
        );
        expect(sumOf(parts)).toEqual(scorecard(tasks, today, vietnam));
      }),
    );
  });

  it('counts working days from the assignment to the final submission', () => {
    const done: GivenTask = {
      departmentId: 'a',
      status: 'done',
      dueOn: '2026-11-30',
      finishedOn: '2026-11-25',
      assignedOn: '2026-11-20',
      pausedOn: null,
    };
    const found = scorecard([done, { ...done, finishedOn: '2026-11-26' }], today, vietnam);
    expect(averageDays(found)).toBe(2.5);
    expect(onTimePercent(found)).toBe(100);
  });

  it('has no percentage and no average while nothing is finished', () => {
    expect([onTimePercent(emptyScorecard()), averageDays(emptyScorecard())]).toEqual([null, null]);
  });
});

describe('the ranking', () => {
  it('requires five finished tasks; departments with fewer are not ranked', () => {
    const ranked = rank([of('perfect but few', card(FINISHED_FOR_A_RANK - 1, 0)), of('poor', card(1, 4))]);
    expect(ranked.map((one) => [one.of, one.rank])).toEqual([
      ['poor', 1],
      ['perfect but few', null],
    ]);
  });

  it('compares the percentage on time, then the days; equal ones share a rank', () => {
    const ranked = rank([
      of('late', card(4, 2, 30)),
      of('slow', card(9, 1, 100)),
      of('quick', card(18, 2, 100)),
      of('also quick', card(9, 1, 50)),
    ]);
    expect(ranked.map((one) => [one.of, one.rank])).toEqual([
      ['quick', 1],
      ['also quick', 1],
      ['slow', 3],
      ['late', 4],
    ]);
  });

  const cards = fc
    .record({ onTime: fc.nat(30), late: fc.nat(30), days: fc.nat(300) })
    .map(({ onTime, late, days }) => card(onTime, late, days));

  it('includes every department, and never ranks a better scorecard lower', () => {
    fc.assert(
      fc.property(fc.array(cards, { maxLength: 12 }), (given) => {
        const ranked = rank(given.map((one, index) => of(String(index), one)));
        expect(ranked.map((one) => one.of).sort()).toEqual(given.map((_, index) => String(index)).sort());
        for (const a of ranked)
          for (const b of ranked)
            if (a.rank !== null && b.rank !== null)
              expect(Math.sign(a.rank - b.rank)).toBe(Math.sign(compare(a.card, b.card)) || 0);
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(fc.array(cards, { maxLength: 8 }), (given) => {
        const entries = given.map((one, index) => of(String(index), one));
        const ranks = (list: typeof entries) => Object.fromEntries(rank(list).map((one) => [one.of, one.rank]));
        expect(ranks(entries.toReversed())).toEqual(ranks(entries));
      }),
    );
  });
});
