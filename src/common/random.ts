import { randomBytes } from 'node:crypto';

const poolSize = 16 * 1024;
let pool = Buffer.alloc(0);
let used = 0;

/**
 * Bytes from the system's generator, 16 KB with each call: one call for each id takes ten times as long (docs/bench.md). None
 * is given out twice.
 */
export function randomBytesOf(count: number): Buffer {
  if (used + count > pool.length) {
    pool = randomBytes(Math.max(poolSize, count));
    used = 0;
  }
  used += count;
  return pool.subarray(used - count, used);
}
