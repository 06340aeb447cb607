import { io, type Socket } from 'socket.io-client';
import type { Instant } from '../../src/contract/instant.js';
import {
  allViews,
  applyFrame,
  applySnapshot,
  type Audience,
  type CatchUp,
  emptyState,
  type Frame,
  type LiveHandshake,
  type DialogueState,
  type ServerEvents,
  sinceOf,
  type Since,
  type Snapshot,
  type Step,
  type ViewKey,
  type Views,
  type ViewType,
} from '../../src/contract/live.js';
import type { LiveViews } from '../../src/contract/views.js';
import { every } from './until.js';

export interface WatchOptions {
  audience: Audience;
  /** Headers of a signed-in person: `(await signIn(app, 'chair')).headers`. */
  headers?: Record<string, string>;
  /** The hall's secret key. */
  link?: string;
  transports?: ('websocket' | 'polling')[];
  /** The initial state. */
  dialogue?: DialogueState;
}

/** Received messages, in order; `verdict` is the result of the reducer. */
export type ReceivedMessage =
  | { kind: 'snapshot'; snapshot: Snapshot; verdict: Step['result'] }
  | { kind: 'frame'; frame: Frame; verdict: Step['result'] }
  | { kind: 'heartbeat'; head: number; at: Instant }
  | { kind: 'stale'; at: Instant }
  | { kind: 'removed'; code: string };

const guardMs = 60_000;

/**
 * A screen without a page: the real socket.io client and the shared reducer, closing gaps like the web client. Waits
 * end when their condition holds; the timeout of a minute only ends a broken test.
 */
export class LiveClient {
  dialogue: DialogueState;
  connected = false;
  /** The code with which the server refused or removed it. */
  code: string | undefined;
  stale = false;
  gaps = 0;
  /** Number of frames to drop. */
  framesToLose = 0;
  readonly received: ReceivedMessage[] = [];
  readonly socket: Socket;
  private readonly waiting = new Set<() => void>();
  private behindAt: number | undefined;
  private fetching: Promise<void> | undefined;

  constructor(
    private readonly url: string,
    private readonly dialogueId: string,
    private readonly options: WatchOptions,
  ) {
    this.dialogue = options.dialogue ?? emptyState;
    const { audience, link } = options;
    this.socket = io(`${url}/live`, {
      path: '/socket.io',
      transports: options.transports ?? ['websocket'],
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
      timeout: 5_000,
      ...(options.headers ? { extraHeaders: { ...options.headers } } : {}),
      auth: (give) => {
        const wish: LiveHandshake = {
          dialogueId,
          audience,
          ...sinceOf(this.dialogue),
          ...(link ? { link } : {}),
        };
        give(wish);
      },
    });
    this.listen();
  }

  /** A view by its key. */
  one<Key extends ViewKey>(key: Key): Views[Key] | undefined {
    return this.dialogue.views[key];
  }

  all<Type extends ViewType>(type: Type): LiveViews[Type][] {
    return allViews(this.dialogue.views, type);
  }

  get frames(): Frame[] {
    return this.received.flatMap((one) => (one.kind === 'frame' ? [one.frame] : []));
  }

  /** Resolves when the condition holds; checked after every message, and a few times a second. */
  until(condition: (client: this) => boolean, what = condition.toString()): Promise<this> {
    return new Promise((resolve, reject) => {
      const giveUpAt = Date.now() + guardMs;
      const look = (): void => {
        if (condition(this)) finish(() => resolve(this));
        else if (Date.now() > giveUpAt)
          finish(() => reject(new Error(`still waiting after a minute (${this.options.audience}): ${what}`)));
      };
      const ticker = every(100, look);
      const finish = (settle: () => void): void => {
        clearInterval(ticker);
        this.waiting.delete(look);
        settle();
      };
      this.waiting.add(look);
      look();
    });
  }

  /** Waits for the first snapshot. */
  ready(): Promise<this> {
    return this.until(({ dialogue, code }) => dialogue.cursor >= 0 || code !== undefined, 'the first snapshot');
  }

  reached(cursor: number): Promise<this> {
    return this.until(({ dialogue }) => dialogue.cursor >= cursor, `cursor ${cursor}, is at ${this.dialogue.cursor}`);
  }

