import type { ObjectLiteral } from 'typeorm';
import { Refusal } from '../common/problem/refusal.js';
import type { Tx } from './transaction.js';

/** A kind of row, as trail and live log name it. */
export interface RowKind<Row extends ObjectLiteral> {
  entity: new () => Row;
  /** Type of the subject: 'opinion', 'assignment'. */
  type: string;
  /** Id of the subject, if it is not the row's own. */
  subjectId?: (row: Row) => string;
  /** State of the row: "from" and "to" in the trail. */
  state?: (row: Row) => string | null;
}

/** Who makes a change: an account, perhaps on behalf of the chair, or nobody signed in (the author). */
export interface Performer {
  accountId: string | null;
  onBehalfOf?: string | null;
}

/** An entry of the live log; its subject is the changed row, unless another is named. */
export interface LiveEvent {
  type: string;
  /** Whether hall and public may learn of it, by a pure rule of the feature. */
  public: boolean;
  subjectType?: string;
  subjectId?: string;
}

/** What was done in a dialogue, by whom and why. */
export interface ChangeRecord {
  dialogue: { id: string; organisationId: string };
  verb: string;
  by: Performer;
  reason?: string | null | undefined;
  /** Ids, dates, counts; never a personal value (`NewTrailEntry`). */
  details?: Record<string, unknown> | null | undefined;
  events?: readonly LiveEvent[];
}

export interface RowChange<Row> extends Omit<ChangeRecord, 'events'> {
  set: Partial<Row>;
  /** A function gets the row as it was; the row given to `changeRow` has the new values by then. */
  events?: readonly LiveEvent[] | ((before: Row) => readonly LiveEvent[]);
}

/** If two people change a row, the second gets a conflict with the present state and decides again. */
export async function assertVersion(
  row: { version: number | undefined },
  expected: number | undefined,
  present: () => unknown,
): Promise<void> {
  if (row.version !== expected) throw new Refusal('version-conflict', { present: await present() });
}

/** Inserts a row and records it in trail and live log. */
export async function insertRow<Row extends ObjectLiteral>(
  tx: Tx,
  kind: RowKind<Row>,
  row: Row,
  record: ChangeRecord,
): Promise<Row> {
  await tx.manager.insert(kind.entity, row);
  recordChange(tx, { ...subjectOf(tx, kind, row), to: kind.state?.(row) }, record);
  return row;
}

/**
 * Changes a loaded row and records it in trail and live log; a row with a version gets the next one. The new values are
 * written into `row` too, so that everybody who holds it sees them. Refused if the row is no longer as it was loaded.
 */
export async function changeRow<Row extends ObjectLiteral>(
  tx: Tx,
  kind: RowKind<Row>,
  row: Row,
  { set, events = [], ...record }: RowChange<Row>,
): Promise<Row> {
  const before: Row = { ...row };
  const version: unknown = row['version'];
  const versioned = typeof version === 'number';
  const values = { ...set, ...(versioned ? { version: version + 1 } : {}) };
  const where = { ...keyOf(tx, kind, row), ...(versioned ? { version } : {}) };
  const { affected } = await tx.manager.update(kind.entity, where, values);
  if (affected !== 1) throw new Refusal('version-conflict');
  Object.assign(row, values);
  recordChange(
    tx,
    { ...subjectOf(tx, kind, row), from: kind.state?.(before), to: kind.state?.(row) },
    { ...record, events: typeof events === 'function' ? events(before) : events },
  );
  return row;
}

/** Writes trail and live log only, for changes that are not one row: a statement of their own, several rows, a link. */
export function recordChange(
  tx: Tx,
  subject: { type: string; id: string; from?: string | null | undefined; to?: string | null | undefined },
  { dialogue, verb, by, reason = null, details = null, events = [] }: ChangeRecord,
): void {
  tx.trail({
    organisationId: dialogue.organisationId,
    dialogueId: dialogue.id,
    subjectType: subject.type,
    subjectId: subject.id,
    verb,
    from: subject.from ?? null,
    to: subject.to ?? null,
    actorId: by.accountId,
    onBehalfOf: by.onBehalfOf ?? null,
    reason,
    details,
  });
  for (const event of events)
    recordEvent(tx, dialogue.id, { subjectType: subject.type, subjectId: subject.id, ...event }, by);
}

/** Writes the live log only: what is seen of the subject has changed, nothing was done to it. */
export const recordEvent = (tx: Tx, dialogueId: string, event: Required<LiveEvent>, by: Performer): void =>
  tx.record({ ...event, dialogueId, actorId: by.accountId });

const keyOf = <Row extends ObjectLiteral>(tx: Tx, { entity }: RowKind<Row>, row: Row): Record<string, string> =>
  tx.manager.connection.getMetadata(entity).getEntityIdMap(row) ?? {};

const subjectOf = <Row extends ObjectLiteral>(tx: Tx, kind: RowKind<Row>, row: Row): { type: string; id: string } => ({
  type: kind.type,
  id: kind.subjectId?.(row) ?? Object.values(keyOf(tx, kind, row)).join(),
});
