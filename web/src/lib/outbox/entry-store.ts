import type { DeviceStorage } from './device-storage.js';

export interface Entry {
  /** The idempotency key. */
  key: string;
  /** A counter of this device; unlike a clock it never goes backward. */
  order: number;
  /** When it was pressed, by the server's clock, in ms. */
  at: number;
}

/** The order in which they were pressed; two tabs may have used the same number. */
export const inOrder = (a: Entry, b: Entry): number => a.order - b.order || a.at - b.at || a.key.localeCompare(b.key);

/**
 * Entries stored on the device under one name, each with a key of its own, so that two tabs never overwrite each
 * other's. Uses local storage, which works without https and is written synchronously.
 */
export class EntryStore<Kept extends Entry> {
  constructor(
    private readonly storage: DeviceStorage,
    private readonly name: string,
  ) {}

  /** In the order in which they were pressed. Entries that cannot be parsed are skipped. */
  all(): Kept[] {
    return this.storage
      .names(`${this.name}/`)
      .map((place) => this.storage.read(place) as Partial<Kept> | undefined)
      .filter((entry): entry is Kept => typeof entry?.key === 'string' && typeof entry.order === 'number')
      .sort(inOrder);
  }

  /** False if the device cannot store it. */
  keep(entry: Kept): boolean {
    return this.storage.write(`${this.name}/${entry.key}`, entry);
  }

  drop(key: string): void {
    this.storage.drop(`${this.name}/${key}`);
  }
}
