import { liveState, patienceOf, type Connection } from './state.js';

const staff = patienceOf('chair');
const citizen = patienceOf('public');
const heard = (silence: number, rest: Partial<Connection> = {}): Connection => ({
  connected: true,
  closedFor: 0,
  polled: false,
  serverStale: false,
  removed: false,
  loaded: true,
  silence,
  ...rest,
});

describe('the connection state of a screen', () => {
  it('is live while heartbeats arrive', () => {
    expect(liveState(heard(2000), staff)).toBe('live');
    expect(liveState(heard(5000), staff)).toBe('live');
  });

  it('is not live before anything was loaded, and reconnecting after fifteen seconds', () => {
    expect(liveState(heard(0, { loaded: false }), staff)).toBe('connecting');
    expect(liveState(heard(6000, { loaded: false, connected: false }), staff)).toBe('connecting');
    expect(liveState(heard(15_001, { loaded: false, connected: false }), staff)).toBe('reconnecting');
  });

  it('is stale after five seconds of silence, and reconnecting after fifteen', () => {
    expect(liveState(heard(5001), staff)).toBe('stale');
    expect(liveState(heard(15_000), staff)).toBe('stale');
    expect(liveState(heard(15_001), staff)).toBe('reconnecting');
  });

  it('ignores a closed socket for five seconds, then is reconnecting', () => {
    expect(liveState(heard(4000, { connected: false }), staff)).toBe('live');
    expect(liveState(heard(5001, { connected: false }), staff)).toBe('reconnecting');
  });

  it('shows a closed socket after five seconds on public pages too', () => {
    const closed = (closedFor: number, rest: Partial<Connection> = {}) =>
      liveState(heard(closedFor + 8000, { connected: false, closedFor, ...rest }), citizen);
    expect(closed(4999)).toBe('live');
    expect(closed(5000)).toBe('reconnecting');
    expect(closed(5000, { polled: true })).toBe('polling');
  });

  it('is polling if messages come by polling', () => {
    expect(liveState(heard(4000, { connected: false, polled: true }), staff)).toBe('polling');
    expect(liveState(heard(16_000, { connected: false, polled: true }), staff)).toBe('reconnecting');
  });

  it('is stale at once if the server cannot read its log', () => {
    expect(liveState(heard(100, { serverStale: true }), staff)).toBe('stale');
  });

  it('waits longer on public pages, whose heartbeats are every ten seconds', () => {
    expect(liveState(heard(20_000), citizen)).toBe('live');
    expect(liveState(heard(25_001), citizen)).toBe('stale');
  });

  it('stays removed once the right to watch has ended', () => {
    expect(liveState(heard(60_000, { removed: true, connected: false }), staff)).toBe('removed');
  });
});
