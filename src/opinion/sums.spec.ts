import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  opinionMachine,
  type OpinionOutcome,
  opinionOutcomes,
  type OpinionStatus,
  opinionStatuses,
  type OpinionVerb,
  sumLine,
  sumLines,
} from '../contract/opinion.js';
import { next } from '../contract/states.js';
import { type SumRow, sumUp } from './sums.js';

const row: fc.Arbitrary<SumRow> = fc
  .record({
    status: fc.constantFrom(...opinionStatuses),
    outcome: fc.constantFrom(...opinionOutcomes),
    grouped: fc.boolean(),
    count: fc.nat(1000),
  })
  .map((one) => ({ ...one, outcome: one.status === 'decided' ? one.outcome : null }));
const rows = fc.array(row, { maxLength: 30 });

const linesOf = (sums: ReturnType<typeof sumUp>): number => sumLines.reduce((total, line) => total + sums[line], 0);

describe('the public sums', () => {
  it('always add up to the number received', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (counted, isPublic) => {
        const sums = sumUp(counted, isPublic);
        expect(sums.received).toBe(counted.reduce((total, one) => total + one.count, 0));
        expect(linesOf(sums)).toBe(sums.received);
        expect(sums.grouped).toBeLessThanOrEqual(sums.received);
      }),
    );
  });

  it('do not depend on the order, and are additive', () => {
    fc.assert(
      fc.property(rows, rows, fc.boolean(), (one, other, isPublic) => {
        const whole = sumUp([...one, ...other], isPublic);
        expect(sumUp([...other, ...one], isPublic)).toEqual(whole);
        const parts = [sumUp(one, isPublic), sumUp(other, isPublic)] as const;
        for (const line of [...sumLines, 'received', 'grouped'] as const)
          expect(parts[0][line] + parts[1][line]).toBe(whole[line]);
      }),
    );
  });

  it('count decided opinions as heard until outcomes are public, and change nothing else', () => {
    fc.assert(
      fc.property(rows, (counted) => {
        const before = sumUp(counted, false);
        const after = sumUp(counted, true);
        for (const outcome of opinionOutcomes) expect(before[outcome]).toBe(0);
        expect(after.heard).toBe(0);
        expect(opinionOutcomes.reduce((total, outcome) => total + after[outcome], 0)).toBe(before.heard);
        for (const line of ['received', 'waiting', 'declined', 'withdrawn', 'grouped'] as const)
          expect(after[line]).toBe(before[line]);
      }),
    );
  });
});

/** A dialogue on paper: what the machine allows, with groups. */
interface Held {
  status: OpinionStatus;
  outcome: OpinionOutcome | null;
  lead: number | null;
}

const allVerbs = [...new Set(opinionMachine.map((step) => step.verb))];

const step = fc.record({
  verb: fc.constantFrom(...allVerbs),
  at: fc.nat(5),
  other: fc.nat(5),
  outcome: fc.constantFrom(...opinionOutcomes),
});

function take(
  opinions: Held[],
  { verb, at, other, outcome }: { verb: OpinionVerb; at: number; other: number; outcome: OpinionOutcome },
) {
  const one = opinions[at] as Held;
  const status = next(opinionMachine, one.status, verb);
  if (!status) return;
  const members = opinions.filter((each) => each.lead === at);
  if (verb === 'group') {
    const lead = (opinions[other] as Held).lead ?? other;
    if (lead === at) return;
    for (const member of members) member.lead = lead;
    one.lead = lead;
  }
  if (verb === 'ungroup') one.lead = null;
  if (verb === 'withdraw' && members[0]) {
    const heir = opinions.indexOf(members[0]);
    members[0].status = 'accepted';
    members[0].lead = null;
    for (const member of members.slice(1)) member.lead = heir;
  }
  one.status = status;
  one.outcome = status === 'decided' ? outcome : null;
}

describe('every sequence of verbs', () => {
  it('leaves an opinion in exactly one line', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.boolean(), (path, isPublic) => {
        const opinions: Held[] = Array.from({ length: 6 }, () => ({ status: 'received', outcome: null, lead: null }));
        for (const one of path) {
          take(opinions, one);
          const counted = opinions.map(({ lead, ...own }): SumRow => {
            const standsFor = lead === null ? own : (opinions[lead] as Held);
            return { status: standsFor.status, outcome: standsFor.outcome, grouped: lead !== null, count: 1 };
          });
          for (const each of counted) {
            expect(each.status).not.toBe('grouped');
            expect(sumLines).toContain(sumLine(each, isPublic));
          }
          const sums = sumUp(counted, isPublic);
          expect(sums.received).toBe(6);
          expect(linesOf(sums)).toBe(6);
        }
      }),
    );
  });
});
