import type { Tx } from './transaction.js';

/** Removes at most `batchSize` rows that are no longer needed, and returns how many it removed. */
export type Sweep = (tx: Tx) => Promise<number>;

/** Rows of one transaction: few enough that nobody notices that theirs waits for it. */
export const batchSize = 200;

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** The instant so long before the transaction. */
export const ago = (tx: Tx, ms: number): string => new Date(tx.now.getTime() - ms).toISOString();

/** For as long as a request can be repeated (docs/design/interfaces.md). */
const responsesKeptMs = 48 * hourMs;

export const sweepResponses: Sweep = (tx) =>
  tx.execute(
    `DELETE FROM idempotency WHERE key_hash IN
       (SELECT key_hash FROM idempotency WHERE created_at < ? LIMIT ${batchSize})`,
    [ago(tx, responsesKeptMs)],
  );

/** Who has missed more entries of a dialogue than this gets a snapshot instead. */
export const maxEntries = 500;
/** Longer than a process can lag behind the log it follows. */
const entriesKeptMs = 48 * hourMs;

/** Of each dialogue the entries remain that somebody who follows all changes, or the public ones, may still ask for. */
export const sweepLog: Sweep = (tx) =>
  tx.execute(
    `DELETE FROM live_event WHERE (dialogue_id, revision) IN
       (SELECT e.dialogue_id, e.revision
        FROM live_feed f JOIN live_event e ON e.dialogue_id = f.dialogue_id AND e.revision <= f.revision - ${maxEntries}
        WHERE f.revision > ${maxEntries} AND e.at < ?
          AND (e.public_revision IS NULL OR e.public_revision <= f.public_revision - ${maxEntries})
        LIMIT ${batchSize})`,
    [ago(tx, entriesKeptMs)],
  );
