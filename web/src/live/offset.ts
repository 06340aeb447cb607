const KEPT = 8;

/**
 * How far the server's clock is ahead, in ms, from messages that carry its time. Messages can only arrive late, so the
 * largest of the last few differences is the most accurate.
 */
export class ServerClock {
  #differences: number[] = [];

  hear(serverTime: number, now: number): void {
    this.#differences = [...this.#differences, serverTime - now].slice(-KEPT);
  }

  /** Whether server time is known; until then there is only the device's clock, which may be hours off. */
  get known(): boolean {
    return this.#differences.length > 0;
  }

  get offset(): number {
    return this.#differences.length > 0 ? Math.max(...this.#differences) : 0;
  }
}
