import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/clock.js';
import type { Instant } from '../../contract/instant.js';
import {
  type CatchUp,
  type Frame,
  hears,
  setView,
  type Snapshot,
  type ViewKey,
  viewKey,
  type Views,
  type ViewType,
} from '../../contract/live.js';
import { Reader } from '../../database/reader.js';
import { maxEntries } from '../../database/sweep.js';
import { SingleFlightCache } from './single-flight-cache.js';
import { cursorOf, listEntries, getHeads, findInstant, type LogHead, type Touched, touchedBy } from './log.js';
import { type Project, type LiveProjection, type Recipient, involvementIn } from '../../database/projection.js';
import { assignmentProjection } from '../../assignment/assignment.projection.js';
import { attendanceProjection } from '../../invitation/attendance.projection.js';
import { dialogueProjection } from '../../dialogue/dialogue.projection.js';
import { directiveProjection } from '../../assignment/directive/directive.projection.js';
import { floorProjection } from '../../floor/floor.projection.js';
import { guestProjection } from '../../invitation/guest.projection.js';
import { noteProjection } from '../../floor/note/note.projection.js';
import { opinionProjection } from '../../assignment/decision/opinion.projection.js';
import { pledgeProjection } from '../../minutes/pledge.projection.js';
import { sumsProjection } from '../../opinion/sums.projection.js';
import { turnProjection } from '../../floor/turn/turn.projection.js';

const byType: { readonly [Type in ViewType]: LiveProjection<Type> } = {
  dialogue: dialogueProjection,
  sums: sumsProjection,
  floor: floorProjection,
  opinion: opinionProjection,
  turn: turnProjection,
  pledge: pledgeProjection,
  directive: directiveProjection,
  assignment: assignmentProjection,
  note: noteProjection,
  guest: guestProjection,
  attendance: attendanceProjection,
};
const projections: readonly LiveProjection[] = Object.values(byType);

/** Clients reconnect within seconds; after that no one asks for this cursor. */
const frameKeptMs = 5_000;
const pictureKeptMs = 60_000;

/**
 * Present rows of what changed after a cursor; frames for all audiences with the same kind of cursor are made from it.
 */
export interface Delta {
  from: number;
  to: number;
  at: Instant;
  rows: { key: ViewKey; type: ViewType; projection: Project | undefined }[];
}

export function frameFor({ from, to, at, rows }: Delta, recipient: Recipient): Frame {
  const frame: Frame = { from, to, at, upserts: [], removes: [] };
  for (const { key, type, projection } of rows) {
    if (!hears(recipient.audience, type)) continue;
    const view = projection?.(recipient);
    if (view === undefined) frame.removes.push(key);
    else frame.upserts.push({ key, view });
  }
  return frame;
}

/** People of one room read the same: those of an audience who may read the same. */
export const roomKey = (dialogueId: string, recipient: Recipient): string => {
  const { prepares, departments } = involvementIn(recipient);
  return [
    dialogueId,
    recipient.audience,
    ...(recipient.audience === 'staff' ? [prepares ? 'prepares' : 'hears'] : []),
    ...(recipient.audience === 'department' ? [departments === null ? '*' : [...departments].sort().join(',')] : []),
  ].join('/');
};

/**
 * Makes snapshots and frames from the log and the present rows. The head is always read BEFORE the rows: rows may be
 * newer than the revision of a snapshot, never older, and what is newer is sent again with its own revision.
 */
@Injectable()
export class Feed {
  private readonly snapshots = new SingleFlightCache<Snapshot>(100, pictureKeptMs);
  private readonly frames = new SingleFlightCache<Frame>(100, frameKeptMs);

  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  heads(dialogueIds: readonly string[]): Promise<Map<string, LogHead>> {
    return getHeads(this.reader, dialogueIds);
  }

  async head(dialogueId: string): Promise<LogHead> {
    return (await this.heads([dialogueId])).get(dialogueId) as LogHead;
  }

