/** Polling interval, at first and after a while: waiting must not take CPU from what is waited for. */
const lookEveryMs = 25;
const lookLaterMs = 100;

/** Waits for a condition, not for a time; after `guardMs` it fails with a description of the condition. */
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

/** Only for durations: a rate of sending, a bandwidth, the time without a network. */
export const sleep = (ms: number): Promise<void> =>
  // oxlint-disable-next-line no-restricted-globals -- the one place where tests wait
  new Promise((over) => void setTimeout(over, ms));

/** Repeats until cleared. */
export function every(ms: number, work: () => void): NodeJS.Timeout {
  if (ms < lookEveryMs) throw new RangeError(`every ${ms} ms is too often`);
  // oxlint-disable-next-line no-restricted-globals -- the one place where tests tick
  return setInterval(work, ms);
}
