import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource, type DataSourceOptions, type MixedList, DefaultNamingStrategy } from 'typeorm';
import type { Config } from '../config/config.js';
import { newId } from '../common/ids.js';
import { snake } from './columns.js';
import { assertSound } from './integrity.js';
import { postgresPool, WritingClient } from './postgres-client.js';
import { assertNotNewer } from './schema-version.js';
import { liveLog } from './settings.js';
import { closeToOthers } from './sqlite-files.js';
import { affected } from './sql.js';
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
      extra: { ...postgresPool, options: '-c default_transaction_read_only=on' },
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
    mkdirSync(path, 0o700);
  } catch (error) {
    // Another process starting at the same time may have created it.
    if (!existsSync(path)) throw error;
  }
}

/** How long SQLite itself waits for another process, and with it everything else in this one. */
const busyMs = 10;
const busyWhileOpeningMs = 5_000;
/** A migration may rewrite tables, and others wait for it to end. */
const migrationMs = 600_000;

/** Opens the only writing data source, migrates, and verifies that a COMMIT survives a power cut. */
export async function openWriter(config: Config, schema: Schema): Promise<DataSource> {
  const shared = {
    ...schema,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    migrationsTransactionMode: 'each' as const,
  };
  if (config.database.kind === 'postgres') {
    const { url } = config.database;
    await migratePostgres({ ...shared, entities: [], type: 'postgres', url });
    const writer = new DataSource({
      ...shared,
      type: 'postgres',
      url,
      poolSize: 8,
      extra: { ...postgresPool, Client: WritingClient },
    });
    return usable(writer, async () => undefined);
  }
  const { file } = config.database;
  makeDirectory(dirname(file));
  const writer = new DataSource({
    ...shared,
    type: 'better-sqlite3',
    driver: loadSqliteDriver(),
    database: file,
    enableWAL: true,
    timeout: busyWhileOpeningMs,
    statementCacheSize: 500,
    prepareDatabase: (db: SqliteConnection) => {
      db.pragma('synchronous = FULL');
      db.pragma('foreign_keys = ON');
      // ANALYZE reads that many rows of an index, not all.
      db.pragma('analysis_limit = 400');
      // A checkpoint syncs twice: after every 32 MB rather than every 4 (docs/bench.md).
      db.pragma('wal_autocheckpoint = 8000');
    },
  });
  return usable(writer, async () => {
    closeToOthers(file);
    await assertSound(writer, file);
    await assertNotNewer(writer);
    await writer.runMigrations();
    await writer.query(`PRAGMA busy_timeout = ${busyMs}`);
    // What SQLite keeps aside until a savepoint or a statement ends needs no file (docs/bench.md). The sorting of a migration does.
    await writer.query('PRAGMA temp_store = MEMORY');
  });
}

/** Closes it again if it cannot be used. */
async function usable(writer: DataSource, prepare: () => Promise<void>): Promise<DataSource> {
  await writer.initialize();
  try {
    await prepare();
    await assertDurable(writer);
    await identifyLog(writer);
  } catch (error) {
    await writer.destroy();
    throw error;
  }
  return writer;
}

/** Checkpoints the WAL, so that the SQLite file alone is complete and can be copied while the program is stopped. */
export async function closeWriter(writer: DataSource): Promise<void> {
  // If there is still a reader or the disk is full, the rest stays in the -wal file, as after a crash.
  if (writer.options.type !== 'postgres') {
    await writer.query(`PRAGMA busy_timeout = ${busyWhileOpeningMs}`).catch(() => undefined);
    await writer.query('PRAGMA wal_checkpoint(TRUNCATE)').catch(() => undefined);
  }
  await writer.destroy();
}

/** Several processes may start at once: one migrates while the others wait. */
async function migratePostgres(options: DataSourceOptions): Promise<void> {
  const patient = { connectionTimeoutMillis: 5_000, keepAlive: true, statement_timeout: migrationMs };
  const source = new DataSource({ ...options, poolSize: 2, extra: patient } as DataSourceOptions);
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock(7330201)');
    await assertNotNewer(source);
    await source.runMigrations();
  } finally {
    await lock.query('SELECT pg_advisory_unlock(7330201)').catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}

/**
 * Names the live log, where it has no name yet: screens say of which log their cursor is. A backup has none, so that whatever
 * is restored is another log.
 */
async function identifyLog(writer: DataSource): Promise<void> {
  const runner = writer.createQueryRunner();
  try {
    const insert = 'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING';
    await affected(runner, insert, [liveLog, newId()]);
  } finally {
    if (writer.options.type === 'postgres') await runner.release();
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
