import { v7 } from 'uuid';
import { randomBytesOf } from './random.js';

let msecs = 0;
let seq = 0;

/** UUID v7: unique without asking the database, ordered by time, and within a millisecond as they were made. */
export function newId(): string {
  const random = randomBytesOf(16);
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    // Half of the range, so that it does not run out.
    seq = random.readUInt32BE(6) >>> 1;
  } else seq++;
  return v7({ random, msecs, seq });
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const isId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);
