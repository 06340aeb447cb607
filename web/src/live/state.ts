import { heartbeatMs, type Audience } from '../../../src/contract/live.js';

export type LiveStateName = 'connecting' | 'live' | 'stale' | 'reconnecting' | 'polling' | 'paused' | 'removed';

/** Milliseconds of silence before a screen says so: 5 s and 15 s on screens of the staff and in the hall. */
export interface Patience {
  stale: number;
  reconnecting: number;
}

export const patienceOf = (audience: Audience): Patience => ({
  stale: 2.5 * heartbeatMs(audience),
  reconnecting: 7.5 * heartbeatMs(audience),
});

export interface Connection {
  connected: boolean;
  /** Milliseconds since anything was heard, by socket or by polling. */
  silence: number;
  /** The last word came by polling. */
  polled: boolean;
  /** The server said that it cannot read its own log. */
  serverStale: boolean;
  removed: boolean;
  /** There is a picture to be true or old. */
  loaded: boolean;
}

/** What the badge says. A closed socket is mentioned only after the first silence, so that a change of Wi-Fi does not flicker. */
export function liveState(connection: Connection, patience: Patience): Exclude<LiveStateName, 'paused'> {
  const { connected, silence, polled, serverStale, removed, loaded } = connection;
  if (removed) return 'removed';
  if (silence > patience.reconnecting) return 'reconnecting';
  if (!loaded) return 'connecting';
  if (!connected && polled) return 'polling';
  if (!connected && silence > patience.stale) return 'reconnecting';
  if (serverStale || silence > patience.stale) return 'stale';
  return 'live';
}
