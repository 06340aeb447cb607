import { heartbeatMs, type Audience } from '#contract/live.js';

export type LiveStateName = 'connecting' | 'live' | 'stale' | 'reconnecting' | 'polling' | 'paused' | 'removed';

/** Milliseconds of silence before a screen says so: 5 s and 15 s on staff and hall screens. */
export interface Patience {
  stale: number;
  reconnecting: number;
}

export const patienceOf = (audience: Audience): Patience => ({
  stale: 2.5 * heartbeatMs(audience),
  reconnecting: 7.5 * heartbeatMs(audience),
});

/** Milliseconds before a closed socket is shown, so that a change of Wi-Fi does not flicker. */
const unmentioned = 5000;

export interface Connection {
  connected: boolean;
  /** Milliseconds since the socket closed; 0 while it is open. */
  closedFor: number;
  /** Milliseconds since anything was received, by socket or polling. */
  silence: number;
  /** Whether the last message came by polling. */
  polled: boolean;
  /** The server said that it cannot read its own log. */
  serverStale: boolean;
  removed: boolean;
  /** Whether anything has been loaded. */
  loaded: boolean;
}

/**
 * The state shown by the badge. A dead connection is closed by the ping timeout within 10 s, so that every screen shows
 * it within 15 s, however rare its heartbeats are.
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
