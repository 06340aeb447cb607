import type { Audience } from '../../../src/contract/live.js';

export type LiveStateName = 'live' | 'stale' | 'reconnecting' | 'polling' | 'paused' | 'removed';

/** Silence in milliseconds before a screen says so: heartbeats come every 2 s, on phones of the public every 10 s. */
export interface Patience {
  stale: number;
  reconnecting: number;
}

export const patienceOf = (audience: Audience): Patience =>
  audience === 'public' ? { stale: 25_000, reconnecting: 45_000 } : { stale: 5000, reconnecting: 15_000 };

export interface Connection {
  connected: boolean;
  /** Milliseconds since anything was heard, by socket or by polling. */
  silence: number;
  /** The last word came by polling. */
  polled: boolean;
  /** The server said that it cannot read its own log. */
  serverStale: boolean;
  removed: boolean;
}

/** What the badge says. A closed socket is mentioned only after the first silence, so that a change of Wi-Fi does not flicker. */
export function liveState(connection: Connection, patience: Patience): Exclude<LiveStateName, 'paused'> {
  const { connected, silence, polled, serverStale, removed } = connection;
  if (removed) return 'removed';
  if (silence > patience.reconnecting) return 'reconnecting';
  if (!connected && polled) return 'polling';
  if (!connected && silence > patience.stale) return 'reconnecting';
  if (serverStale || silence > patience.stale) return 'stale';
  return 'live';
}
