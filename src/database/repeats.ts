import { Injectable } from '@nestjs/common';
import { firstResponse, type IdempotencyKey, keyHash } from './idempotency.js';
import { Reader } from './reader.js';

/**
 * Answers a repeat of a request from what was stored, before anything is charged for it. A repeat that arrives while the
 * first is still at work, because a phone lost patience, waits for it.
 */
@Injectable()
export class Repeats {
  private readonly running = new Map<string, Promise<unknown>>();

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
    return (await firstResponse<T>(this.reader, once)) ?? work();
  }
}
