/**
 * The live room on the wire (DESIGN 6). A screen holds a snapshot and follows frames; both carry present views, whole.
 * The reducer is the same in screens, tests and the load generator.
 */
export const audiences = ['staff', 'chair', 'reception', 'department', 'public', 'hall'] as const;
export type Audience = (typeof audiences)[number];

/** `type:id`, e.g. `opinion:0192…`; single things use the dialogue's id: `floor:<dialogueId>`. */
export type ThingKey = string;

export interface Snapshot {
  /** Revision the rows are at least as new as. */
  asOf: number;
  /** Commit time of that revision, ms since 1970. */
  at: number;
  things: Record<ThingKey, unknown>;
}

export interface Frame {
  from: number;
  to: number;
  at: number;
  upserts: { key: ThingKey; view: unknown }[];
  removes: ThingKey[];
}

export interface Heartbeat {
  head: number;
  at: number;
}

export interface LiveHandshake {
  dialogueId: string;
  audience: Audience;
  /** Cursor of what the screen already holds; 0 or absent asks for a snapshot. */
  since?: number;
  /** The hall's secret key. */
  link?: string;
}

export interface ServerEvents {
  snapshot: (snapshot: Snapshot) => void;
  frame: (frame: Frame) => void;
  heartbeat: (beat: Heartbeat) => void;
  /** The server itself could not read the log for some seconds. */
  stale: (since: { at: number }) => void;
  /** The right to watch ended; the socket closes. */
  removed: (why: { code: string }) => void;
}

/** What `GET …/live?since=` answers: the missing frame, or a snapshot where the cursor is too far behind or 0. */
export type CatchUp = { frame: Frame } | { snapshot: Snapshot };

export interface Room {
  cursor: number;
  at: number;
  things: Readonly<Record<ThingKey, unknown>>;
}

export const emptyRoom: Room = { cursor: -1, at: 0, things: {} };

export type Step = { room: Room; result: 'applied' | 'dropped' | 'gap' };

/** An older snapshot never replaces a newer picture. */
export function applySnapshot(room: Room, snapshot: Snapshot): Step {
  if (snapshot.asOf < room.cursor) return { room, result: 'dropped' };
  return { room: { cursor: snapshot.asOf, at: snapshot.at, things: snapshot.things }, result: 'applied' };
}

/** `to ≤ cursor` drops, `from ≤ cursor < to` applies, `from > cursor` is a gap to be fetched. */
export function applyFrame(room: Room, frame: Frame): Step {
  if (frame.to <= room.cursor) return { room, result: 'dropped' };
  if (frame.from > room.cursor) return { room, result: 'gap' };
  const things: Record<ThingKey, unknown> = { ...room.things };
  for (const key of frame.removes) delete things[key];
  for (const { key, view } of frame.upserts) things[key] = view;
  return { room: { cursor: frame.to, at: frame.at, things }, result: 'applied' };
}

/** Two frames in a row as one: the later view of a thing wins. `a.to` must equal or pass `b.from`. */
export function mergeFrames(a: Frame, b: Frame): Frame {
  const views = new Map<ThingKey, unknown>();
  const gone = new Set<ThingKey>();
  for (const frame of [a, b]) {
    for (const key of frame.removes) {
      views.delete(key);
      gone.add(key);
    }
    for (const { key, view } of frame.upserts) {
      gone.delete(key);
      views.set(key, view);
    }
  }
  return {
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
    at: Math.max(a.at, b.at),
    upserts: [...views].map(([key, view]) => ({ key, view })),
    removes: [...gone],
  };
}
