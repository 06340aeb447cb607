import { atMostEvery } from './at-most-every.js';

describe('a throttled function', () => {
  const setUp = (work: () => Promise<void> = async () => undefined) => {
    const clock = { now: 0, timers: [] as [number, () => void][] };
    let done = 0;
    const ask = atMostEvery(
      10_000,
      () => {
        done += 1;
        return work();
      },
      () => clock.now,
      (then, ms) => clock.timers.push([clock.now + ms, then]),
    );
    const pass = (ms: number): void => {
      clock.now += ms;
      for (const [at, then] of clock.timers.splice(0)) if (at <= clock.now) then();
    };
    return { ask, pass, done: () => done };
  };

  it('runs at once, and once more for all calls in between', () => {
    const { ask, pass, done } = setUp();
    ask();
    expect(done()).toBe(1);
    for (let n = 0; n < 50; n++) ask();
    expect(done()).toBe(1);
    pass(10_000);
    expect(done()).toBe(2);
  });

  it('does not run again without a call', () => {
    const { ask, pass, done } = setUp();
    ask();
    pass(60_000);
    expect(done()).toBe(1);
  });

  it('runs again after a failure', () => {
    const { ask, pass, done } = setUp(() => Promise.reject(new Error('offline')));
    ask();
    pass(10_000);
    ask();
    expect(done()).toBe(2);
  });
});
