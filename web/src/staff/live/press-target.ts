/** A finger is on its way for about that long before it touches the glass. */
const FLIGHT_MS = 500;

interface Stood<Thing> {
  thing: Thing;
  since: number;
}

/**
 * What a press was aimed at. When somebody else's hand changes the floor just before the finger lands, the press was meant
 * for what stood there before: it carries that, and the server refuses it instead of skipping a question. One's own changes
 * are expected, so that two quick presses in a row both count.
 */
export class PressTarget<Thing> {
  #stood: Stood<Thing>[] = [];
  #keyOf: (thing: Thing) => string;
  #own: string | null = null;

  constructor(keyOf: (thing: Thing) => string) {
    this.#keyOf = keyOf;
  }

  /** What the screen shows from now on. `own`: by a command of this device that is still under way. */
  see(thing: Thing, now: number, own = false): void {
    const key = this.#keyOf(thing);
    const last = this.#stood.at(-1);
    if (last && this.#keyOf(last.thing) === key) return;
    if (!last || own || key === this.#own) this.#stood = [{ thing, since: Number.NEGATIVE_INFINITY }];
    else this.#stood = [...this.#stood.filter((_, index) => this.#isRecent(index + 1, now)), { thing, since: now }];
  }

  /** What a command of this device has led to, as the server answered it; its news may come later than the answer. */
  made(thing: Thing): void {
    const key = this.#keyOf(thing);
    const last = this.#stood.at(-1);
    if (last && this.#keyOf(last.thing) === key) this.#stood = [{ thing, since: Number.NEGATIVE_INFINITY }];
    else this.#own = key;
  }

  at(now: number): Thing | undefined {
    return this.#stood.findLast(({ since }) => since <= now - FLIGHT_MS)?.thing ?? this.#stood[0]?.thing;
  }

  /** Whether what came after it is too new to have been aimed at. */
  #isRecent(next: number, now: number): boolean {
    const after = this.#stood[next];
    return after === undefined || after.since > now - FLIGHT_MS;
  }
}
