import { instantOf } from './clock-time.js';

describe('a time typed by the secretary', () => {
  const morning = '2026-12-14T01:30:00.000Z';
  it('is on the day of the dialogue, in Vietnamese time', () => {
    expect(instantOf('08:02:06', morning)).toBe('2026-12-14T01:02:06.000Z');
    expect(instantOf('8:02', morning)).toBe('2026-12-14T01:02:00.000Z');
    expect(instantOf('00:10', '2026-12-14T18:00:00.000Z')).toBe('2026-12-14T17:10:00.000Z');
  });
  it('is undefined for anything but a time', () => {
    for (const typed of ['', '25:00', '8h30', '08:61']) expect(instantOf(typed, morning)).toBeUndefined();
  });
});
