import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { createApp } from '../../src/app.js';
import type { Clock } from '../../src/common/clock.js';
import { type Config, readConfig } from '../../src/config/config.js';
import { Reader } from '../../src/database/reader.js';
import { Transaction } from '../../src/database/transaction.js';

export type Engine = 'sqlite' | 'postgres';

/** Both engines, unless SKIP=postgres; each medium suite runs on every one: `describe.each(engines)`. */
export const engines: Engine[] = (process.env['SKIP'] ?? '').includes('postgres') ? ['sqlite'] : ['sqlite', 'postgres'];

/** An empty database of its own: a temporary SQLite file, or a fresh database on TEST_POSTGRES_URL. */
export async function emptyDatabase(
  engine: Engine,
): Promise<{ env: Record<string, string>; drop: () => Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), 'doi-thoai-'));
  const clean = () => rmSync(dir, { recursive: true, force: true });
  if (engine === 'sqlite') return { env: { DATA_DIR: dir }, drop: async () => clean() };
  const server = process.env['TEST_POSTGRES_URL'];
  if (!server)
    throw new Error('TEST_POSTGRES_URL is not set: run through `npm test` or `npm run jest`, or set SKIP=postgres.');
  const name = `t_${randomBytes(6).toString('hex')}`;
  const admin = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await admin(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    env: { DATA_DIR: dir, DATABASE_URL: url.href },
    drop: async () => {
      await admin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      clean();
    },
  };
}

export interface House {
  app: NestFastifyApplication;
  config: Config;
  clock: Clock;
  transaction: Transaction;
  reader: Reader;
  /** http://127.0.0.1:port once `listen` was asked for. */
  url: string;
  close: () => Promise<void>;
}

/** The real application on a real, empty, migrated database. `now` starts its clock. */
export async function openHouse(
  engine: Engine = 'sqlite',
  options: { now?: string; listen?: boolean; env?: Record<string, string> } = {},
): Promise<House> {
  const database = await emptyDatabase(engine);
  const config = readConfig(
    {
      PORT: '0',
      LOG_LEVEL: 'silent',
      RATE_LIMIT: 'off',
      CHALLENGE: 'off',
      APP_NOW: options.now ?? '2026-11-26T01:00:00Z',
      ...database.env,
      ...options.env,
    },
    true,
  );
  const { app, clock } = await createApp(config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  let url = '';
  if (options.listen) {
    await app.listen({ port: 0, host: '127.0.0.1' });
    url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  }
  return {
    app,
    config,
    clock,
    transaction: app.get(Transaction),
    reader: app.get(Reader),
    url,
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
