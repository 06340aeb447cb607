import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * A work that waits for another transaction waits for itself. Tests find the mistake at once; elsewhere the inner one is
 * refused after a while like any that waits too long, because on Node 20 following every promise makes each take three times as
 * long (docs/bench.md).
 */
const inside = process.env['NODE_ENV'] === 'test' ? new AsyncLocalStorage<true>() : undefined;

export const noNesting = <T>(work: () => Promise<T>): Promise<T> => (inside ? inside.run(true, work) : work());

export function assertNotNested(): void {
  if (inside?.getStore()) throw new Error('Transaction.run inside a transaction: pass the tx on instead.');
}
