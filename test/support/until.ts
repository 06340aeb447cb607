/**
 * Waits for a condition, not for a time; gives up after a minute with what it waited for. A condition that costs something
 * to look at is looked at every so many milliseconds only.
 */
export async function until(
  what: string | (() => string),
  holds: () => boolean | Promise<boolean>,
  everyMs = 0,
): Promise<void> {
  const giveUpAt = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > giveUpAt)
      throw new Error(`waited a minute in vain for: ${typeof what === 'string' ? what : what()}`);
    await new Promise((next) => (everyMs > 0 ? setTimeout(next, everyMs) : setImmediate(next)));
  }
}
