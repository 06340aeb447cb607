import { type Instant, toInstant } from '../contract/instant.js';

/** Default seconds for speaking and answering. */
export const usualSpeakSeconds = 180;
export const usualAnswerSeconds = 300;

/** [from, to] in ms; an open pause has no end. */
export type Pauses = readonly (readonly [number, number?])[];

export const isStopped = (pauses: Pauses): boolean => pauses.length > 0 && pauses.at(-1)?.[1] === undefined;

/** Stopping a stopped timer, or starting a running one, changes nothing. */
export const stopped = (pauses: Pauses, at: number): Pauses => (isStopped(pauses) ? pauses : [...pauses, [at]]);

export const started = (pauses: Pauses, at: number): Pauses =>
  isStopped(pauses) ? [...pauses.slice(0, -1), [(pauses.at(-1) as readonly [number])[0], at]] : pauses;

/** Stored pauses for views. */
export const viewPauses = (pauses: Pauses): [Instant, Instant?][] =>
  pauses.map(([from, to]) => (to === undefined ? [toInstant(from)] : [toInstant(from), toInstant(to)]));
