import type { EntityManager } from 'typeorm';
import type { IdempotencyKey } from './idempotency.js';
import type { Change, Head } from './live-log.js';
import type { Statements } from './sql.js';
import type { NewTrailEntry } from './trail.js';

/** The running transaction; valid until the work's promise settles. Do not keep it, and do not await a network call in it. */
export interface Tx extends Statements {
  readonly manager: EntityManager;
  /** The instant of this transaction; the same for the whole group. */
  readonly now: Date;
  /**
   * Adds an entry to the trail; all entries of a work are inserted after it, before `answer` and the next work of the group
   * read; with `complete` alone, before COMMIT.
   */
  trail(entry: NewTrailEntry): void;
  /** Appends to the dialogue's live log, as the last statement before COMMIT. */
  record(change: Change): void;
  /** Has `write` write this before COMMIT, once for all works of the group, when every dialogue is locked. */
  atEnd<Item>(write: AtEnd<Item>, item: Item): void;
  /** Changes of the works before this one in the same group, which are not in the live log yet. */
  readonly earlier: readonly Change[];
  /** Runs after COMMIT, never after a rollback. */
  afterCommit(tell: () => void): void;
}

/** Writes what works have gathered. It may lock rows that belong to no dialogue, in ascending order of their keys. */
export type AtEnd<Item> = (tx: Statements, items: readonly Item[]) => Promise<void>;

/**
 * A work may be run again from its beginning, by what happened to others of its group: it changes nothing but the database,
 * and says by `afterCommit` what else is to happen.
 */
export type Work<T> = (tx: Tx) => Promise<T>;

/** One caller's part of a work that is done for many at once; what is recorded for them goes to their own `tx`. */
export interface Part<Input> {
  readonly tx: Tx;
  readonly input: Input;
}

/** Does the same for many callers with a few statements. The results have the order of the parts. */
export type SharedWork<Input, T> = (parts: readonly Part<Input>[]) => Promise<T[]>;

export interface RunOptions<T, A, R> {
  /** Makes the work idempotent: the same key and body return the first response. */
  once?: IdempotencyKey | undefined;
  /** On PostgreSQL, works of the same lane share a COMMIT (submissions of one dialogue); on SQLite all works do. */
  lane?: string;
  /** Reads what the caller gets, after the work and its trail, in the same transaction: others' changes are not in it. */
  answer?: (tx: Tx, result: T) => Promise<A>;
  /** Completes the answer with the revisions assigned before COMMIT, by dialogue. */
  complete?: (answer: A, revisions: ReadonlyMap<string, number>) => R;
}

export interface Commit {
  heads: ReadonlyMap<string, Head>;
  changes: readonly Change[];
  at: Date;
}
