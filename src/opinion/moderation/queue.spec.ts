import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { between } from './queue.js';

const place = fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 }), { nil: undefined });

describe('a position between two neighbours', () => {
  it('is strictly between them, if there is one', () => {
    fc.assert(
      fc.property(place, place, (before, after) => {
        fc.pre(before === undefined || after === undefined || before < after);
        const own = between(before, after);
        if (own === undefined) {
          expect((after as number) - (before as number)).toBe(1);
          return;
        }
        if (before !== undefined) expect(own).toBeGreaterThan(before);
        if (after !== undefined) expect(own).toBeLessThan(after);
      }),
    );
  });
});
