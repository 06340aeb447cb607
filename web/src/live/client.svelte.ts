import { io } from 'socket.io-client';
import type { Audience, CatchUp, LiveHandshake, ServerEvents, Snapshot, ThingKey } from '../../../src/contract/live.js';
import { serverOffset } from '../api/time.js';
import { Feed, type Line, type LineEvents, type LiveStateName } from './feed.js';

export interface LiveOptions {
  dialogueId: string;
  audience: Audience;
  /** The hall's secret key. */
  link?: string;
  /** What the server rendered the page with. */
  initial?: Snapshot;
  /** Since when the dialogue is paused, in ms, read from the picture; null when it is not. */
  pausedSince?: (things: Readonly<Record<ThingKey, unknown>>) => number | null;
}

const TICK = 250;

/**
 * The picture of one dialogue, for a screen. Begin in an effect, which also ends it:
 *
 *     const live = new LiveRoom({ dialogueId, audience: 'chair' });
 *     $effect(() => live.follow());
 */
export class LiveRoom {
  things = $state.raw<Readonly<Record<ThingKey, unknown>>>({});
  cursor = $state(-1);
  state = $state<LiveStateName>('live');
  /** Server's clock, ms: when the picture was last known to be true, or since when the dialogue is paused. */
  trueAt = $state<number | null>(null);
  /** Server's clock, ms; moves four times a second, for timers. */
  now = $state(Date.now());

  #options: LiveOptions;
  #offset = 0;

  constructor(options: LiveOptions) {
    this.#options = options;
    this.things = options.initial?.things ?? {};
    this.trueAt = options.initial?.at ?? null;
  }

  /** One thing by its key. The view's type is the caller's knowledge: views have no types on the wire. */
  one<View>(key: ThingKey): View | undefined {
    return this.things[key] as View | undefined;
  }

  /** All things of a type: `live.all<OpinionView>('opinion')`. */
  all<View>(type: string): View[] {
    return Object.entries(this.things)
      .filter(([key]) => key.startsWith(`${type}:`))
      .map(([, view]) => view as View);
  }

  follow(): () => void {
    const { dialogueId, audience, link, initial } = this.#options;
    const feed = new Feed(
      {
        audience,
        initial,
        now: Date.now,
        open: (events, since) => openSocket({ dialogueId, audience, link }, events, since),
        catchUp: (since) => fetchSince({ dialogueId, audience, link, since }),
      },
      () => this.#show(feed),
    );
    const timer = setInterval(() => {
      feed.tick();
      this.#show(feed);
    }, TICK);
    const wake = (): void => {
      if (document.visibilityState === 'visible') feed.wake();
    };
    addEventListener('online', wake);
    document.addEventListener('visibilitychange', wake);
    void serverOffset().then((offset) => (this.#offset = offset));
    return () => {
      clearInterval(timer);
      removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
      feed.close();
    };
  }

  #show(feed: Feed | undefined): void {
    if (!feed) return;
    this.now = Date.now() + this.#offset;
    if (feed.room.things !== this.things && feed.room.cursor >= 0) this.things = feed.room.things;
    this.cursor = feed.room.cursor;
    const pausedSince = feed.state === 'live' ? (this.#options.pausedSince?.(this.things) ?? null) : null;
    this.state = pausedSince === null ? feed.state : 'paused';
    if (pausedSince !== null) this.trueAt = pausedSince;
    else if (feed.lastHeardAt > 0) this.trueAt = feed.lastHeardAt + this.#offset;
  }
}

function openSocket(who: LiveHandshake, events: LineEvents, since: () => number): Line {
  const socket = io('/live', {
    path: '/socket.io',
    transports: ['websocket'],
    autoConnect: false,
    reconnectionDelay: 1000,
    reconnectionDelayMax: 5000,
    auth: (give) => give({ ...who, since: since() }),
  });
  const on = <Name extends keyof ServerEvents>(name: Name, listener: ServerEvents[Name]): void => {
    socket.on(name as string, listener);
  };
  socket.on('connect', events.opened);
  socket.on('disconnect', (reason) => {
    events.closed();
    if (reason === 'io server disconnect') socket.connect();
  });
  socket.on('connect_error', events.failed);
  on('snapshot', events.snapshot);
  on('frame', events.frame);
  on('heartbeat', events.heartbeat);
  on('stale', events.stale);
  on('removed', events.removed);
  return { connect: () => socket.connect(), close: () => socket.disconnect() };
}

async function fetchSince({ dialogueId, audience, link, since }: LiveHandshake): Promise<CatchUp | 'removed'> {
  const query = new URLSearchParams({ audience, since: String(since) });
  if (link) query.set('link', link);
  const answer = await fetch(`/api/v1/dialogues/${dialogueId}/live?${query}`, { cache: 'no-cache' });
  if ([401, 403, 404].includes(answer.status)) return 'removed';
  if (!answer.ok) throw new Error(`The live picture could not be fetched (${answer.status})`);
  return (await answer.json()) as CatchUp;
}
