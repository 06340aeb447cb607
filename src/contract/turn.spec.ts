import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toInstant } from './instant.js';
import { measure } from './turn.js';

const minute = 60_000;

describe('the times of a turn', () => {
  it('are speaking, then answering, each without pauses', () => {
    const turn = {
      startedAt: toInstant(0),
      answeringAt: toInstant(5 * minute),
      endedAt: toInstant(12 * minute),
      pauses: [
        [toInstant(minute), toInstant(2 * minute)],
        [toInstant(4 * minute), toInstant(6 * minute)],
      ] as const,
    };
    expect(measure(turn, 99 * minute)).toEqual({ spoken: 3 * minute, answered: 6 * minute, paused: 3 * minute });
  });

  it('run until now, and stop while the timer is stopped', () => {
    const running = { startedAt: toInstant(0), answeringAt: null, endedAt: null };
    expect(measure({ ...running, pauses: [] }, 90_000)).toEqual({ spoken: 90_000, answered: 0, paused: 0 });
    expect(measure({ ...running, pauses: [[toInstant(30_000)]] }, 90_000)).toEqual({
      spoken: 30_000,
      answered: 0,
      paused: 60_000,
    });
  });

  it('add up to the whole turn, whatever the pauses, and are never negative', () => {
    const at = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(
        at,
        fc.option(at),
        at,
        fc.array(fc.tuple(at, at), { maxLength: 4 }),
        (start, answer, length, gaps) => {
          let last = start;
          const pauses = gaps.map(([wait, lasts]): [string, string] => {
            const from = last + wait;
            last = from + lasts;
            return [toInstant(from), toInstant(last)];
          });
          const { spoken, answered, paused } = measure(
            {
              startedAt: toInstant(start),
              answeringAt: answer === null ? null : toInstant(answer),
              endedAt: toInstant(start + length),
              pauses,
            },
            0,
          );
          expect(spoken + answered + paused).toBe(length);
          expect(Math.min(spoken, answered, paused)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
