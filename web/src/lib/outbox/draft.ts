import { onDevice } from './device-storage.js';

/** What is being typed, kept on this device until it is sent or thrown away, for the signed-in person alone. */
export class Draft<Entry extends object> {
  readonly #name: string;

  constructor(accountId: string, kind: string, id: string) {
    this.#name = `draft/${accountId}/${kind}/${id}`;
  }

  find(): Partial<Entry> | undefined {
    const kept = onDevice.read(this.#name);
    return typeof kept === 'object' ? (kept as Partial<Entry>) : undefined;
  }

  /** What was typed before, on top of an empty form. */
  over(empty: Entry): Entry {
    return { ...empty, ...this.find() };
  }

  /** False where the device keeps nothing. */
  keep(entry: Entry): boolean {
    return onDevice.write(this.#name, entry);
  }

  drop(): void {
    onDevice.drop(this.#name);
  }
}

/** Everybody's drafts of a kind. */
export function dropDrafts(kind: string): void {
  for (const name of onDevice.names('draft/')) if (name.split('/')[2] === kind) onDevice.drop(name);
}
