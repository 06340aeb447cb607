import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Namespace } from 'socket.io';
import { RevocationService } from '../../auth/revocation.service.js';
import { Clock } from '../../common/clock.js';
import { LOGGER } from '../../common/common.module.js';
import { Refusal } from '../../common/problem/refusal.js';
import { followsPublic, type Frame, heartbeatMs, type ServerEvents } from '../../contract/live.js';
import { Feed, frameFor, roomKey } from '../feed/feed.js';
import { cursorOf } from '../feed/log.js';
import { groupBy, type Recipient } from '../../database/projection.js';
import { ChangeNotifier } from '../change-notifier/change-notifier.js';
import { recipientFor, LiveAccess } from '../live.policy.js';
import { AudienceRoom, DialogueChannel } from './dialogue-channel.js';
import type { Viewer } from './viewer.js';

const staleAfterMs = 3_000;

/** Tracks whether the log could be read recently. */
export class FeedHealth {
  stale = false;
  private lastAt = performance.now();

  /** To be called after a read; true if reading had failed before. */
  noteRead(): boolean {
    const again = this.stale;
    this.lastAt = performance.now();
    this.stale = false;
    return again;
  }

  /** True once when the log has not been read for too long. */
  wentStale(now: number): boolean {
    if (this.stale || now - this.lastAt < staleAfterMs) return false;
    this.stale = true;
    return true;
  }

