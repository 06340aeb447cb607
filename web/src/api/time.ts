/** How far the server's clock is ahead of this device's, in ms; 0 when it cannot be asked. */
export async function serverOffset(): Promise<number> {
  const sent = Date.now();
  try {
    const answer = await fetch('/api/v1/time', { cache: 'no-store' });
    const { now } = (await answer.json()) as { now: string };
    const middle = (sent + Date.now()) / 2;
    const offset = Date.parse(now) - middle;
    return Number.isFinite(offset) ? offset : 0;
  } catch {
    return 0;
  }
}
