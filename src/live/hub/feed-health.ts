const staleAfterMs = 3_000;

/** Tracks whether the log could be read recently. */
export class FeedHealth {
  stale = false;
  private lastAt = performance.now();

  /** To be called after a read; true if reading had failed before. */
  noteRead(): boolean {
    const again = this.stale;
    this.lastAt = performance.now();
    this.stale = false;
    return again;
  }

  /** True once when the log has not been read for too long. */
  wentStale(now: number): boolean {
    if (this.stale || now - this.lastAt < staleAfterMs) return false;
    this.stale = true;
    return true;
  }

  /** Milliseconds since the last read. */
  get age(): number {
    return performance.now() - this.lastAt;
  }
}
