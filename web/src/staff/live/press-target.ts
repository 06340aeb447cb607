/** How long a finger takes from aiming to touching. */
const FLIGHT_MS = 500;

interface Stood<Value> {
  value: Value;
  since: number;
}

/**
 * What a press was aimed at. If somebody else changes the floor just before the finger touches, the press was meant for
 * the earlier state and carries that, so that the server refuses it instead of skipping a question. One's own changes
 * are expected, so that two quick presses in a row both count.
 */
export class PressTarget<Value> {
  #stood: Stood<Value>[] = [];
  #keyOf: (value: Value) => string;
  #own: string | null = null;

  constructor(keyOf: (value: Value) => string) {
    this.#keyOf = keyOf;
  }

  /** Sets what the screen shows. `own`: changed by a pending command of this device. */
  see(value: Value, now: number, own = false): void {
    const key = this.#keyOf(value);
    const last = this.#stood.at(-1);
    if (last && this.#keyOf(last.value) === key) return;
    if (!last || own || key === this.#own) this.#stood = [{ value, since: Number.NEGATIVE_INFINITY }];
    else this.#stood = [...this.#stood.filter((_, index) => this.#isRecent(index + 1, now)), { value, since: now }];
  }

  /** Sets the result of this device's own command; its frame may arrive later than the response. */
  made(value: Value): void {
    const key = this.#keyOf(value);
    const last = this.#stood.at(-1);
    if (last && this.#keyOf(last.value) === key) this.#stood = [{ value, since: Number.NEGATIVE_INFINITY }];
    else this.#own = key;
  }

  at(now: number): Value | undefined {
    return this.#stood.findLast(({ since }) => since <= now - FLIGHT_MS)?.value ?? this.#stood[0]?.value;
  }

  /** Whether the next state is too recent to have been aimed at. */
  #isRecent(next: number, now: number): boolean {
    const after = this.#stood[next];
    return after === undefined || after.since > now - FLIGHT_MS;
  }
}
