import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isStopped, type Pauses, started, stopped } from './timer.js';

describe('The timer of a turn', () => {
  it('stops and starts, also when pressed twice', () => {
    expect(stopped(stopped([], 10), 12)).toEqual([[10]]);
    expect(started(started([[10]], 15), 17)).toEqual([[10, 15]]);
    expect(started([], 5)).toEqual([]);
  });

  it('keeps pauses in order and at most the last one open, whatever is pressed', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean()), (presses) => {
        const pauses = presses.reduce<Pauses>((now, stop, at) => (stop ? stopped : started)(now, at), []);
        expect(pauses.slice(0, -1).every(([from, to]) => to !== undefined && from <= to)).toBe(true);
        const instants = pauses.flat().filter((at) => at !== undefined);
        expect(instants).toEqual(instants.toSorted((a, b) => a - b));
        expect(isStopped(pauses)).toBe(presses.at(-1) ?? false);
      }),
    );
  });
});
