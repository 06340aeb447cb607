import { toInstant } from '#contract/instant.js';
import { isPaused, secondsLeft, urgencyOf } from './turn.js';

const start = 1_000_000;
const turn = (pauses: [string, string?][] = []) => ({
  id: 't',
  number: 1,
  speaker: null,
  startedAt: toInstant(start),
  allottedSeconds: 180,
  pauses,
});

describe('the time of a speaker', () => {
  it('counts down, also below zero', () => {
    expect(secondsLeft(turn(), start)).toBe(180);
    expect(secondsLeft(turn(), start + 46_000)).toBe(134);
    expect(secondsLeft(turn(), start + 218_000)).toBe(-38);
  });

  it('does not run during pauses', () => {
    const once = turn([[toInstant(start + 10_000), toInstant(start + 30_000)]]);
    expect(secondsLeft(once, start + 40_000)).toBe(160);
    expect(isPaused(once)).toBe(false);
  });

  it('stands still while paused', () => {
    const open = turn([[toInstant(start + 10_000)]]);
    expect(secondsLeft(open, start + 15_000)).toBe(170);
    expect(secondsLeft(open, start + 500_000)).toBe(170);
    expect(isPaused(open)).toBe(true);
  });

  it('does not exceed the limit if the device is ahead of the start', () => {
    expect(secondsLeft(turn(), start - 400)).toBe(180);
  });
});

describe('the signals of a timer', () => {
  it('come at half a minute, and when the time is over', () =>
    expect([31, 30, 0, -1].map(urgencyOf)).toEqual(['plenty', 'soon', 'soon', 'over']));
});
