import { ago, batchSize, dayMs, type Sweep } from '../database/sweep.js';

/** After a login has run out: its browser is known as one of the account's until then. */
const loginsKeptMs = 90 * dayMs;
export const securityEventsKeptMs = 90 * dayMs;

/** Ids are in the order in which logins begin, and therefore in which they run out: no index is needed to find the oldest. */
export const sweepLogins: Sweep = (tx) =>
  tx.execute(`DELETE FROM login WHERE expires_at < ? AND id IN (SELECT id FROM login ORDER BY id LIMIT ${batchSize})`, [
    ago(tx, loginsKeptMs),
  ]);

export const sweepSecurityEvents: Sweep = (tx) =>
  tx.execute(
    `DELETE FROM security_event WHERE id IN (SELECT id FROM security_event WHERE last_at < ? LIMIT ${batchSize})`,
    [ago(tx, securityEventsKeptMs)],
  );

/** Counters that count nothing any more. */
export const sweepRateLimits: Sweep = (tx) =>
  tx.execute(`DELETE FROM rate_limit WHERE key IN (SELECT key FROM rate_limit WHERE expire < ? LIMIT ${batchSize})`, [
    tx.now.getTime(),
  ]);
