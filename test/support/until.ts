/** Waits for a condition, not for a time; gives up after a minute with what it waited for. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > giveUpAt) throw new Error(`waited a minute in vain for: ${what}`);
    await new Promise((next) => setImmediate(next));
  }
}
