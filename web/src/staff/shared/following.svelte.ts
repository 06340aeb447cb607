import type { LiveStateName } from '#live/feed.js';
import { type Arrangement, follow, take } from './arrangement.js';
import { Load } from './load.svelte.js';

interface Page<Item> {
  items: readonly Item[];
  next: string | null;
}

const EVERY = 5_000;
/** Silence for longer than one and a half intervals. */
const STALE = 8_000;
const LOST = 15_000;

/**
 * A list that follows changes by others, reloaded every five seconds while visible (304 if unchanged). If a reload
 * fails, the list stays and shows its age.
 *
 *     const tasks = following(() => assignments.list(…));
 */
export class Following<Item extends { id: string; version: number }> extends Load<Page<Item>> {
  list = $state.raw<Arrangement<Item>>(take<Item>([]));
  /** When the list was last current, by this device's clock. */
  trueAt = $state<number | null>(null);
  #now = $state(Date.now());
  #latest: readonly Item[] = [];

  protected override took(page: Page<Item>): void {
    this.trueAt = Date.now();
    this.#latest = page.items;
    this.list = take(page.items);
    super.took(page);
  }

  get state(): LiveStateName {
    const age = this.#now - (this.trueAt ?? this.#now);
    return age > LOST ? 'reconnecting' : age > STALE ? 'stale' : 'polling';
  }

  /** Refreshes the list: inserts new rows and removes gone ones. */
  accept(): void {
    this.list = take(this.#latest);
  }

  /** Returns a function that stops it. */
  begin(): () => void {
    const clock = setInterval(() => (this.#now = Date.now()), 1_000);
    const asking = setInterval(() => void this.#follow(), EVERY);
    const woken = (): void => void this.#follow();
    document.addEventListener('visibilitychange', woken);
    addEventListener('online', woken);
    return () => {
      clearInterval(clock);
      clearInterval(asking);
      document.removeEventListener('visibilitychange', woken);
      removeEventListener('online', woken);
    };
  }

  async #follow(): Promise<void> {
    if (document.visibilityState === 'hidden' || this.busy || this.value === undefined) return;
    const before = this.value;
    try {
      const { items } = await this.read();
      if (this.value !== before) return;
      this.trueAt = Date.now();
      this.#latest = items;
      this.list = follow(this.list, items);
    } catch {
      // Ignored: the list shows its age, and the next reload follows in five seconds.
    }
  }
}

/** Loads now, again when anything `read` uses before its first await changes, and keeps following. */
export function following<Item extends { id: string; version: number }>(
  read: () => Promise<Page<Item>>,
): Following<Item> {
  const made = new Following(read);
  $effect(() => void made.again());
  $effect(() => made.begin());
  return made;
}
