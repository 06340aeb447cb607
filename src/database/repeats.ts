import { Injectable } from '@nestjs/common';
import { type Answered, type IdempotencyKey, keyHash, readAnswered, repeated } from './idempotency.js';
import { Reader } from './reader.js';

/**
 * Answers a repeat of a request from what was stored, before anything is charged for it. A repeat that arrives while the
 * first is still at work, because a phone lost patience, waits for it.
 */
@Injectable()
export class Repeats {
  private readonly running = new Map<string, Promise<unknown>>();
  private asked: string[] = [];
  private answered: Promise<ReadonlyMap<string, Answered>> | undefined;

  constructor(private readonly reader: Reader) {}

  /** Does the work, including what it charges, unless the key has been answered before. */
  async once<T>(once: IdempotencyKey | undefined, work: () => Promise<T>): Promise<T> {
    if (!once) return work();
    const key = keyHash(once);
    for (let first = this.running.get(key); first; first = this.running.get(key)) await first.catch(() => undefined);
    const own = this.answer(once, work);
    this.running.set(key, own);
    try {
      return await own;
    } finally {
      this.running.delete(key);
    }
  }

  private async answer<T>(once: IdempotencyKey, work: () => Promise<T>): Promise<T> {
    const first = (await this.lookUp(once)).get(keyHash(once));
    // Another body under the same key is refused where the key is claimed.
    return first?.bodyHash === once.bodyHash ? (repeated(once, first) as T) : work();
  }

  /** One statement for all who ask in the same turn of the event loop: on PostgreSQL it costs as much as for one. */
  private lookUp(once: IdempotencyKey): Promise<ReadonlyMap<string, Answered>> {
    this.asked.push(keyHash(once));
    this.answered ??= new Promise((next) => setImmediate(next)).then(() => {
      const keys = this.asked;
      this.asked = [];
      this.answered = undefined;
      return readAnswered(this.reader, keys);
    });
    return this.answered;
  }
}
