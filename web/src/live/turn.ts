import { measure } from '#contract/turn.js';
import type { FloorLiveView } from '#contract/views.js';

/** A timer: of the speaker or of the answer. */
type Turn = Pick<NonNullable<FloorLiveView['turn']>, 'startedAt' | 'allottedSeconds' | 'pauses'>;

export const isPaused = (turn: Turn): boolean => turn.pauses.some(([, to]) => to === undefined);

/** Whole seconds left by server time, without pauses; negative when the time is over. */
export function secondsLeft(turn: Turn, now: number): number {
  const { spoken } = measure({ ...turn, answeringAt: null, endedAt: null }, now);
  return turn.allottedSeconds - Math.floor(spoken / 1000);
}

const SOON = 30;

export type Urgency = 'plenty' | 'soon' | 'over';

/** Signals: a text and a colour when half a minute is left, others when the time is over. Nothing beeps or blinks. */
export const urgencyOf = (seconds: number): Urgency => {
  if (seconds < 0) return 'over';
  return seconds <= SOON ? 'soon' : 'plenty';
};
