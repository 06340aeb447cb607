/** How often a condition is looked at, at first and after a while: who waits must not take the processor from what is waited for. */
const lookEveryMs = 25;
const lookLaterMs = 100;

/** Waits for a condition, not for a time; gives up after a minute, unless another is said, with what it waited for. */
export async function until(
  what: string | (() => string),
  holds: () => boolean | Promise<boolean>,
  guardMs = 60_000,
): Promise<void> {
  const begunAt = Date.now();
  while (!(await holds())) {
    const waited = Date.now() - begunAt;
    if (waited > guardMs)
      throw new Error(`waited ${guardMs / 1000} s in vain for: ${typeof what === 'string' ? what : what()}`);
    await sleep(waited < 1000 ? lookEveryMs : lookLaterMs);
  }
}

/** Only for what is time itself: the pace of a crowd, the width of a line, how long a network is away. */
export const sleep = (ms: number): Promise<void> =>
  // oxlint-disable-next-line no-restricted-globals -- the one place where tests wait
  new Promise((over) => void setTimeout(over, ms));

/** Goes on until it is cleared. */
export function every(ms: number, work: () => void): NodeJS.Timeout {
  if (ms < lookEveryMs) throw new RangeError(`every ${ms} ms is too often`);
  // oxlint-disable-next-line no-restricted-globals -- the one place where tests tick
  return setInterval(work, ms);
}
