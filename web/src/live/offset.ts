const KEPT = 8;

/**
 * How far the server's clock is ahead, in ms, from messages that carry its time. A message can only arrive late, so the
 * largest of the last few differences comes nearest to the truth.
 */
export class ServerClock {
  #differences: number[] = [];

  hear(serverTime: number, now: number): void {
    this.#differences = [...this.#differences, serverTime - now].slice(-KEPT);
  }

  /** The server has been heard; until then the device's own clock is all there is, and it may be hours wrong. */
  get known(): boolean {
    return this.#differences.length > 0;
  }

  get offset(): number {
    return this.#differences.length > 0 ? Math.max(...this.#differences) : 0;
  }
}
