import type { FloorLiveView } from '#contract/views.js';

/** A clock: of somebody who speaks, or of the answer. */
type Turn = Pick<NonNullable<FloorLiveView['turn']>, 'startedAt' | 'allottedSeconds' | 'pauses'>;

export const isPaused = (turn: Turn): boolean => turn.pauses.some(([, to]) => to === undefined);

/** Whole seconds the speaker still has, by the server's clock; below zero the time is over. Pauses do not count. */
export function secondsLeft(turn: Turn, now: number): number {
  const paused = turn.pauses.reduce((sum, [from, to = now]) => sum + Math.max(0, to - from), 0);
  const spoken = Math.max(0, now - turn.startedAt - paused);
  return turn.allottedSeconds - Math.floor(spoken / 1000);
}

const SOON = 30;

export type Urgency = 'plenty' | 'soon' | 'over';

/** Calm signals: a word and a tone when half a minute is left, another when the time is over. Nothing rings or blinks. */
export const urgencyOf = (seconds: number): Urgency => {
  if (seconds < 0) return 'over';
  return seconds <= SOON ? 'soon' : 'plenty';
};
