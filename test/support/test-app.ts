import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { createApp } from '../../src/app.js';
import type { Clock } from '../../src/common/clock.js';
import { type Config, readConfig } from '../../src/config/config.js';
import { Reader } from '../../src/database/reader.js';
import { FallbackService } from '../../src/document/fallback/fallback.service.js';
import { Transaction } from '../../src/database/transaction.js';
import { type Database, type Engine, engines, migratedDatabase } from './database.js';

export { emptyDatabase, type Engine, engines } from './database.js';

/** `describe` for one engine, for long suites with a spec file per engine, so that two workers share them. */
export const describeOn = (engine: Engine, name: string, suite: (engine: Engine) => void): void =>
  (engines.includes(engine) ? describe : describe.skip)(`${name} on ${engine}`, () => suite(engine));

export interface TestApp {
  nest: NestFastifyApplication;
  config: Config;
  clock: Clock;
  transaction: Transaction;
  reader: Reader;
  /** http://127.0.0.1:port, with `listen`. */
  url: string;
  /** Empties the database and sets the clock back, for tests that share an application: starting it takes longest. */
  reset: () => Promise<void>;
  close: () => Promise<void>;
}

/** Starts the real application on a new migrated database, or on a given one, which is kept. `now` sets its clock. */
export async function openTestApp(
  engine: Engine = 'sqlite',
  options: { now?: string; listen?: boolean; env?: Record<string, string>; database?: Database; log?: Logger } = {},
): Promise<TestApp> {
  const database = options.database ?? (await migratedDatabase(engine));
  const now = options.now ?? '2026-11-26T01:00:00Z';
  const config = readConfig(
    {
      PORT: '0',
      LOG_LEVEL: 'silent',
      RATE_LIMIT: 'off',
      CHALLENGE: 'off',
      APP_NOW: now,
      ...database.env,
      ...options.env,
    },
    true,
  );
  const { app, clock } = await createApp(config, ...(options.log ? [options.log] : []));
  await app.init();
  // Saving PDF copies takes seconds; specs of the fallback trigger it themselves.
  app.get(FallbackService).stopTimer();
  await app.getHttpAdapter().getInstance().ready();
  let url = '';
  if (options.listen) {
    await app.listen({ port: 0, host: '127.0.0.1' });
    url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  }
  const transaction = app.get(Transaction);
  return {
    nest: app,
    config,
    clock,
    transaction,
    reader: app.get(Reader),
    url,
    reset: async () => {
      await transaction.run(({ manager }) => emptyTables(engine, manager));
      clock.set(new Date(now));
    },
    close: async () => {
      await app.close();
      if (!options.database) await database.drop();
    },
  };
}

/** What the application writes when it starts, stays: settings, and the days of the national calendar. */
async function emptyTables(engine: Engine, manager: EntityManager): Promise<void> {
  const tables = new Set(manager.connection.entityMetadatas.map((one) => one.tableName));
  tables.delete('setting');
  const deferred =
    engine === 'sqlite' ? 'PRAGMA defer_foreign_keys = ON' : 'SET LOCAL session_replication_role = replica';
  await manager.query(deferred);
  for (const table of tables)
    await manager.query(`DELETE FROM ${table} ${table === 'calendar_day' ? 'WHERE organisation_id IS NOT NULL' : ''}`);
}
