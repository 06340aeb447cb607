import type { Instant } from './instant.js';
import type { Permission } from './permissions.js';
import type { LiveViews } from './views.js';

/**
 * Live updates on the wire (docs/design/live-updates.md). A screen holds a snapshot and follows frames; both carry
 * present, complete views. Screens, tests and the load generator share this reducer.
 */
export const audiences = ['staff', 'chair', 'reception', 'department', 'public', 'hall'] as const;
export type Audience = (typeof audiences)[number];

/** The permission to join an audience. The hall is open to everybody with its secret link. */
export const audiencePermissions: Record<Audience, Permission> = {
  staff: 'live.staff',
  chair: 'live.chair',
  reception: 'live.reception',
  department: 'live.department',
  public: 'live.public',
  hall: 'live.public',
};

/** Which audiences receive a type of view at all. What they see of it is decided row by row. */
export const viewAudiences = {
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
} as const satisfies Record<ViewType, readonly Audience[]>;
export type ViewType = keyof LiveViews;
export type LiveView = LiveViews[ViewType];

export const hears = (audience: Audience, type: ViewType): boolean => {
  const hearing: readonly Audience[] = viewAudiences[type];
  return hearing.includes(audience);
};

/** Public and hall count only public changes; all others count every change. */
export const followsPublic = (audience: Audience): boolean => audience === 'public' || audience === 'hall';

/** Interval of heartbeats; longer for phones of the public. */
export const heartbeatMs = (audience: Audience): number => (audience === 'public' ? 10_000 : 2_000);

/** `type:id`, e.g. `opinion:0192…`; views that exist once per dialogue use its id: `floor:<dialogueId>`. */
export type ViewKey<Type extends ViewType = ViewType> = `${Type}:${string}`;

export const viewKey = <Type extends ViewType>(type: Type, id: string): ViewKey<Type> => `${type}:${id}`;

/** Views by key; the type in a key says which view it is. */
export type Views = { [Type in ViewType as ViewKey<Type>]: LiveViews[Type] };

/** The view with that key, if the audience sees it. */
export function oneView<Type extends ViewType>(
  views: Readonly<Views>,
  type: Type,
  id: string,
): Views[ViewKey<Type>] | undefined {
  return views[viewKey(type, id)];
}

const isEntryOf = <Type extends ViewType>(type: Type, entry: [string, LiveView]): entry is [string, LiveViews[Type]] =>
  entry[0].startsWith(viewKey(type, ''));

/** All views of a type, unordered. */
export function allViews<Type extends ViewType>(views: Readonly<Views>, type: Type): LiveViews[Type][] {
  return Object.entries(views).flatMap((entry) => (isEntryOf(type, entry) ? [entry[1]] : []));
}

/** The caller's key and view are of one type, as a projection made them. */
export const setView = (views: Views, key: ViewKey, view: LiveView): void => void Object.assign(views, { [key]: view });

export interface Snapshot {
  /** The identity of the log that revisions count in; another one after a backup was restored. */
  log: string;
  /** Revision the rows are at least as new as. */
  asOf: number;
  /** Commit time of that revision. */
  at: Instant;
  views: Views;
  /** The cursor sent does not belong to this log (a backup was restored): discard what you hold. */
  anew?: true;
}

export interface Frame {
  from: number;
  to: number;
  at: Instant;
  upserts: { key: ViewKey; view: LiveView }[];
  removes: ViewKey[];
}

export interface Heartbeat {
  /** The newest revision for this audience; a screen that stays behind it has missed a frame. */
  head: number;
  /** The server's clock. */
  at: Instant;
}

export interface LiveHandshake {
  dialogueId: string;
  audience: Audience;
  /** Cursor of what the screen holds; 0 or absent requests a snapshot. */
  since?: number;
  /** The log of that cursor. */
  log?: string;
  /** The hall's secret key. */
  link?: string;
}

export interface ServerEvents {
  snapshot: (snapshot: Snapshot) => void;
  frame: (frame: Frame) => void;
  heartbeat: (beat: Heartbeat) => void;
  /** The server has been unable to read the log since then. */
  stale: (since: { at: Instant }) => void;
  /** The right to watch ended; the socket closes. */
  removed: (why: { code: string }) => void;
}

/** Response of `GET …/live?since=`: the missing frame, or a snapshot if the cursor is 0 or too far behind. */
export type CatchUp = { frame: Frame } | { snapshot: Snapshot };

export interface DialogueState {
  /** The log of the cursor; empty before the first snapshot. */
  log: string;
  cursor: number;
  views: Readonly<Views>;
}

export const emptyState: DialogueState = { log: '', cursor: -1, views: {} };

/** Up to where a screen is current, for those who ask what came after. */
export type Since = Pick<LiveHandshake, 'since' | 'log'>;

export const sinceOf = ({ log, cursor }: DialogueState): Since => (log === '' ? { since: 0 } : { since: cursor, log });

export type Step = { dialogue: DialogueState; result: 'applied' | 'dropped' | 'gap' };

/** An older snapshot never replaces a newer state of the same log. */
export function applySnapshot(dialogue: DialogueState, snapshot: Snapshot): Step {
  const { log, asOf: cursor, views } = snapshot;
  if (log === dialogue.log && cursor < dialogue.cursor && !snapshot.anew) return { dialogue, result: 'dropped' };
  return { dialogue: { log, cursor, views }, result: 'applied' };
}

/** `to ≤ cursor`: dropped; `from ≤ cursor < to`: applied; `from > cursor`: a gap, to be fetched. */
export function applyFrame(dialogue: DialogueState, frame: Frame): Step {
  if (frame.to <= dialogue.cursor) return { dialogue, result: 'dropped' };
  if (frame.from > dialogue.cursor) return { dialogue, result: 'gap' };
  const views: Views = { ...dialogue.views };
  for (const key of frame.removes) delete views[key];
  for (const { key, view } of frame.upserts) setView(views, key, view);
  return { dialogue: { log: dialogue.log, cursor: frame.to, views }, result: 'applied' };
}
