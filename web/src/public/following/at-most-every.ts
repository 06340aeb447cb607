/**
 * A deed that is asked for often and done at once, then at most every so many ms; asked for in between, it is done once
 * when the time is over. A failure is left to the next time.
 */
export function atMostEvery(
  ms: number,
  deed: () => Promise<void>,
  now: () => number = Date.now,
  later: (then: () => void, ms: number) => void = (then, wait) => void setTimeout(then, wait),
): () => void {
  let doneAt = Number.NEGATIVE_INFINITY;
  let waiting = false;
  const go = (): void => {
    waiting = false;
    doneAt = now();
    void deed().catch(() => undefined);
  };
  return () => {
    if (waiting) return;
    const wait = doneAt + ms - now();
    if (wait <= 0) return go();
    waiting = true;
    later(go, wait);
  };
}
