import type { Permission } from './permissions.js';

/**
 * The live room on the wire. A screen holds a snapshot and follows frames; both carry present views, whole.
 * The reducer is the same in screens, tests and the load generator.
 */
export const audiences = ['staff', 'chair', 'reception', 'department', 'public', 'hall'] as const;
export type Audience = (typeof audiences)[number];

/** What a person must be allowed to join an audience. The hall is open to everybody who holds its secret link. */
export const audiencePermissions: Record<Audience, Permission> = {
  staff: 'live.staff',
  chair: 'live.chair',
  reception: 'live.reception',
  department: 'live.department',
  public: 'live.public',
  hall: 'live.public',
};

/** Which audiences ever hear of a type of thing. What they see of it is decided row by row. */
export const thingAudiences = {
  dialogue: audiences,
  sums: audiences,
  floor: ['staff', 'chair', 'department', 'public', 'hall'],
  opinion: ['staff', 'chair', 'department'],
  turn: ['staff', 'chair'],
  pledge: ['staff', 'chair'],
  directive: ['staff', 'chair', 'department'],
  assignment: ['department'],
  note: ['staff', 'chair'],
  guest: ['reception'],
  attendance: ['staff', 'chair', 'reception'],
} as const satisfies Record<string, readonly Audience[]>;
export type ThingType = keyof typeof thingAudiences;

export const hears = (audience: Audience, type: ThingType): boolean =>
  (thingAudiences[type] as readonly Audience[]).includes(audience);

/** Public and hall count only the changes that are public; all others count every change. */
export const followsPublic = (audience: Audience): boolean => audience === 'public' || audience === 'hall';

/** A heartbeat comes this often; phones of the public get it more rarely. */
export const heartbeatMs = (audience: Audience): number => (audience === 'public' ? 10_000 : 2_000);

/** `type:id`, e.g. `opinion:0192…`; single things use the dialogue's id: `floor:<dialogueId>`. */
export type ThingKey = string;

export const thingKey = (type: ThingType, id: string): ThingKey => `${type}:${id}`;

export interface Snapshot {
  /** Revision the rows are at least as new as. */
  asOf: number;
  /** Commit time of that revision, ms since 1970. */
  at: number;
  things: Record<ThingKey, unknown>;
  /** The cursor asked with is not of this log: a backup was restored, and what is held counts no more. */
  anew?: true;
}

export interface Frame {
  from: number;
  to: number;
  at: number;
  upserts: { key: ThingKey; view: unknown }[];
  removes: ThingKey[];
}

export interface Heartbeat {
  /** The newest revision this audience can have; a screen that stays behind it has lost a frame. */
  head: number;
  /** The server's clock, ms. */
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
  /** The server itself has not been able to read the log since then. */
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

/** An older snapshot never replaces a newer picture of the same log. */
export function applySnapshot(room: Room, snapshot: Snapshot): Step {
  if (snapshot.asOf < room.cursor && !snapshot.anew) return { room, result: 'dropped' };
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
