/** A finger is on its way for about that long before it touches the glass. */
const FLIGHT_MS = 500;

interface Stood<Value> {
  value: Value;
  since: number;
}

/**
 * What a press was aimed at. When somebody else's hand changes the floor just before the finger lands, the press was meant
 * for what stood there before: it carries that, and the server refuses it instead of skipping a question. One's own changes
 * are expected, so that two quick presses in a row both count.
 */
export class PressTarget<Value> {
  #stood: Stood<Value>[] = [];
  #keyOf: (value: Value) => string;
  #own: string | null = null;

  constructor(keyOf: (value: Value) => string) {
    this.#keyOf = keyOf;
  }

  /** What the screen shows from now on. `own`: by a command of this device that is still under way. */
  see(value: Value, now: number, own = false): void {
    const key = this.#keyOf(value);
    const last = this.#stood.at(-1);
    if (last && this.#keyOf(last.value) === key) return;
    if (!last || own || key === this.#own) this.#stood = [{ value, since: Number.NEGATIVE_INFINITY }];
    else this.#stood = [...this.#stood.filter((_, index) => this.#isRecent(index + 1, now)), { value, since: now }];
  }

  /** What a command of this device has led to, as the server answered it; its news may come later than the answer. */
  made(value: Value): void {
    const key = this.#keyOf(value);
    const last = this.#stood.at(-1);
    if (last && this.#keyOf(last.value) === key) this.#stood = [{ value, since: Number.NEGATIVE_INFINITY }];
    else this.#own = key;
  }

  at(now: number): Value | undefined {
    return this.#stood.findLast(({ since }) => since <= now - FLIGHT_MS)?.value ?? this.#stood[0]?.value;
  }

  /** Whether what came after it is too new to have been aimed at. */
  #isRecent(next: number, now: number): boolean {
    const after = this.#stood[next];
    return after === undefined || after.since > now - FLIGHT_MS;
  }
}
