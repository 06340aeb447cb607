/** The times of a turn. Instants in ms; an open pause has no end. */
export interface Timed {
  readonly startedAt: number;
  readonly answeringAt: number | null;
  readonly endedAt: number | null;
  readonly pauses: readonly (readonly [number, number?])[];
}

export interface Measured {
  /** ms the person spoke, without pauses. */
  spoken: number;
  /** ms the answer took, without pauses. */
  answered: number;
  paused: number;
}

const within = (pauses: Timed['pauses'], from: number, to: number, now: number): number =>
  pauses.reduce((sum, [start, end = now]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);

/** Duration of a turn, so far or in total: speaking until the answer begins, answering until the end. */
export function measure({ startedAt, answeringAt, endedAt, pauses }: Timed, now: number): Measured {
  const end = endedAt ?? Math.max(now, startedAt);
  const turned = answeringAt === null ? end : Math.min(Math.max(answeringAt, startedAt), end);
  const pausedWhile = (from: number, to: number): number => within(pauses, from, to, end);
  return {
    spoken: turned - startedAt - pausedWhile(startedAt, turned),
    answered: end - turned - pausedWhile(turned, end),
    paused: pausedWhile(startedAt, end),
  };
}
