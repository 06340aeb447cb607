import { ServerClock } from './offset.js';

describe('the clock of the server', () => {
  it('is the clock of the device until the server has been heard', () => {
    expect(new ServerClock().offset).toBe(0);
  });

  it('is known once the server has been heard', () => {
    const clock = new ServerClock();
    expect(clock.known).toBe(false);
    clock.hear(100_000, 100_000);
    expect(clock.known).toBe(true);
  });

  it('trusts the message that travelled fastest', () => {
    const clock = new ServerClock();
    clock.hear(100_000, 40_300);
    clock.hear(102_000, 42_010);
    clock.hear(104_000, 44_900);
    expect(clock.offset).toBe(59_990);
  });

  it('forgets old messages, so that a corrected clock is believed', () => {
    const clock = new ServerClock();
    clock.hear(100_000, 40_000);
    for (let beat = 0; beat < 8; beat += 1) clock.hear(50_000 + beat, 50_000 + beat);
    expect(clock.offset).toBe(0);
  });
});
