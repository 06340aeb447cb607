import { onDevice } from './device-storage.js';

/** A draft stored on this device until it is sent or discarded, for the signed-in person only. */
export class Draft<Entry extends object> {
  readonly #name: string;

  constructor(accountId: string, kind: string, id: string) {
    this.#name = `draft/${accountId}/${kind}/${id}`;
  }

  find(): Partial<Entry> | undefined {
    const kept = onDevice.read(this.#name);
    return typeof kept === 'object' ? (kept as Partial<Entry>) : undefined;
  }

  /** The stored draft merged into an empty form. */
  over(empty: Entry): Entry {
    return { ...empty, ...this.find() };
  }

  /** False if the device cannot store it. */
  keep(entry: Entry): boolean {
    return onDevice.write(this.#name, entry);
  }

  drop(): void {
    onDevice.drop(this.#name);
  }
}
