import { Problem } from '#api/problem.js';

/** What a screen reads from the server. What is there stays while it is read again, and when that fails. */
export class Load<Thing> {
  thing = $state.raw<Thing>();
  problem = $state.raw<Problem>();
  busy = $state(false);
  #turn = 0;

  constructor(protected readonly read: () => Promise<Thing>) {}

  /** What has been read, before it is shown. */
  protected took(thing: Thing): void {
    this.thing = thing;
  }

  async again(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const reading = this.read();
    this.busy = true;
    try {
      const thing = await reading;
      if (turn !== this.#turn) return;
      this.took(thing);
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
export function load<Thing>(read: () => Promise<Thing>): Load<Thing> {
  const made = new Load(read);
  $effect(() => void made.again());
  return made;
}
