import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { Refusal } from '../common/problem/refusal.js';
import { affected, rows } from './sql.js';

/** Identifies a repeatable request: sender and route (`scope`), the client's key (≥ 128 random bits), the body's hash. */
export interface IdempotencyKey {
  scope: string;
  key: string;
  bodyHash: string;
}

const digest = (purpose: string, once: IdempotencyKey): Buffer =>
  createHash('sha256').update(`${purpose}\n${once.scope}\n${once.key}`).digest();

export const keyHash = (once: IdempotencyKey): string => digest('id', once).toString('hex');

/** Encrypts with the client's key, which is not stored, so that a copy of the database reveals no tracking codes. */
function seal(once: IdempotencyKey, response: unknown): string {
  const iv = randomBytes(12);
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

/**
 * Claims the key inside the work's savepoint. Returns the first response if there is one; on PostgreSQL waits for another
 * process that holds the key; refuses a different body under the same key.
 */
export async function claim(
  runner: QueryRunner,
  once: IdempotencyKey,
  now: Date,
): Promise<{ response: unknown } | undefined> {
  const hash = keyHash(once);
  const inserted = await affected(
    runner,
    'INSERT INTO idempotency (key_hash, body_hash, response, created_at) VALUES (?, ?, NULL, ?) ON CONFLICT (key_hash) DO NOTHING',
    [hash, once.bodyHash, now.toISOString()],
  );
  if (inserted > 0) return undefined;
  const [found] = await rows<{ body_hash: string; response: string }>(
    runner,
    'SELECT body_hash, response FROM idempotency WHERE key_hash = ?',
    [hash],
  );
  if (!found || found.body_hash !== once.bodyHash) throw new Refusal('idempotency-key-reused');
  return { response: open(once, found.response) };
}

/** The first response, without claiming the key; undefined if the key is new or was used with another body. */
export async function firstResponse<T>(
  source: { rows<Row>(sql: string, values: readonly string[]): Promise<Row[]> },
  once: IdempotencyKey,
): Promise<T | undefined> {
  const [found] = await source.rows<{ response: string | null }>(
    'SELECT response FROM idempotency WHERE key_hash = ? AND body_hash = ?',
    [keyHash(once), once.bodyHash],
  );
  return found?.response ? (open(once, found.response) as T) : undefined;
}

export async function storeResponse(runner: QueryRunner, once: IdempotencyKey, response: unknown): Promise<void> {
  await affected(runner, 'UPDATE idempotency SET response = ? WHERE key_hash = ?', [
    seal(once, response),
    keyHash(once),
  ]);
}
