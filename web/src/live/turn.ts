import type { FloorThing } from '../../../src/contract/views.js';

type Turn = NonNullable<FloorThing['turn']>;

export const isPaused = (turn: Turn): boolean => turn.pauses.some(([, to]) => to === undefined);

/** Whole seconds the speaker still has, by the server's clock; below zero the time is over. Pauses do not count. */
export function secondsLeft(turn: Turn, now: number): number {
  const paused = turn.pauses.reduce((sum, [from, to = now]) => sum + Math.max(0, to - from), 0);
  const spoken = Math.max(0, now - turn.startedAt - paused);
  return turn.allottedSeconds - Math.floor(spoken / 1000);
}
