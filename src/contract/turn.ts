import type { Instant } from './instant.js';

/** The times of a turn; an open pause has no end. */
export interface Timed {
  readonly startedAt: Instant;
  readonly answeringAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly pauses: readonly (readonly [Instant, Instant?])[];
}

export interface Measured {
  /** ms the person spoke, without pauses. */
  spoken: number;
  /** ms the answer took, without pauses. */
  answered: number;
  paused: number;
}

/** Duration of a turn, up to `now` (ms) or in total: speaking until the answer begins, answering until the end. */
export function measure({ startedAt, answeringAt, endedAt, pauses }: Timed, now: number): Measured {
  const start = Date.parse(startedAt);
  const end = endedAt === null ? Math.max(now, start) : Date.parse(endedAt);
  const turned = answeringAt === null ? end : Math.min(Math.max(Date.parse(answeringAt), start), end);
  const spans = pauses.map(([from, to]) => [Date.parse(from), to === undefined ? end : Date.parse(to)] as const);
  const pausedWhile = (from: number, to: number): number =>
    spans.reduce((sum, [begin, over]) => sum + Math.max(0, Math.min(over, to) - Math.max(begin, from)), 0);
  return {
    spoken: turned - start - pausedWhile(start, turned),
    answered: end - turned - pausedWhile(turned, end),
    paused: pausedWhile(start, end),
  };
}
