import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource, type DataSourceOptions, type MixedList, DefaultNamingStrategy } from 'typeorm';
import type { Config } from '../config/config.js';
import { snake } from './columns.js';
import { loadSqliteDriver } from './sqlite-driver.js';

/** Tables and columns in snake_case on both databases, so that plain SQL needs no quoting. */
export class SnakeNaming extends DefaultNamingStrategy {
  override tableName(className: string, customName?: string): string {
    return customName ?? snake(className);
  }
  override columnName(property: string, customName: string, prefixes: string[]): string {
    return snake([...prefixes, customName || property].join('_'));
  }
}

type Class = new () => object;
export interface Schema {
  entities: Class[];
  migrations: MixedList<Class>;
}

interface SqliteConnection {
  pragma(statement: string): unknown;
}

/** Options of the injected data source: read-only, so that no write bypasses {@link Transaction}. */
export function readerOptions(config: Config, schema: Schema): DataSourceOptions {
  const shared = { entities: schema.entities, namingStrategy: new SnakeNaming(), synchronize: false };
  if (config.database.kind === 'postgres')
    return {
      ...shared,
      type: 'postgres',
      url: config.database.url,
      poolSize: 8,
      connectTimeoutMS: 5_000,
      extra: { options: '-c default_transaction_read_only=on' },
    };
  return {
    ...shared,
    type: 'better-sqlite3',
    driver: loadSqliteDriver(),
    database: config.database.file,
    readonly: true,
    timeout: 5_000,
    prepareDatabase: (db: SqliteConnection) => void db.pragma('query_only = ON'),
  };
}

/** Creates level by level, because Node's `recursive` never returns where nothing can be created, as below /proc. */
export function makeDirectory(path: string): void {
  if (existsSync(path)) return;
  makeDirectory(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process starting at the same time may have created it.
    if (!existsSync(path)) throw error;
  }
}

/** Opens the only writing data source, migrates, and verifies that a COMMIT survives a power cut. */
export async function openWriter(config: Config, schema: Schema): Promise<DataSource> {
  const shared = {
    ...schema,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    migrationsTransactionMode: 'each' as const,
  };
  if (config.database.kind === 'postgres') {
    const writer = new DataSource({
      ...shared,
      type: 'postgres',
      url: config.database.url,
      poolSize: 8,
      connectTimeoutMS: 5_000,
    });
    await writer.initialize();
    return ready(writer);
  }
  makeDirectory(dirname(config.database.file));
  const writer = new DataSource({
    ...shared,
    type: 'better-sqlite3',
    driver: loadSqliteDriver(),
    database: config.database.file,
    enableWAL: true,
    timeout: 5_000,
    statementCacheSize: 500,
    prepareDatabase: (db: SqliteConnection) => {
      db.pragma('synchronous = FULL');
      db.pragma('foreign_keys = ON');
    },
  });
  await writer.initialize();
  return ready(writer);
}

/** Checkpoints the WAL, so that the SQLite file alone is complete and can be copied while the program is stopped. */
export async function closeWriter(writer: DataSource): Promise<void> {
  // If there is still a reader or the disk is full, the rest stays in the -wal file, as after a crash.
  if (writer.options.type !== 'postgres') await writer.query('PRAGMA wal_checkpoint(TRUNCATE)').catch(() => undefined);
  await writer.destroy();
}

async function ready(writer: DataSource): Promise<DataSource> {
  await migrate(writer);
  await assertDurable(writer);
  return writer;
}

/** Several processes may start at once: on PostgreSQL one migrates while the others wait. */
async function migrate(writer: DataSource): Promise<void> {
  if (writer.options.type !== 'postgres') return void (await writer.runMigrations());
  const lock = writer.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock(7330201)');
    await writer.runMigrations();
  } finally {
    await lock.query('SELECT pg_advisory_unlock(7330201)');
    await lock.release();
  }
}

export async function assertDurable(writer: DataSource): Promise<void> {
  if (writer.options.type === 'postgres') {
    const [row] = await writer.query(
      "SELECT current_setting('synchronous_commit') AS commit, current_setting('fsync') AS fsync",
    );
    if (row.commit === 'off' || row.fsync === 'off')
      throw new Error(
        'PostgreSQL runs with synchronous_commit=off or fsync=off: an acknowledged opinion could be lost.',
      );
    return;
  }
  const [mode] = await writer.query('PRAGMA journal_mode');
  const [sync] = await writer.query('PRAGMA synchronous');
  if (mode.journal_mode !== 'wal' || sync.synchronous !== 2)
    throw new Error(
      'SQLite does not run with journal_mode=wal and synchronous=FULL: an acknowledged opinion could be lost.',
    );
}
