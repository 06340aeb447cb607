import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  dayStandingAfter,
  type DayStanding,
  opinionMachine,
  type OpinionOutcome,
  opinionOutcomes,
  type OpinionStatus,
  opinionStatuses,
  standingOf,
  sumLines,
} from '../contract/opinion.js';
import { next } from '../contract/states.js';
import type { Count } from './opinion-count.js';
import { sumUp, sumUpDay } from './sums.js';

const standings = [...opinionStatuses.filter((one) => one !== 'decided'), ...opinionOutcomes];
const counted: fc.Arbitrary<Count> = fc.record({
  onDay: fc.constantFrom(...standings, 'later' as const),
  standing: fc.constantFrom(...standings),
  count: fc.nat(1000),
});
const counts = fc.array(counted, { maxLength: 30 });

type Sums = ReturnType<typeof sumUp>;
const linesOf = (sums: Sums): number => sumLines.reduce((total, line) => total + sums[line], 0);
const received = (all: readonly Count[]): number => all.reduce((total, one) => total + one.count, 0);

describe('the sums', () => {
  it('always add up to the number received, on the day without what came later', () => {
    fc.assert(
      fc.property(counts, fc.boolean(), (all, isPublic) => {
        const present = sumUp(all, isPublic);
        expect(present.received).toBe(received(all));
        expect(linesOf(present)).toBe(present.received);
        const day = sumUpDay(all, isPublic);
        expect(day.received).toBe(received(all.filter(({ onDay }) => onDay !== 'later')));
        expect(linesOf(day)).toBe(day.received);
      }),
    );
  });

  it.each([
    ['now', sumUp],
    ['on the day', sumUpDay],
  ])('%s count decided opinions as heard until outcomes are public, and change nothing else', (_, sum) => {
    fc.assert(
      fc.property(counts, (all) => {
        const before = sum(all, false);
        const after = sum(all, true);
        for (const outcome of opinionOutcomes) expect(before[outcome]).toBe(0);
        const outcomes = opinionOutcomes.reduce((total, outcome) => total + after[outcome], 0);
        expect(outcomes + after.heard).toBe(before.heard);
        for (const line of ['received', 'waiting', 'grouped', 'declined', 'withdrawn'] as const)
          expect(after[line]).toBe(before[line]);
      }),
    );
  });

  it('tell what was heard without a decision from what was not reached', () => {
    const left: Count[] = (['on_floor', 'accepted', 'received'] as const).map((onDay) => ({
      onDay,
      standing: 'answered',
      count: 1,
    }));
    expect(sumUpDay(left, true)).toMatchObject({ received: 3, heard: 1, waiting: 2 });
    expect(sumUp(left, true)).toMatchObject({ received: 3, answered: 3 });
  });
});

const step = fc.record({
  verb: fc.constantFrom(...new Set(opinionMachine.map((one) => one.verb)), 'conclude' as const),
  decided: fc.constantFrom(...opinionOutcomes),
});

describe('the day', () => {
  it('follows every step until the conclusion, then only decisions of the day and what was on the floor', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (path) => {
        let status: OpinionStatus = 'received';
        let decided: OpinionOutcome | undefined;
        let onDay: DayStanding = 'received';
        let frozen: DayStanding | undefined;
        for (const one of path) {
          if (one.verb === 'conclude') {
            frozen ??= onDay;
            continue;
          }
          const to: OpinionStatus | undefined = next(opinionMachine, status, one.verb);
          if (!to) continue;
          status = to;
          decided = status === 'decided' ? one.decided : undefined;
          onDay = dayStandingAfter(onDay, { status, decided, concluded: frozen !== undefined });
          if (frozen === undefined) expect(onDay).toBe(standingOf({ status, outcome: decided ?? null }));
          else if (frozen !== 'on_floor' && !opinionOutcomes.includes(frozen as OpinionOutcome))
            expect(onDay).toBe(frozen);
        }
      }),
    );
  });

  it.each<[string, DayStanding, OpinionStatus, OpinionOutcome | undefined, DayStanding]>([
    ['a task that was done', 'assigned', 'decided', undefined, 'assigned'],
    ['a correction', 'assigned', 'decided', 'escalated', 'escalated'],
    ['an undo', 'assigned', 'on_floor', undefined, 'on_floor'],
    ['a decision on what was still heard', 'on_floor', 'decided', 'answered', 'answered'],
    ['a decision on what was not reached', 'accepted', 'decided', 'written', 'accepted'],
    ['a decision on what came later', 'later', 'decided', 'answered', 'later'],
    ['a late decline', 'received', 'declined', undefined, 'received'],
  ])('after the conclusion: %s', (_, before, status, decided, after) => {
    expect(dayStandingAfter(before, { status, decided, concluded: true })).toBe(after);
  });
});
