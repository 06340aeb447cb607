import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOGGER } from '../common/common.module.js';
import { Refusal } from '../common/problem/refusal.js';
import type { ProblemCode } from '../contract/problems.js';
import { migrations } from './migrations/index.js';
import { Reader } from './reader.js';
import { unknownAmong } from './schema-version.js';
import { SqliteFiles } from './sqlite-files.js';
import { Transaction } from './transaction.js';

const everyMs = 10_000;

/**
 * Looks now and then whether this process may still write: its files must be those it opened, and no newer release may have
 * upgraded the database. If not, nothing more is stored, and everybody is told so, until it is as it was.
 */
@Injectable()
export class DatabaseWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private found: ProblemCode | undefined;

  constructor(
    private readonly reader: Reader,
    private readonly transaction: Transaction,
    private readonly files: SqliteFiles,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), everyMs);
    this.timer.unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async look(): Promise<void> {
    const found = await this.problem();
    if (found !== this.found) {
      if (found) this.log.error({ code: found }, 'nothing is stored any more');
      else this.log.warn('storing again');
    }
    this.found = found;
    this.transaction.suspend(found);
  }

  private async problem(): Promise<ProblemCode | undefined> {
    try {
      this.files.assertInPlace();
      const applied = await this.reader.rows<{ name: string }>('SELECT name FROM migrations');
      const known = migrations.map(({ name }) => name);
      return unknownAmong(applied, known).length > 0 ? 'database-newer' : undefined;
    } catch (error) {
      // A database that cannot be read now says so to everybody who asks.
      return error instanceof Refusal ? error.code : this.found;
    }
  }
}
