/** Number of arrivals in the minute beginning at `since`, and in the one before. */
interface Arrivals {
  since: number;
  now: number;
  before: number;
}

const minute = 60_000;

/** How many opinions are stored in a dialogue, per process. Ids that somebody invents are never counted. */
export class ArrivalRate {
  private readonly arrivals = new Map<string, Arrivals>();

  /** A sliding estimate of those within the last minute. */
  get(dialogueId: string, at: number): number {
    const { since, now, before } = this.at(dialogueId, at);
    return now + before * (1 - (at - since) / minute);
  }

  count(dialogueId: string, at: number): void {
    const current = this.at(dialogueId, at);
    this.arrivals.set(dialogueId, { ...current, now: current.now + 1 });
  }

  private at(dialogueId: string, at: number): Arrivals {
    const known = this.arrivals.get(dialogueId) ?? { since: at, now: 0, before: 0 };
    const passed = Math.floor((at - known.since) / minute);
    if (passed === 0) return known;
    return { since: known.since + passed * minute, now: 0, before: passed === 1 ? known.now : 0 };
  }
}
