import { Problem } from '#api/problem.js';

/** Data loaded from the server; kept while it is reloaded and if that fails. */
export class Load<Value> {
  value = $state.raw<Value>();
  problem = $state.raw<Problem>();
  busy = $state(false);
  #turn = 0;
  #reading: Promise<unknown> = Promise.resolve();

  constructor(protected readonly read: () => Promise<Value>) {}

  /** Called with loaded data before it is shown. */
  protected took(value: Value): void {
    this.value = value;
  }

  async again(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const reading = this.read();
    this.#reading = reading.catch(() => undefined);
    this.busy = true;
    try {
      const value = await reading;
      if (turn !== this.#turn) return;
      this.took(value);
      this.problem = undefined;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (turn === this.#turn) this.problem = error;
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
  }

  /** The value once a load that is under way has ended: a command that follows another needs the version it made. */
  async newest(): Promise<Value | undefined> {
    for (let read; read !== this.#reading;) await (read = this.#reading);
    return this.value;
  }
}

/** Loads now, and again when anything `read` uses before its first await changes. */
export function load<Value>(read: () => Promise<Value>): Load<Value> {
  const made = new Load(read);
  $effect(() => void made.again());
  return made;
}
