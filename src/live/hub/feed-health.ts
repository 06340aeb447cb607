const staleAfterMs = 3_000;

/** Whether the log could be read lately. */
export class FeedHealth {
  stale = false;
  private lastAt = performance.now();

  /** The log was read; true where it could not be before. */
  noteRead(): boolean {
    const again = this.stale;
    this.lastAt = performance.now();
    this.stale = false;
    return again;
  }

  /** True once, when it has not been read for too long. */
  wentStale(now: number): boolean {
    if (this.stale || now - this.lastAt < staleAfterMs) return false;
    this.stale = true;
    return true;
  }

  /** Milliseconds since it was read. */
  get age(): number {
    return performance.now() - this.lastAt;
  }
}
