import { setTimeout as delay } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOGGER } from '../common/common.module.js';
import { ago, batchSize, hourMs, type Sweep, sweepLog, sweepResponses } from './sweep.js';
import { Transaction, type Tx } from './transaction.js';

const begun = 'housekeeping-begun';

/** Whether no process has begun within half an hour; then this one has. Also after a clock was set back. */
async function claim(tx: Tx): Promise<boolean> {
  const now = tx.now.toISOString();
  const claimed = await tx.execute(
    `INSERT INTO setting (name, value) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE setting.value <= ? OR setting.value > ?`,
    [begun, now, ago(tx, hourMs / 2), now],
  );
  return claimed > 0;
}

/**
 * Removes what has had its time, every hour in one of the processes, in small transactions with pauses between them. Each
 * module registers how, and how long it keeps, for its own tables.
 */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** Between two transactions, for the work of others. */
  pauseMs = 100;
  private readonly sweeps: Sweep[] = [sweepResponses, sweepLog];
  private readonly closing = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly transaction: Transaction,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  register(...sweeps: readonly Sweep[]): void {
    this.sweeps.push(...sweeps);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.run(), hourMs).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.closing.abort();
    await this.running;
  }

  /** Removes everything that is due, if it is time; never rejects. */
  run(): Promise<void> {
    this.running ??= this.sweepAll()
      .catch((error: unknown) => {
        if (!this.closing.signal.aborted) this.log.warn({ err: error }, 'old rows could not be removed');
      })
      .finally(() => (this.running = undefined));
    return this.running;
  }

  private async sweepAll(): Promise<void> {
    if (!(await this.transaction.run(claim))) return;
    for (const sweep of this.sweeps)
      while ((await this.transaction.run(sweep)) >= batchSize)
        await delay(this.pauseMs, undefined, { signal: this.closing.signal, ref: false });
  }
}
