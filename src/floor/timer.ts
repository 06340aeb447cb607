/** What a speaker and an answer are given unless the dialogue or the command says otherwise. */
export const usualSpeakSeconds = 180;
export const usualAnswerSeconds = 300;

/** [from, to] in ms; the open one has no end. */
export type Pauses = readonly (readonly [number, number?])[];

export const isStopped = (pauses: Pauses): boolean => pauses.length > 0 && pauses.at(-1)?.[1] === undefined;

/** Stopping what stands already, or starting what runs, changes nothing. */
export const stopped = (pauses: Pauses, at: number): Pauses => (isStopped(pauses) ? pauses : [...pauses, [at]]);

export const started = (pauses: Pauses, at: number): Pauses =>
  isStopped(pauses) ? [...pauses.slice(0, -1), [(pauses.at(-1) as readonly [number])[0], at]] : pauses;

/** How long the timer stood, up to an instant. */
export const pausedMs = (pauses: Pauses, at: number): number =>
  pauses.reduce((sum, [from, to = at]) => sum + Math.max(0, to - from), 0);
