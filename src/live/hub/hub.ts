import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Namespace } from 'socket.io';
import { RevocationService } from '../../auth/revocation.service.js';
import { Clock } from '../../common/clock.js';
import { LOGGER } from '../../common/common.module.js';
import { Refusal } from '../../common/problem/refusal.js';
import { type Instant, toInstant } from '../../contract/instant.js';
import { followsPublic, type Frame, heartbeatMs, type ServerEvents } from '../../contract/live.js';
import { Feed, frameFor, roomKey } from '../feed/feed.js';
import { cursorOf } from '../feed/log.js';
import { groupBy, type Recipient } from '../../database/projection.js';
import { ChangeNotifier } from '../change-notifier/change-notifier.js';
import { recipientFor, LiveAccess } from '../live.policy.js';
import { AudienceRoom, DialogueChannel } from './dialogue-channel.js';
import { FeedHealth } from './feed-health.js';
import type { Viewer } from './viewer.js';

const everySecond = 1_000;
const sweepMs = 250;
const mostUnsent = 256 * 1024;
const longestSlowMs = 60_000;

/**
 * Tracks this process's subscribers and the last revision each has received. Every notification, and every second,
 * leads to the same question to the log: what changed after the room's cursor?
 */
@Injectable()
export class Hub implements BeforeApplicationShutdown {
  private readonly channels = new Map<string, DialogueChannel>();
  private readonly timers: NodeJS.Timeout[] = [];
  private namespace: Namespace<Record<string, never>, ServerEvents> | undefined;
  private readonly health = new FeedHealth();
  private polling = false;
  private closed = false;

