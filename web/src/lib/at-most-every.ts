/**
 * Throttles: runs at once, then at most every so many ms; calls in between run once at the end of the interval.
 * Failures are left to the next call.
 */
export function atMostEvery(
  ms: number,
  work: () => Promise<void>,
  now: () => number = Date.now,
  later: (then: () => void, ms: number) => void = (then, wait) => void setTimeout(then, wait),
): () => void {
  let doneAt = Number.NEGATIVE_INFINITY;
  let waiting = false;
  const go = (): void => {
    waiting = false;
    doneAt = now();
    void work().catch(() => undefined);
  };
  return () => {
    if (waiting) return;
    const wait = doneAt + ms - now();
    if (wait <= 0) return go();
    waiting = true;
    later(go, wait);
  };
}
