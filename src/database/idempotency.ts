import { createCipheriv, createDecipheriv, hash } from 'node:crypto';
import { randomBytesOf } from '../common/random.js';
import { Refusal } from '../common/problem/refusal.js';
import { among, insertMany, type ReadSource, type Statements } from './sql.js';

/** Identifies a repeatable request: sender and route (`scope`), the client's key (≥ 128 random bits), the body's hash. */
export interface IdempotencyKey {
  scope: string;
  key: string;
  bodyHash: string;
}

const digest = (purpose: string, once: IdempotencyKey): Buffer =>
  hash('sha256', `${purpose}\n${once.scope}\n${once.key}`, 'buffer');

const hashes = new WeakMap<IdempotencyKey, string>();

/** Identifies the key in the database; computed once for each request. */
export function keyHash(once: IdempotencyKey): string {
  const known = hashes.get(once) ?? digest('id', once).toString('hex');
  hashes.set(once, known);
  return known;
}

/** Encrypts with the client's key, which is not stored, so that a copy of the database reveals no tracking codes. */
function seal(once: IdempotencyKey, response: unknown): string {
  const iv = randomBytesOf(12);
  const cipher = createCipheriv('aes-256-gcm', digest('seal', once), iv);
  const text = Buffer.concat([cipher.update(JSON.stringify(response ?? null), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64');
}

function open(once: IdempotencyKey, sealed: string): unknown {
  const bytes = Buffer.from(sealed, 'base64');
  const cipher = createDecipheriv('aes-256-gcm', digest('seal', once), bytes.subarray(0, 12));
  cipher.setAuthTag(bytes.subarray(12, 28));
  return JSON.parse(Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8'));
}

/** What was answered to a key, and to which body. */
export interface Answered {
  bodyHash: string;
  response: string;
}

/**
 * Claims the keys until COMMIT and returns those that have been answered before, by their hashes. On PostgreSQL this waits for
 * another process that is at work for one of them; SQLite has one writer.
 */
export async function claim(
  tx: Statements,
  onces: readonly IdempotencyKey[],
  postgres: boolean,
): Promise<ReadonlyMap<string, Answered>> {
  const keys = onces.map(keyHash);
  if (keys.length === 0) return new Map();
  if (postgres)
    // In ascending order, so that two processes cannot wait for each other.
    await tx.execute(
      `SELECT pg_advisory_xact_lock(key) FROM (SELECT hashtextextended(value, 0) AS key
         FROM json_array_elements_text(CAST(? AS json)) ORDER BY 1) AS ordered`,
      [JSON.stringify(keys)],
    );
  return readAnswered(tx, keys);
}

/** What has been answered to the keys with these hashes, by hash. */
export async function readAnswered(
  source: Pick<ReadSource, 'rows'>,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Answered>> {
  const { sql, values } = among('key_hash', keys);
  const found = await source.rows<Answered & { keyHash: string }>(
    `SELECT key_hash AS "keyHash", body_hash AS "bodyHash", response FROM idempotency WHERE ${sql}`,
    values,
  );
  return new Map(found.map((row) => [row.keyHash, row]));
}

/** The first response; refuses another body under the same key. */
export function repeated(once: IdempotencyKey, { bodyHash, response }: Answered): unknown {
  if (bodyHash !== once.bodyHash) throw new Refusal('idempotency-key-reused');
  return open(once, response);
}

/** Stores the responses of claimed keys. */
export const storeResponses = (
  tx: Statements,
  responses: readonly (readonly [IdempotencyKey, unknown])[],
  at: Date,
): Promise<void> =>
  insertMany(
    tx,
    'INSERT INTO idempotency (key_hash, body_hash, response, created_at)',
    '(?, ?, ?, ?)',
    responses.map(([once, response]) => [keyHash(once), once.bodyHash, seal(once, response), at.toISOString()]),
  );
