import { session } from './session.svelte.js';

/** What is being typed, kept on this device until it is sent or thrown away, for the signed-in person alone. */
export class Draft<Entry extends object> {
  readonly #place: string;

  constructor(name: string) {
    this.#place = `draft/${session.me?.account.id ?? ''}/${name}`;
  }

  /** What was typed before, on top of an empty form. */
  over(empty: Entry): Entry {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.#place) ?? '{}');
      return { ...empty, ...(typeof kept === 'object' && kept !== null ? kept : {}) };
    } catch {
      return empty;
    }
  }

  /** False where the device keeps nothing. */
  keep(entry: Entry): boolean {
    try {
      localStorage.setItem(this.#place, JSON.stringify(entry));
      return true;
    } catch {
      return false;
    }
  }

  drop(): void {
    localStorage.removeItem(this.#place);
  }
}
