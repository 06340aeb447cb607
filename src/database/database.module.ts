import { type DynamicModule, Global, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import type { Config } from '../config/config.js';
import { DatabaseWatch } from './database-watch.js';
import { Housekeeping } from './housekeeping.js';
import { closeWriter, openWriter, readerOptions, type Schema } from './open.js';
import { PlannerStatistics } from './planner-statistics.js';
import { Reader } from './reader.js';
import { Readiness } from './readiness.js';
import { Repeats } from './repeats.js';
import { SqliteFiles } from './sqlite-files.js';
import { Transaction } from './transaction.js';

const WRITER = Symbol('the writing data source, known to Transaction alone');

/** Shuts down last: rejects new work, drains the queue, closes the connections. */
@Injectable()
class WriterShutdown implements OnApplicationShutdown {
  constructor(
    @Inject(WRITER) private readonly writer: DataSource,
    private readonly transaction: Transaction,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.transaction.drain();
    await closeWriter(this.writer);
  }
}

@Module({})
class WriterModule {
  static for(config: Config, schema: Schema, clock: Clock): DynamicModule {
    return {
      module: WriterModule,
      providers: [
        { provide: WRITER, useFactory: () => openWriter(config, schema) },
        {
          provide: SqliteFiles,
          // They exist once the writer has opened them.
          inject: [WRITER],
          useFactory: () => new SqliteFiles(config.database.kind === 'sqlite' ? config.database.file : null),
        },
        {
          provide: Transaction,
          inject: [WRITER, SqliteFiles],
          useFactory: (writer: DataSource, files: SqliteFiles) =>
            new Transaction(writer, clock, () => files.assertInPlace()),
        },
        WriterShutdown,
      ],
      exports: [Transaction, SqliteFiles],
    };
  }
}

/** The injected DataSource and repositories are read-only; writing goes through {@link Transaction}. */
@Global()
@Module({})
export class DatabaseModule {
  static for(config: Config, schema: Schema, clock: Clock): DynamicModule {
    const writer = WriterModule.for(config, schema, clock);
    return {
      module: DatabaseModule,
      imports: [
        writer,
        TypeOrmModule.forRootAsync({
          imports: [writer],
          // The writer must have created and migrated the database before the reader opens it.
          inject: [Transaction],
          useFactory: () => ({ ...readerOptions(config, schema), retryAttempts: 0 }),
        }),
      ],
      providers: [Reader, Readiness, Repeats, DatabaseWatch, PlannerStatistics, Housekeeping],
      exports: [writer, Reader, Readiness, Repeats, Housekeeping],
    };
  }
}
