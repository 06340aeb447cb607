import {
  applyFrame,
  applySnapshot,
  emptyState,
  type Audience,
  type CatchUp,
  type Frame,
  type Heartbeat,
  type DialogueState,
  type Since,
  sinceOf,
  type Snapshot,
  type Step,
} from '#contract/live.js';
import { ServerClock } from './offset.js';
import { liveState, patienceOf, type LiveStateName } from './state.js';

export type { LiveStateName } from './state.js';

/** The socket as used by the feed; `client.svelte.ts` provides the real one, tests their own. */
export interface Line {
  connect(): void;
  close(): void;
}

export interface LineEvents {
  opened(): void;
  closed(): void;
  /** The socket could not be opened. */
  failed(): void;
  snapshot(snapshot: Snapshot): void;
  frame(frame: Frame): void;
  heartbeat(beat: Heartbeat): void;
  stale(): void;
  removed(): void;
}

export interface FeedSource {
  audience: Audience;
  initial?: Snapshot;
  open(events: LineEvents, since: () => Since): Line;
  /** `removed`: the right to watch has ended. */
  catchUp(since: Since): Promise<CatchUp | 'removed'>;
  /** Server time in ms, requested while there are no heartbeats. */
  time(): Promise<number>;
  now(): number;
}

const POLL_EVERY = 5000;
const TIME_EVERY = 60_000;

/**
 * Follows one dialogue: its state, a cursor and how current they are. First load, gap, sleep and reconnect take the
 * same path: ask what changed since the cursor. Call `tick` a few times a second.
 */
export class Feed {
  dialogue: DialogueState = emptyState;
  lastHeardAt = 0;
  clock = new ServerClock();

  #source: FeedSource;
  #line: Line;
  #onchange: () => void;
  #connected = false;
  #polled = false;
  #serverStale = false;
  #removed = false;
  #fetching = false;
  #behindSince = -1;
  #nextPoll: number;
  #startedAt: number;
  #closedAt: number;
  #heardHere = false;
  #nextTime = 0;

  constructor(source: FeedSource, onchange: () => void) {
    this.#source = source;
    this.#onchange = onchange;
    this.#startedAt = source.now();
    this.#closedAt = this.#startedAt;
    this.#nextPoll = this.#startedAt + POLL_EVERY;
    if (source.initial) this.#take(applySnapshot(this.dialogue, source.initial));
    this.#line = source.open(this.#events(), () => sinceOf(this.dialogue));
    this.#line.connect();
  }

  get state(): Exclude<LiveStateName, 'paused'> {
    return liveState(
      {
        connected: this.#connected,
        closedFor: this.#connected ? 0 : this.#source.now() - this.#closedAt,
        polled: this.#polled,
        serverStale: this.#serverStale,
        removed: this.#removed,
        loaded: this.dialogue.cursor >= 0,
        silence: this.#source.now() - Math.max(this.lastHeardAt, this.#startedAt),
      },
      patienceOf(this.#source.audience),
    );
  }

  tick(): void {
    if (this.#removed || this.#connected || this.#source.now() < this.#nextPoll) return;
    this.#nextPoll = this.#source.now() + POLL_EVERY;
    void this.#catchUp();
  }

  /** To be called after sleep, or when the device reports that the network is back. */
  wake(): void {
    if (this.#removed) return;
    if (!this.#connected) this.#line.connect();
    void this.#catchUp();
  }

  close(): void {
    this.#removed = true;
    this.#line.close();
  }

  #events(): LineEvents {
    return {
      opened: () => {
        this.#connected = true;
        this.#polled = false;
        this.#heardHere = false;
        this.#onchange();
      },
      closed: () => {
        this.#connected = false;
        this.#closedAt = this.#source.now();
        this.#nextPoll = this.#closedAt + POLL_EVERY;
        // A large snapshot on a slow line: the ping timeout closed the socket before it arrived, and would again.
        if (!this.#heardHere) void this.#catchUp();
        this.#onchange();
      },
      failed: () => {
        if (this.dialogue.cursor < 0) void this.#catchUp();
      },
      snapshot: (snapshot) => {
        this.#heard();
        this.#take(applySnapshot(this.dialogue, snapshot));
      },
      frame: (frame) => {
        this.#heard();
        this.#take(applyFrame(this.dialogue, frame));
      },
      heartbeat: ({ head, at }) => {
        this.#heard();
        this.clock.hear(Date.parse(at), this.lastHeardAt);
        this.#compare(head);
        this.#onchange();
      },
      stale: () => {
        this.#serverStale = true;
        this.#onchange();
      },
      removed: () => {
        this.close();
        this.#onchange();
      },
    };
  }

  #heard(): void {
    this.lastHeardAt = this.#source.now();
    this.#heardHere = true;
    this.#serverStale = false;
  }

  /** A frame may still be on its way when a heartbeat has its revision; behind twice in a row means it is lost. */
  #compare(head: number): void {
    const behind = head > this.dialogue.cursor;
    if (behind && this.#behindSince === this.dialogue.cursor) void this.#catchUp();
    this.#behindSince = behind ? this.dialogue.cursor : -1;
  }

  #take(step: Step): void {
    this.dialogue = step.dialogue;
    if (step.result === 'gap') void this.#catchUp();
    else this.#onchange();
  }

  async #catchUp(): Promise<void> {
    if (this.#fetching) return;
    this.#fetching = true;
    try {
      const answer = await this.#source.catchUp(sinceOf(this.dialogue));
      if (this.#removed) return;
      if (answer === 'removed') return this.close();
      this.#heard();
      this.#polled = !this.#connected;
      const step =
        'frame' in answer ? applyFrame(this.dialogue, answer.frame) : applySnapshot(this.dialogue, answer.snapshot);
      this.dialogue = step.dialogue;
      if (this.#polled) void this.#askTime();
    } catch {
      this.#polled = false;
    } finally {
      this.#fetching = false;
      this.#onchange();
    }
  }

  /**
   * While polling there are no heartbeats, and the device's clock may be hours off: asks for server time every minute.
   */
  async #askTime(): Promise<void> {
    if (this.#source.now() < this.#nextTime) return;
    this.#nextTime = this.#source.now() + TIME_EVERY;
    try {
      this.clock.hear(await this.#source.time(), this.#source.now());
      this.#onchange();
    } catch {
      this.#nextTime = 0;
    }
  }
}
