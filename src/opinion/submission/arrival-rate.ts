/** Number of arrivals in the minute beginning at `since`, and in the one before. */
interface Arrivals {
  since: number;
  now: number;
  before: number;
}

const minute = 60_000;

/** How many opinions arrive in a dialogue, per process. */
export class ArrivalRate {
  private readonly arrivals = new Map<string, Arrivals>();

  /** Counts an arrival and returns a sliding estimate of those within the last minute. */
  count(dialogueId: string, at: number): number {
    const known = this.arrivals.get(dialogueId) ?? { since: at, now: 0, before: 0 };
    const passed = Math.floor((at - known.since) / minute);
    const current =
      passed === 0 ? known : { since: known.since + passed * minute, now: 0, before: passed === 1 ? known.now : 0 };
    current.now++;
    this.arrivals.set(dialogueId, current);
    return current.now + current.before * (1 - (at - current.since) / minute);
  }
}
