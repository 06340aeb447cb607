/**
 * What a press on the floor was aimed at, as the person saw it: the running turn, the opinion on the floor, and the
 * version of the floor. Whatever has changed since is not what was meant.
 */
export interface Seen {
  turnId: string | null;
  opinionId: string | null;
  version: number;
}

/** What a view of the floor says of it. */
export interface ShownFloor {
  turn: { id: string } | null;
  opinion: { id: string } | null;
  version: number;
}

export const seenOf = ({ turn, opinion, version }: ShownFloor): Seen => ({
  turnId: turn?.id ?? null,
  opinionId: opinion?.id ?? null,
  version,
});

/**
 * Parts of the floor. A command is refused only if its own part has changed since it was seen: a slide does not hinder
 * the chair who decides.
 *
 * - `stage`: who and what has the floor, and the collected questions
 * - `session`: whether the dialogue is paused
 * - `clock`: the timers of speech and answer
 * - `answering`: who answers
 * - `limits`: seconds per speaker and answer
 * - `screen`: what the hall shows besides
 */
export type FloorPart = 'stage' | 'session' | 'clock' | 'answering' | 'limits' | 'screen';