  /** Fetches what changed since a cursor by HTTP; 0 requests a snapshot. */
  async fetch({ since = 0, log }: Since = {}): Promise<CatchUp> {
    const { audience, link, headers } = this.options;
    const query = new URLSearchParams({
      audience,
      since: String(since),
      ...(log ? { log } : {}),
      ...(link ? { link } : {}),
    });
    const answer = await fetch(`${this.url}/api/v1/dialogues/${this.dialogueId}/live?${query.toString()}`, {
      headers: headers ?? {},
    });
    if (!answer.ok) throw new Error(`live: ${answer.status}`);
    return (await answer.json()) as CatchUp;
  }

  /** A new snapshot for the same recipient, not applied to this screen. */
  async fresh(): Promise<Snapshot> {
    const answer = await this.fetch();
    if (!('snapshot' in answer)) throw new Error('cursor 0 was answered with a frame');
    return answer.snapshot;
  }

  /** Cuts the connection; the client reconnects by itself. */
  cut(): void {
    if (this.connected) this.socket.io.engine.close();
  }

  /** Stops reading, so that bytes accumulate at the server. */
  freeze(): void {
    this.wire.pause();
  }

  thaw(): void {
    this.wire.resume();
  }

  close(): void {
    this.socket.disconnect();
  }

  private get wire(): { pause(): void; resume(): void } {
    return (this.socket.io.engine.transport as unknown as { ws: { pause(): void; resume(): void } }).ws;
  }

  private listen(): void {
    const on = <Name extends keyof ServerEvents>(name: Name, listener: ServerEvents[Name]): void => {
      this.socket.on<string>(name, (...args: Parameters<ServerEvents[Name]>) => {
        (listener as (...heard: typeof args) => void)(...args);
        this.look();
      });
    };
    this.socket.on('connect', () => {
      this.connected = true;
      this.look();
    });
    this.socket.on('disconnect', () => {
      this.connected = false;
      this.look();
    });
    this.socket.on('connect_error', (error: Error & { data?: { code: string } }) => {
      if (!this.socket.active) this.code = error.data?.code ?? error.message;
      this.look();
    });
    on('snapshot', (snapshot) => {
      this.stale = false;
      this.received.push({ kind: 'snapshot', snapshot, verdict: this.take(applySnapshot(this.dialogue, snapshot)) });
    });
    on('frame', (frame) => {
      this.stale = false;
      if (this.framesToLose > 0) return void this.framesToLose--;
      this.received.push({ kind: 'frame', frame, verdict: this.take(applyFrame(this.dialogue, frame)) });
    });
    on('heartbeat', (beat) => {
      this.stale = false;
      this.received.push({ kind: 'heartbeat', ...beat });
      // A frame may still be on its way when a heartbeat has its revision; behind twice at the same cursor means it is
      // lost.
      const behind = beat.head > this.dialogue.cursor;
      if (behind && this.behindAt === this.dialogue.cursor) this.heal();
      this.behindAt = behind ? this.dialogue.cursor : undefined;
    });
    on('stale', ({ at }) => {
      this.stale = true;
      this.received.push({ kind: 'stale', at });
    });
    on('removed', ({ code }) => {
      this.code = code;
      this.received.push({ kind: 'removed', code });
    });
  }

  private take({ dialogue, result }: Step): Step['result'] {
    if (dialogue.log === this.dialogue.log && dialogue.cursor < this.dialogue.cursor)
      throw new Error(`the cursor went back from ${this.dialogue.cursor} to ${dialogue.cursor}`);
    this.dialogue = dialogue;
    if (result === 'gap') this.heal();
    return result;
  }

  private heal(): void {
    this.gaps++;
    this.fetching ??= this.fetch(sinceOf(this.dialogue))
      .then((answer) => {
        this.take(
          'frame' in answer ? applyFrame(this.dialogue, answer.frame) : applySnapshot(this.dialogue, answer.snapshot),
        );
        this.look();
      })
      .catch(() => undefined)
      .finally(() => (this.fetching = undefined));
  }

  private look(): void {
    const waiting = [...this.waiting];
    for (const look of waiting) look();
  }
}
