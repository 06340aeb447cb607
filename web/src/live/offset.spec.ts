import { ServerClock } from './offset.js';

describe('server time', () => {
  it('is the device’s until a message of the server', () => {
    expect(new ServerClock().offset).toBe(0);
  });

  it('is known after the first message', () => {
    const clock = new ServerClock();
    expect(clock.known).toBe(false);
    clock.hear(100_000, 100_000);
    expect(clock.known).toBe(true);
  });

  it('uses the fastest message', () => {
    const clock = new ServerClock();
    clock.hear(100_000, 40_300);
    clock.hear(102_000, 42_010);
    clock.hear(104_000, 44_900);
    expect(clock.offset).toBe(59_990);
  });

  it('drops old messages, so that a corrected clock is adopted', () => {
    const clock = new ServerClock();
    clock.hear(100_000, 40_000);
    for (let beat = 0; beat < 8; beat += 1) clock.hear(50_000 + beat, 50_000 + beat);
    expect(clock.offset).toBe(0);
  });
});
