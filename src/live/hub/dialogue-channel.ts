import { followsPublic } from '../../contract/live.js';
import { roomKey } from '../feed/feed.js';
import { cursorOf, type LogHead } from '../feed/log.js';
import type { Recipient } from '../../database/projection.js';
import type { Viewer } from './viewer.js';

/** Hall and public get at most four frames a second, so that their cost does not grow with the rate of changes. */
const coalesceMs = 250;

/** All screens of one dialogue with the same recipient. */
export class AudienceRoom {
  readonly name: string;
  /** They get every frame after `cursor`. */
  readonly following = new Set<Viewer>();
  /** They have joined, but need a snapshot or frame of their own before following. */
  readonly waiting = new Set<Viewer>();
  /** The revision up to which followers are current. */
  cursor = 0;
  lastSentAt = -Infinity;

  constructor(
    dialogueId: string,
    readonly recipient: Recipient,
  ) {
    this.name = roomKey(dialogueId, recipient);
  }

  isBehind(head: LogHead): boolean {
    return this.following.size > 0 && this.cursor < cursorOf(this.recipient, head);
  }

  /** Milliseconds until the next frame may be sent. */
  delay(now: number): number {
    return followsPublic(this.recipient.audience) ? Math.max(0, this.lastSentAt + coalesceMs - now) : 0;
  }

  get viewers(): Viewer[] {
    return [...this.following, ...this.waiting];
  }
}

/** A dialogue with viewers in this process. */
export class DialogueChannel {
  readonly rooms = new Map<string, AudienceRoom>();
  head: LogHead = { log: '', revision: 0, publicRevision: 0 };
  pumping = false;
  again = false;
  timer: NodeJS.Timeout | undefined;

  constructor(readonly dialogueId: string) {}

  room(recipient: Recipient): AudienceRoom {
    const key = roomKey(this.dialogueId, recipient);
    const room = this.rooms.get(key) ?? new AudienceRoom(this.dialogueId, recipient);
    this.rooms.set(key, room);
    return room;
  }

  behind(): AudienceRoom[] {
    return [...this.rooms.values()].filter((room) => room.isBehind(this.head));
  }

  /**
   * Heads only increase; an outdated read is ignored. True if they are of another log, because a backup was restored: then
   * nobody's cursor means anything any more.
   */
  updateHead(head: LogHead): boolean {
    const another = this.head.log !== '' && head.log !== this.head.log;
    if (another || head.log !== this.head.log || head.revision > this.head.revision) this.head = head;
    return another;
  }
}