  async snapshot(dialogueId: string, recipient: Recipient): Promise<Snapshot> {
    const head = await this.head(dialogueId);
    return this.snapshotAt(dialogueId, recipient, head.log, cursorOf(recipient, head));
  }

  /** The missing frame, or a snapshot if the cursor is 0, too far behind or not of this log. */
  async since(dialogueId: string, recipient: Recipient, cursor: number, cursorLog?: string): Promise<CatchUp> {
    const newest = await this.head(dialogueId);
    const { log } = newest;
    const head = cursorOf(recipient, newest);
    if (cursor > head || (cursor > 0 && cursorLog !== undefined && cursorLog !== log))
      return { snapshot: await this.resetSnapshot(dialogueId, recipient, log, head) };
    if (cursor <= 0 || head - cursor > maxEntries)
      return { snapshot: await this.snapshotAt(dialogueId, recipient, log, head) };
    if (cursor === head) return { frame: { from: head, to: head, at: this.now(), upserts: [], removes: [] } };
    const frame = this.frames.get(`${log} ${roomKey(dialogueId, recipient)} ${cursor}`, head, async () =>
      frameFor(await this.delta(dialogueId, cursor, head, [recipient]), recipient),
    );
    return { frame: await frame };
  }

  /** What changed after `from`, for recipients with the same kind of cursor; up to `head` or the maximum of a frame. */
  async delta(dialogueId: string, from: number, head: number, recipients: readonly Recipient[]): Promise<Delta> {
    const [first] = recipients as [Recipient];
    const entries = head > from ? await listEntries(this.reader, dialogueId, first, from, head, maxEntries) : [];
    const last = entries.at(-1);
    const touched = await touchedBy(this.reader, dialogueId, entries);
    return {
      from,
      to: last?.cursor ?? from,
      at: last?.at ?? this.now(),
      rows: await this.rowsOf(dialogueId, touched, recipients),
    };
  }

  private async rowsOf(dialogueId: string, touched: Touched, recipients: readonly Recipient[]): Promise<Delta['rows']> {
    const rows: Delta['rows'] = [];
    for (const one of projections) {
      const ids = touched.get(one.type);
      if (!ids || !recipients.some((recipient) => hears(recipient.audience, one.type))) continue;
      const found = await one.load(this.reader, dialogueId, [...ids]);
      for (const id of ids) rows.push({ key: viewKey(one.type, id), type: one.type, projection: found.get(id) });
    }
    return rows;
  }

  private now(): Instant {
    return this.clock.now().toISOString();
  }

  /** Cached: a thousand phones asking after one change cost one read. */
  private snapshotAt(dialogueId: string, recipient: Recipient, log: string, asOf: number): Promise<Snapshot> {
    return this.snapshots.get(`${log} ${roomKey(dialogueId, recipient)}`, asOf, () =>
      this.readSnapshot(dialogueId, recipient, log, asOf),
    );
  }

  private resetSnapshot(dialogueId: string, recipient: Recipient, log: string, asOf: number): Promise<Snapshot> {
    return this.snapshots.get(`${log} ${roomKey(dialogueId, recipient)} anew`, asOf, async () => ({
      ...(await this.snapshotAt(dialogueId, recipient, log, asOf)),
      anew: true,
    }));
  }

  private async readSnapshot(dialogueId: string, recipient: Recipient, log: string, asOf: number): Promise<Snapshot> {
    const views: Views = {};
    for (const one of projections) {
      if (!hears(recipient.audience, one.type)) continue;
      for (const [id, projection] of await one.load(this.reader, dialogueId, null)) {
        const view = projection(recipient);
        if (view !== undefined) setView(views, viewKey(one.type, id), view);
      }
    }
    const at = (await findInstant(this.reader, dialogueId, recipient, asOf)) ?? this.now();
    return { log, asOf, at, views };
  }
}
