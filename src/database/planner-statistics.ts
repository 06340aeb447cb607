import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { LOGGER } from '../common/common.module.js';
import { Transaction } from './transaction.js';

const everyMs = 24 * 3_600_000;

/** A statement for one table, as SQLite proposes it. The type has its verb, so that the checks of all SQL can read it. */
type Analyze = 'ANALYZE';

/**
 * Renews the statistics by which SQLite chooses indexes, at start and daily. `PRAGMA optimize` names the tables that have none or
 * have changed tenfold since; each is analysed in a transaction of its own, so that others write in between. PostgreSQL does
 * the like by itself.
 */
@Injectable()
export class PlannerStatistics implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** The renewal that runs, or the last one. */
  renewal: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly transaction: Transaction,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.source.options.type === 'postgres') return;
    const renew = (): void => {
      this.renewal = this.renew().catch((error: unknown) => this.log.warn(error, 'statistics not renewed'));
    };
    renew();
    this.timer = setInterval(renew, everyMs);
    this.timer.unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Only on SQLite. */
  async renew(): Promise<void> {
    // Lists what it would do (1) of all tables (0x10000) that need ANALYZE (2).
    const wanted = await this.transaction.run((tx) => tx.rows<{ optimize: Analyze }>('PRAGMA optimize(0x10003)'));
    for (const { optimize } of wanted) await this.transaction.run((tx) => tx.execute(optimize));
    if (wanted.length === 0) return;
    // Open connections read the statistics again only after the schema has changed.
    await this.transaction.run(async (tx) => {
      await tx.execute('CREATE TABLE statistics_renewed (at text)');
      await tx.execute('DROP TABLE statistics_renewed');
    });
  }
}
