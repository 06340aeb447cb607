import { heartbeatMs, type Audience } from '#contract/live.js';

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

/** Milliseconds before a closed socket is mentioned on any screen, so that a change of Wi-Fi does not flicker. */
const unmentioned = 5000;

export interface Connection {
  connected: boolean;
  /** Milliseconds since the socket closed; 0 while it is open. */
  closedFor: number;
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

/**
 * What the badge says. A line that went silent without a word is closed by the pings within 10 s, so that every screen
 * says so within 15 s, however rarely its heartbeats come.
 */
export function liveState(connection: Connection, patience: Patience): Exclude<LiveStateName, 'paused'> {
  const { connected, closedFor, silence, polled, serverStale, removed, loaded } = connection;
  if (removed) return 'removed';
  if (silence > patience.reconnecting) return 'reconnecting';
  if (!loaded) return 'connecting';
  if (!connected && polled) return 'polling';
  if (!connected && (silence > patience.stale || closedFor >= unmentioned)) return 'reconnecting';
  if (serverStale || silence > patience.stale) return 'stale';
  return 'live';
}
