import { isDeepStrictEqual } from 'node:util';
import {
  type CatchUp,
  emptyState,
  followsPublic,
  type LiveHandshake,
  type DialogueState,
} from '../../src/contract/live.js';
import type { Head } from '../../src/database/live-log.js';
import { Feed } from '../../web/src/live/feed.js';
import { fetchSince, fetchTime, openSocket, type Place } from '../../web/src/live/line.js';

/** An applied snapshot or frame, covering the revisions after `after` up to `to`. */
export interface Applied {
  after: number;
  to: number;
  keys: ReadonlySet<string>;
}

const keysOf = (message: CatchUp): string[] =>
  'snapshot' in message
    ? Object.keys(message.snapshot.views)
    : [...message.frame.upserts.map(({ key }) => key), ...message.frame.removes];

/**
 * The feed of the web client with a real socket, without a page. Records what was applied, and violations of the
 * protocol.
 */
export class Screen {
  readonly feed: Feed;
  readonly applied: Applied[] = [];
  readonly faults: string[] = [];
  private held: DialogueState = emptyState;
  private message: CatchUp | undefined;

  constructor(
    readonly who: LiveHandshake,
    private readonly place: Place,
  ) {
    const heard = (message: CatchUp): CatchUp => (this.message = message);
    this.feed = new Feed(
      {
        audience: who.audience,
        open: (events, since) =>
          openSocket(
            who,
            {
              ...events,
              snapshot: (snapshot) => (heard({ snapshot }), events.snapshot(snapshot)),
              frame: (frame) => (heard({ frame }), events.frame(frame)),
            },
            since,
            place,
          ),
        catchUp: async (since) => {
          const answer = await fetchSince({ ...who, ...since }, place);
          return answer === 'removed' ? answer : heard(answer);
        },
        time: () => fetchTime(place),
        now: Date.now,
      },
      () => this.note(),
    );
  }

  /** Has everything up to the head. */
  holds({ revision, publicRevision }: Head): boolean {
    return this.feed.dialogue.cursor >= (followsPublic(this.who.audience) ? publicRevision : revision);
  }

  /** Has everything up to the head, and shows that it is live. */
  isLiveAt(head: Head): boolean {
    return this.feed.state === 'live' && this.holds(head);
  }

  /** For error messages. */
  get state(): string {
    return `${this.who.audience} ${this.feed.state} at ${this.feed.dialogue.cursor}`;
  }

  /** A new snapshot for the same recipient, bypassing this screen's network. */
  async fresh(url: string): Promise<DialogueState> {
    const answer = await fetchSince({ ...this.who, since: 0 }, { ...this.place, url });
    if (answer === 'removed' || !('snapshot' in answer)) throw new Error('cursor 0 was not answered with a picture');
    const { log, asOf, views } = answer.snapshot;
    return { log, cursor: asOf, views };
  }

  shows({ cursor, views }: DialogueState): boolean {
    const { dialogue } = this.feed;
    return dialogue.cursor === cursor && isDeepStrictEqual(dialogue.views, views);
  }

  private note(): void {
    const [before, { dialogue }, { message }] = [this.held, this.feed, this];
    if (dialogue === before || !message) return;
    this.held = dialogue;
    const lawful =
      'snapshot' in message
        ? (before.cursor <= message.snapshot.asOf || message.snapshot.anew) && dialogue.cursor === message.snapshot.asOf
        : message.frame.from <= before.cursor &&
          before.cursor < message.frame.to &&
          dialogue.cursor === message.frame.to;
    const told = 'snapshot' in message ? message.snapshot.asOf : `${message.frame.from} to ${message.frame.to}`;
    if (!lawful)
      this.faults.push(`${this.who.audience} at ${before.cursor} applied ${told} and is at ${dialogue.cursor}`);
    const keys = this.who.audience === 'staff' ? keysOf(message) : [];
    this.applied.push({ after: before.cursor, to: dialogue.cursor, keys: new Set(keys) });
  }
}
