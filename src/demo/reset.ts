import { existsSync, rmSync } from 'node:fs';
import { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';
import { readerOptions } from '../database/open.js';
import { Reader } from '../database/reader.js';
import { schema } from '../schema.js';
import { type DemoRecord, findRecord } from './record.js';

/** The database holds a real installation, which the demo must not touch. */
export class NotDemoDatabase extends Error {}

type Found = 'nothing' | 'somebody' | DemoRecord;

/**
 * Ensures that the database is empty or completely seeded by the demo. It only deletes a database made by the demo (on
 * `reset`, or if seeding was interrupted) and refuses any other.
 */
export async function prepareDemoDatabase(config: Config, reset: boolean): Promise<void> {
  const found = await inspectDatabase(config);
  if (found === 'nothing') return;
  if (found === 'somebody')
    throw new NotDemoDatabase(
      config.database.kind === 'sqlite'
        ? 'DATA_DIR: a directory without an installation: the database in it was not made by the demo'
        : 'DATABASE_URL: an empty database: the one given was not made by the demo',
    );
  if (reset || found.state === 'seeding') await clear(config);
}

async function inspectDatabase(config: Config): Promise<Found> {
  if (config.database.kind === 'sqlite' && !existsSync(config.database.file)) return 'nothing';
  return withReader(config, async (source) => {
    const reader = new Reader(source);
    const tables = await tablesOf(source);
    if (!tables.includes('setting')) return tables.length === 0 ? 'nothing' : 'somebody';
    const record = await findRecord(reader);
    if (record) return record;
    const used = await reader.rows('SELECT id FROM organisation LIMIT 1');
    return used.length === 0 ? 'nothing' : 'somebody';
  });
}

async function tablesOf(source: DataSource): Promise<string[]> {
  const sql =
    source.options.type === 'postgres'
      ? 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()'
      : "SELECT name FROM sqlite_master WHERE type = 'table'";
  return (await source.query<{ name: string }[]>(sql)).map(({ name }) => name);
}

async function clear({ database, ...config }: Config): Promise<void> {
  if (database.kind === 'sqlite') {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${database.file}${suffix}`, { force: true });
    return;
  }
  const options = { ...readerOptions({ ...config, database }, schema), extra: {} };
  await using(new DataSource(options as ConstructorParameters<typeof DataSource>[0]), (source) =>
    source.dropDatabase(),
  );
}

const withReader = <T>(config: Config, work: (source: DataSource) => Promise<T>): Promise<T> =>
  using(new DataSource(readerOptions(config, schema)), work);

async function using<T>(source: DataSource, work: (source: DataSource) => Promise<T>): Promise<T> {
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}