  /** Milliseconds since the last read. */
  get age(): number {
    return performance.now() - this.lastAt;
  }
}

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
  private readonly stages = new Map<string, DialogueChannel>();
  private readonly timers: NodeJS.Timeout[] = [];
  private namespace: Namespace<Record<string, never>, ServerEvents> | undefined;
  private readonly readability = new FeedHealth();
  private looking = false;
  private closed = false;

  constructor(
    private readonly feed: Feed,
    private readonly rights: LiveAccess,
    private readonly wakeUp: ChangeNotifier,
    private readonly revocations: RevocationService,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  open(namespace: Namespace<Record<string, never>, ServerEvents>): void {
    this.namespace = namespace;
    this.wakeUp.onWake((ids) => {
      for (const id of ids ?? this.stages.keys()) this.wake(id);
    });
    this.revocations.onRevoked(({ accountId, loginId }) => {
      const concerned = this.viewers().filter(
        ({ actor }) => actor?.accountId === accountId && (loginId === undefined || actor.loginId === loginId),
      );
      void this.checkRights(concerned).catch((error: unknown) => this.complain(error));
    });
    this.timers.push(setInterval(() => void this.lookAround(), everySecond));
    this.timers.push(setInterval(() => this.sweep(performance.now()), sweepMs));
    for (const audience of ['staff', 'public'] as const) {
      const every = heartbeatMs(audience);
      this.timers.push(setInterval(() => this.beat(every), every));
    }
  }

  beforeApplicationShutdown(): void {
    this.closed = true;
    for (const timer of this.timers) clearInterval(timer);
    for (const stage of this.stages.values()) clearTimeout(stage.timer);
  }

  viewers(): Viewer[] {
    return [...this.stages.values()].flatMap((stage) => [...stage.rooms.values()].flatMap((room) => room.viewers));
  }

  /** Enters the room first; only then reads the head, then the rows, and sends them. */
  async join(viewer: Viewer): Promise<void> {
    if (this.stages.size === 0) this.noteRead();
    this.roomOf(viewer).waiting.add(viewer);
    // A department's views depend on its departments: what the screen holds may be for other ones.
    if (viewer.watcher.audience === 'department') viewer.cursor = 0;
    await this.seat(viewer);
  }

  leave(viewer: Viewer): void {
    const stage = this.stages.get(viewer.wish.dialogueId);
    const room = stage?.rooms.get(roomKey(viewer.wish.dialogueId, viewer.watcher));
    if (!stage || !room) return;
    room.following.delete(viewer);
    room.waiting.delete(viewer);
    void viewer.socket.leave(room.name);
    if (room.following.size + room.waiting.size === 0) stage.rooms.delete(room.name);
    if (stage.rooms.size > 0) return;
    clearTimeout(stage.timer);
    this.stages.delete(stage.dialogueId);
  }

  /** Resumes screens that have drained, and closes those that have taken nothing for a minute. */
  sweep(now: number): void {
    this.tellStaleness(now);
    for (const viewer of this.viewers()) {
      if (viewer.slowSince === undefined) continue;
      if (viewer.unsent === 0) {
        viewer.slowSince = undefined;
        void this.seat(viewer);
      } else if (now - viewer.slowSince > longestSlowMs) {
        this.leave(viewer);
        viewer.socket.disconnect(true);
      }
    }
  }

  private roomOf({ wish, watcher }: Viewer): AudienceRoom {
    const stage = this.stages.get(wish.dialogueId) ?? new DialogueChannel(wish.dialogueId);
    this.stages.set(wish.dialogueId, stage);
    return stage.room(watcher);
  }

  /** Sends what the viewer lacks until it is current; from then on it follows the room. */
  private async seat(viewer: Viewer): Promise<void> {
    const { wish, watcher, socket } = viewer;
    const room = this.roomOf(viewer);
    const mine = (): boolean => viewer.here && room.waiting.has(viewer) && viewer.watcher === watcher;
    viewer.unseated = false;
    try {
      do {
        const answer = await this.feed.since(wish.dialogueId, watcher, viewer.cursor);
        this.noteRead();
        if (!mine()) return;
        if ('snapshot' in answer) {
          socket.emit('snapshot', answer.snapshot);
          viewer.cursor = answer.snapshot.asOf;
        } else if (answer.frame.to > viewer.cursor) {
          socket.emit('frame', answer.frame);
          viewer.cursor = answer.frame.to;
        }
      } while (viewer.cursor < room.cursor && room.following.size > 0);
    } catch (error) {
      this.complain(error);
      if (!mine()) return;
      viewer.unseated = true;
      socket.emit('stale', { at: this.lastReadAt() });
      return;
    }
    this.follow(room, viewer);
  }

  private follow(room: AudienceRoom, viewer: Viewer): void {
    const stage = this.stages.get(viewer.wish.dialogueId) as DialogueChannel;
    if (room.following.size === 0) room.cursor = viewer.cursor;
    room.waiting.delete(viewer);
    room.following.add(viewer);
    void viewer.socket.join(room.name);
    viewer.socket.emit('heartbeat', {
      head: Math.max(viewer.cursor, cursorOf(room.watcher, stage.head)),
      at: this.clock.ms(),
    });
    if (room.isBehind(stage.head)) this.wake(stage.dialogueId);
  }

  private wake(dialogueId: string): void {
    const stage = this.stages.get(dialogueId);
    if (stage) void this.pump(stage);
  }

  private async pump(stage: DialogueChannel): Promise<void> {
    stage.again = true;
    if (stage.pumping) return;
    stage.pumping = true;
    try {
      while (stage.again && !this.closed) {
        stage.again = false;
        stage.learn(await this.feed.head(stage.dialogueId));
        this.noteRead();
        await this.sendFrames(stage);
      }
    } catch (error) {
      this.complain(error);
    } finally {
      stage.pumping = false;
    }
  }

  /** Reads the rows once for all rooms at the same cursor. */
  private async sendFrames(stage: DialogueChannel): Promise<void> {
    const now = performance.now();
    const due = stage.behind().filter((room) => room.patience(now) === 0);
    const alike = groupBy(due, (room) => `${followsPublic(room.watcher.audience)} ${room.cursor}`);
    for (const rooms of alike.values()) {
      const [first] = rooms as [AudienceRoom];
      const from = first.cursor;
      const watchers = rooms.map((room) => room.watcher);
      const delta = await this.feed.delta(stage.dialogueId, from, cursorOf(first.watcher, stage.head), watchers);
      for (const room of rooms) if (room.cursor === from) this.broadcast(room, frameFor(delta, room.watcher));
    }
    const waits = stage.behind().map((room) => room.patience(now));
    if (waits.includes(0)) stage.again = true;
    else if (waits.length > 0 && !stage.timer) {
      const next = (): void => {
        stage.timer = undefined;
        this.wake(stage.dialogueId);
      };
      stage.timer = setTimeout(next, Math.min(...waits));
    }
  }

  private broadcast(room: AudienceRoom, frame: Frame): void {
    for (const viewer of room.following) if (viewer.unsent > mostUnsent) this.hold(room, viewer);
    this.namespace?.to(room.name).emit('frame', frame);
    room.cursor = frame.to;
    room.lastSentAt = performance.now();
  }

  /** Suspends a screen that does not take its frames; once drained it gets one covering them all. */
  private hold(room: AudienceRoom, viewer: Viewer): void {
    viewer.cursor = room.cursor;
    viewer.slowSince = performance.now();
    room.following.delete(viewer);
    room.waiting.add(viewer);
    void viewer.socket.leave(room.name);
  }

  /** Once a second: reads the heads of all watched dialogues and checks everybody's rights. */
  private async lookAround(): Promise<void> {
    if (this.looking || this.stages.size === 0) return;
    this.looking = true;
    try {
      const heads = await this.feed.heads([...this.stages.keys()]);
      this.noteRead();
      for (const [id, head] of heads) {
        const stage = this.stages.get(id);
        stage?.learn(head);
        if (stage && stage.behind().length > 0) this.wake(id);
      }
      for (const viewer of this.viewers()) if (viewer.unseated) void this.seat(viewer);
      await this.checkRights(this.viewers());
    } catch (error) {
      this.complain(error);
    } finally {
      this.looking = false;
    }
  }

  private async checkRights(viewers: readonly Viewer[]): Promise<void> {
    if (viewers.length === 0) return;
    const dialogues = await this.rights.dialogues([...new Set(viewers.map((viewer) => viewer.wish.dialogueId))]);
    const held = await this.rights.heldBy([...new Set(viewers.flatMap(({ actor }) => actor?.loginId ?? []))]);
    for (const viewer of viewers) {
      if (!viewer.here) continue; // disconnected while the rights were read
      const roles = viewer.actor && held.get(viewer.actor.loginId);
      try {
        const watcher = recipientFor(dialogues.get(viewer.wish.dialogueId), viewer.wish, roles && { held: roles });
        if (roomKey('', watcher) !== roomKey('', viewer.watcher)) this.move(viewer, watcher);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        this.leave(viewer);
        viewer.socket.emit('removed', { code: error.code });
        viewer.socket.disconnect(true);
      }
    }
  }

  /** Moves a viewer to the room for what they may see now. */
  private move(viewer: Viewer, watcher: Recipient): void {
    this.leave(viewer);
    viewer.watcher = watcher;
    viewer.slowSince = undefined;
    void this.join(viewer);
  }

  private beat(every: number): void {
    if (this.readability.stale) return;
    for (const stage of this.stages.values())
      for (const room of stage.rooms.values()) {
        if (heartbeatMs(room.watcher.audience) !== every) continue;
        const head = Math.max(room.cursor, cursorOf(room.watcher, stage.head));
        this.namespace?.to(room.name).emit('heartbeat', { head, at: this.clock.ms() });
      }
  }

  /** If the log is readable again, tells everybody at once. */
  private noteRead(): void {
    if (!this.readability.noteRead()) return;
    for (const audience of ['staff', 'public'] as const) this.beat(heartbeatMs(audience));
  }

  private tellStaleness(now: number): void {
    if (this.stages.size === 0 || !this.readability.wentStale(now)) return;
    for (const viewer of this.viewers()) viewer.socket.emit('stale', { at: this.lastReadAt() });
  }

  /** Server time at which the log was last read. */
  private lastReadAt(): number {
    return Math.round(this.clock.ms() - this.readability.age);
  }

  private complain(error: unknown): void {
    if (!this.closed) this.log.warn({ err: error }, 'the live log could not be read');
  }
}
