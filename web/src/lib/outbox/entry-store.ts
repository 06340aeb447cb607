import type { DeviceStorage } from './device-storage.js';

export interface Entry {
  /** One intention, one key: what it is sent with. */
  key: string;
  /** Counts up on this device; a clock may be put right between two presses. */
  order: number;
  /** When it was meant, by the server's clock, ms. */
  at: number;
}

/** As they were meant; two tabs may have counted the same. */
export const inOrder = (a: Entry, b: Entry): number => a.order - b.order || a.at - b.at || a.key.localeCompare(b.key);

/**
 * Entries kept on the device under one name, each by itself, so that two tabs never overwrite each other's. Plain storage: it
 * works without https, and it is written before anybody is told that something is kept.
 */
export class EntryStore<Kept extends Entry> {
  constructor(
    private readonly storage: DeviceStorage,
    private readonly name: string,
  ) {}

  /** In the order in which they were meant. What cannot be read is left alone. */
  all(): Kept[] {
    return this.storage
      .names(`${this.name}/`)
      .map((place) => this.storage.read(place) as Partial<Kept> | undefined)
      .filter((entry): entry is Kept => typeof entry?.key === 'string' && typeof entry.order === 'number')
      .sort(inOrder);
  }

  /** False where the device has no room or keeps nothing. */
  keep(entry: Kept): boolean {
    return this.storage.write(`${this.name}/${entry.key}`, entry);
  }

  drop(key: string): void {
    this.storage.drop(`${this.name}/${key}`);
  }
}