  constructor(
    private readonly feed: Feed,
    private readonly access: LiveAccess,
    private readonly notifier: ChangeNotifier,
    private readonly revocations: RevocationService,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  open(namespace: Namespace<Record<string, never>, ServerEvents>): void {
    this.namespace = namespace;
    this.notifier.onChange((ids) => {
      for (const id of ids ?? this.channels.keys()) this.wake(id);
    });
    this.revocations.onRevoked(({ accountId, loginId }) => {
      const concerned = this.viewers().filter(
        ({ actor }) => actor?.accountId === accountId && (loginId === undefined || actor.loginId === loginId),
      );
      void this.checkRights(concerned).catch((error: unknown) => this.logFailure(error));
    });
    this.timers.push(setInterval(() => void this.poll(), everySecond));
    this.timers.push(setInterval(() => this.sweep(performance.now()), sweepMs));
    for (const audience of ['staff', 'public'] as const) {
      const every = heartbeatMs(audience);
      this.timers.push(setInterval(() => this.sendHeartbeat(every), every));
    }
  }

  beforeApplicationShutdown(): void {
    this.closed = true;
    for (const timer of this.timers) clearInterval(timer);
    for (const channel of this.channels.values()) clearTimeout(channel.timer);
  }

  viewers(): Viewer[] {
    return [...this.channels.values()].flatMap((channel) =>
      [...channel.rooms.values()].flatMap((room) => room.viewers),
    );
  }

  /** Enters the room first; only then reads the head, then the rows, and sends them. */
  async join(viewer: Viewer): Promise<void> {
    if (this.channels.size === 0) this.noteRead();
    this.roomOf(viewer).waiting.add(viewer);
    // A department's views depend on its departments: what the screen holds may be for other ones.
    if (viewer.recipient.audience === 'department') viewer.cursor = 0;
    await this.catchUp(viewer);
  }

  leave(viewer: Viewer): void {
    const channel = this.channels.get(viewer.request.dialogueId);
    const room = channel?.rooms.get(roomKey(viewer.request.dialogueId, viewer.recipient));
    if (!channel || !room) return;
    room.following.delete(viewer);
    room.waiting.delete(viewer);
    void viewer.socket.leave(room.name);
    if (room.following.size + room.waiting.size === 0) channel.rooms.delete(room.name);
    if (channel.rooms.size > 0) return;
    clearTimeout(channel.timer);
    this.channels.delete(channel.dialogueId);
  }

  /** Resumes screens that have drained, and closes those that have taken nothing for a minute. */
  sweep(now: number): void {
    this.announceStaleness(now);
    for (const viewer of this.viewers()) {
      if (viewer.slowSince === undefined) continue;
      if (viewer.unsent === 0) {
        viewer.slowSince = undefined;
        void this.catchUp(viewer);
      } else if (now - viewer.slowSince > longestSlowMs) {
        this.leave(viewer);
        viewer.socket.disconnect(true);
      }
    }
  }

  private roomOf({ request, recipient }: Viewer): AudienceRoom {
    const channel = this.channels.get(request.dialogueId) ?? new DialogueChannel(request.dialogueId);
    this.channels.set(request.dialogueId, channel);
    return channel.room(recipient);
  }

  /** Sends what the viewer lacks until it is current; from then on it follows the room. */
  private async catchUp(viewer: Viewer): Promise<void> {
    const { request, recipient, socket } = viewer;
    const room = this.roomOf(viewer);
    const mine = (): boolean => viewer.connected && room.waiting.has(viewer) && viewer.recipient === recipient;
    viewer.retry = false;
    try {
      do {
        const answer = await this.feed.since(request.dialogueId, recipient, viewer.cursor, viewer.log);
        this.noteRead();
        if (!mine()) return;
        if ('snapshot' in answer) {
          socket.emit('snapshot', answer.snapshot);
          viewer.cursor = answer.snapshot.asOf;
          viewer.log = answer.snapshot.log;
        } else if (answer.frame.to > viewer.cursor) {
          socket.emit('frame', answer.frame);
          viewer.cursor = answer.frame.to;
        }
      } while (viewer.cursor < room.cursor && room.following.size > 0);
    } catch (error) {
      this.logFailure(error);
      if (!mine()) return;
      viewer.retry = true;
      socket.emit('stale', { at: this.lastReadAt() });
      return;
    }
    this.follow(room, viewer);
  }

  private follow(room: AudienceRoom, viewer: Viewer): void {
    const channel = this.channels.get(viewer.request.dialogueId) as DialogueChannel;
    if (room.following.size === 0) room.cursor = viewer.cursor;
    room.waiting.delete(viewer);
    room.following.add(viewer);
    void viewer.socket.join(room.name);
    // Not the head: what it lacks of that follows at once, and is not lost if the next heartbeat comes before it.
    viewer.socket.emit('heartbeat', { head: viewer.cursor, at: this.now() });
    if (room.isBehind(channel.head)) this.wake(channel.dialogueId);
  }

  private wake(dialogueId: string): void {
    const channel = this.channels.get(dialogueId);
    if (channel) void this.pump(channel);
  }

  private async pump(channel: DialogueChannel): Promise<void> {
    channel.again = true;
    if (channel.pumping) return;
    channel.pumping = true;
    try {
      while (channel.again && !this.closed) {
        channel.again = false;
        const another = channel.updateHead(await this.feed.head(channel.dialogueId));
        this.noteRead();
        if (another) this.beginAnew(channel);
        await this.sendFrames(channel);
      }
    } catch (error) {
      this.logFailure(error);
    } finally {
      channel.pumping = false;
    }
  }

  /** Reads the rows once for all rooms at the same cursor. */
  private async sendFrames(channel: DialogueChannel): Promise<void> {
    const now = performance.now();
    const due = channel.behind().filter((room) => room.delay(now) === 0);
    const alike = groupBy(due, (room) => `${followsPublic(room.recipient.audience)} ${room.cursor}`);
    for (const rooms of alike.values()) {
      const [first] = rooms as [AudienceRoom];
      const from = first.cursor;
      const recipients = rooms.map((room) => room.recipient);
      const delta = await this.feed.delta(
        channel.dialogueId,
        from,
        cursorOf(first.recipient, channel.head),
        recipients,
      );
      for (const room of rooms) if (room.cursor === from) this.broadcast(room, frameFor(delta, room.recipient));
    }
    const waits = channel.behind().map((room) => room.delay(now));
    if (waits.includes(0)) channel.again = true;
    else if (waits.length > 0 && !channel.timer) {
      const next = (): void => {
        channel.timer = undefined;
        this.wake(channel.dialogueId);
      };
      channel.timer = setTimeout(next, Math.min(...waits));
    }
  }

  private broadcast(room: AudienceRoom, frame: Frame): void {
    for (const viewer of room.following) if (viewer.unsent > mostUnsent) this.suspend(room, viewer);
    this.namespace?.to(room.name).emit('frame', frame);
    room.cursor = frame.to;
    room.lastSentAt = performance.now();
  }

  /** Suspends a screen that does not take its frames; once drained it gets one covering them all. */
  private suspend(room: AudienceRoom, viewer: Viewer): void {
    viewer.cursor = room.cursor;
    viewer.slowSince = performance.now();
    this.wait(room, viewer);
  }

  private wait(room: AudienceRoom, viewer: Viewer): void {
    room.following.delete(viewer);
    room.waiting.add(viewer);
    void viewer.socket.leave(room.name);
  }

  /** A backup was restored under this process: every screen gets a picture of the log that is there now. */
  private beginAnew(channel: DialogueChannel): void {
    for (const room of channel.rooms.values())
      for (const viewer of room.following) {
        viewer.cursor = room.cursor;
        viewer.log ??= '';
        this.wait(room, viewer);
        void this.catchUp(viewer);
      }
  }

  /** Once a second: reads the heads of all watched dialogues and checks everybody's rights. */
  private async poll(): Promise<void> {
    if (this.polling || this.channels.size === 0) return;
    this.polling = true;
    try {
      const heads = await this.feed.heads([...this.channels.keys()]);
      this.noteRead();
      for (const [id, head] of heads) {
        const channel = this.channels.get(id);
        if (!channel) continue;
        if (channel.updateHead(head)) this.beginAnew(channel);
        if (channel.behind().length > 0) this.wake(id);
      }
      for (const viewer of this.viewers()) if (viewer.retry) void this.catchUp(viewer);
      await this.checkRights(this.viewers());
    } catch (error) {
      this.logFailure(error);
    } finally {
      this.polling = false;
    }
  }

  private async checkRights(viewers: readonly Viewer[]): Promise<void> {
    if (viewers.length === 0) return;
    const dialogues = await this.access.dialogues([...new Set(viewers.map((viewer) => viewer.request.dialogueId))]);
    const held = await this.access.heldBy([...new Set(viewers.flatMap(({ actor }) => actor?.loginId ?? []))]);
    for (const viewer of viewers) {
      if (!viewer.connected) continue; // disconnected while the rights were read
      const roles = viewer.actor && held.get(viewer.actor.loginId);
      try {
        const recipient = recipientFor(
          dialogues.get(viewer.request.dialogueId),
          viewer.request,
          roles && { held: roles },
        );
        if (roomKey('', recipient) !== roomKey('', viewer.recipient)) this.move(viewer, recipient);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        this.leave(viewer);
        viewer.socket.emit('removed', { code: error.code });
        viewer.socket.disconnect(true);
      }
    }
  }

  /** Moves a viewer to the room for what they may see now; what the screen holds is replaced. */
  private move(viewer: Viewer, recipient: Recipient): void {
    this.leave(viewer);
    viewer.recipient = recipient;
    viewer.cursor = 0;
    viewer.slowSince = undefined;
    void this.join(viewer);
  }

  private sendHeartbeat(every: number): void {
    if (this.health.stale) return;
    for (const channel of this.channels.values())
      for (const room of channel.rooms.values()) {
        if (heartbeatMs(room.recipient.audience) !== every) continue;
        const head = Math.max(room.cursor, cursorOf(room.recipient, channel.head));
        this.namespace?.to(room.name).emit('heartbeat', { head, at: this.now() });
      }
  }

  /** If the log is readable again, tells everybody at once. */
  private noteRead(): void {
    if (!this.health.noteRead()) return;
    for (const audience of ['staff', 'public'] as const) this.sendHeartbeat(heartbeatMs(audience));
  }

  private announceStaleness(now: number): void {
    if (this.channels.size === 0 || !this.health.wentStale(now)) return;
    for (const viewer of this.viewers()) viewer.socket.emit('stale', { at: this.lastReadAt() });
  }

  /** Server time at which the log was last read. */
  private lastReadAt(): Instant {
    return toInstant(Math.round(this.clock.ms() - this.health.age));
  }

  private now(): Instant {
    return this.clock.now().toISOString();
  }

  private logFailure(error: unknown): void {
    if (!this.closed) this.log.warn({ err: error }, 'the live log could not be read');
  }
}
