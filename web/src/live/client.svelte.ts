import { untrack } from 'svelte';
import {
  allViews,
  type Audience,
  oneView,
  type Snapshot,
  type ViewKey,
  type Views,
  type ViewType,
} from '#contract/live.js';
import type { LiveViews } from '#contract/views.js';
import { Feed, type LiveStateName } from './feed.js';
import { fetchSince, fetchTime, openSocket } from './line.js';

export interface LiveOptions {
  dialogueId: string;
  audience: Audience;
  /** The hall's secret key. */
  link?: string;
  /** The snapshot the server rendered the page with. */
  initial?: Snapshot;
}

const TICK = 250;

/**
 * The live state of one dialogue, for a screen. Start it in an effect, which also ends it:
 *
 *     const live = new LiveRoom({ dialogueId, audience: 'chair' });
 *     $effect(() => live.follow());
 */
export class LiveRoom {
  views = $state.raw<Readonly<Views>>({});
  cursor = $state(-1);
  state = $state<LiveStateName>('connecting');
  /** Server time, ms: when the state was last known to be current, or since when the dialogue is paused. */
  trueAt = $state<number | null>(null);
  /** Server time, ms; updated four times a second, for timers. */
  now = $state(Date.now());
  /** Whether `now` is server time; before, it is the device's time. */
  timed = $state(false);

  #options: LiveOptions;

  constructor(options: LiveOptions) {
    this.#options = options;
    this.views = options.initial?.views ?? {};
    this.trueAt = options.initial ? Date.parse(options.initial.at) : null;
  }

  one<Type extends ViewType>(type: Type, id: string): Views[ViewKey<Type>] | undefined {
    return oneView(this.views, type, id);
  }

  /** All views of a type, unordered. */
  all<Type extends ViewType>(type: Type): LiveViews[Type][] {
    return allViews(this.views, type);
  }

  get dialogue(): LiveViews['dialogue'] | undefined {
    return this.one('dialogue', this.#options.dialogueId);
  }

  get floor(): LiveViews['floor'] | undefined {
    return this.one('floor', this.#options.dialogueId);
  }

  get sums(): LiveViews['sums'] | undefined {
    return this.one('sums', this.#options.dialogueId);
  }

  follow(): () => void {
    const { dialogueId, audience, link, initial } = this.#options;
    // With an initial snapshot, the feed calls back during construction.
    const made: { feed?: Feed } = {};
    const feed = new Feed(
      {
        audience,
        initial,
        now: Date.now,
        open: (events, since) => openSocket({ dialogueId, audience, link }, events, since),
        catchUp: (since) => fetchSince({ dialogueId, audience, link, ...since }),
        time: fetchTime,
      },
      () => this.#show(made.feed),
    );
    made.feed = feed;
    // Untracked, because the effect would restart and reconnect at every change.
    untrack(() => this.#show(feed));
    const timer = setInterval(() => {
      feed.tick();
      this.#show(feed);
    }, TICK);
    const wake = (): void => {
      if (document.visibilityState === 'visible') feed.wake();
    };
    addEventListener('online', wake);
    document.addEventListener('visibilitychange', wake);
    return () => {
      clearInterval(timer);
      removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
      feed.close();
    };
  }

  #show(feed: Feed | undefined): void {
    if (!feed) return;
    const { offset, known } = feed.clock;
    this.timed = known;
    this.now = Date.now() + offset;
    if (feed.dialogue.cursor >= 0) {
      this.views = feed.dialogue.views;
      this.cursor = feed.dialogue.cursor;
    }
    const pausedAt = this.dialogue?.status === 'paused' && feed.state === 'live' ? this.dialogue.pausedAt : null;
    this.state = pausedAt === null ? feed.state : 'paused';
    if (pausedAt !== null) this.trueAt = Date.parse(pausedAt);
    else if (feed.lastHeardAt > 0) this.trueAt = feed.lastHeardAt + offset;
  }
}
