import { Problem } from '#api/problem.js';

/** What a screen reads from the server. What is there stays while it is read again, and when that fails. */
export class Load<Value> {
  value = $state.raw<Value>();
  problem = $state.raw<Problem>();
  busy = $state(false);
  #turn = 0;

  constructor(protected readonly read: () => Promise<Value>) {}

  /** What has been read, before it is shown. */
  protected took(value: Value): void {
    this.value = value;
  }

  async again(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const reading = this.read();
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
}

/** Reads now, and anew whenever something that `read` looks at before its first wait has changed. */
export function load<Value>(read: () => Promise<Value>): Load<Value> {
  const made = new Load(read);
  $effect(() => void made.again());
  return made;
}
