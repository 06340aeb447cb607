import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { newId } from '../../common/ids.js';
import { DamagedDatabase } from '../integrity.js';
import { migrations } from '../migrations/index.js';
import { makeDirectory } from '../open.js';
import { NewerDatabase, unknownAmong } from '../schema-version.js';
import { liveLog } from '../settings.js';
import { loadSqliteDriver } from '../sqlite-driver.js';
import { filesOf } from '../sqlite-files.js';
import { BackupError } from './backup-error.js';

/** The part of better-sqlite3 used here. */
interface Database {
  backup(to: string, options: { progress: () => number }): Promise<unknown>;
  pragma(statement: string, options?: { simple: true }): unknown;
  prepare(sql: string): { all(): unknown[]; run(...values: string[]): unknown };
  close(): void;
}
type Driver = new (file: string, options: { readonly?: boolean; fileMustExist: true; timeout: number }) => Database;

const busyMs = 5_000;
/** All pages in one step: a copy in several begins again whenever something is stored in between. */
const allPages = 0x7fffffff;

async function using<T>(file: string, readonly: boolean, work: (database: Database) => Promise<T> | T): Promise<T> {
  const database = new (loadSqliteDriver() as Driver)(file, { readonly, fileMustExist: true, timeout: busyMs });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

const copy = (from: string, to: string): Promise<unknown> =>
  using(from, true, (database) => database.backup(to, { progress: () => allPages }));

/** Throws unless every page and index is sound, and this release knows the schema. */
function check(database: Database): void {
  const found = database.pragma('integrity_check(1)', { simple: true });
  if (found !== 'ok') throw new DamagedDatabase(String(found));
  const known = migrations.map(({ name }) => name);
  const unknown = unknownAmong(database.prepare('SELECT name FROM migrations').all() as { name: string }[], known);
  if (unknown.length > 0) throw new NewerDatabase(unknown);
}

/** One file, without the log's identity: whatever is made of it is another log. */
function seal(database: Database): void {
  database.pragma('journal_mode = DELETE');
  check(database);
  database.prepare('DELETE FROM setting WHERE name = ?').run(liveLog);
}

function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The file appears under its name once it is complete and checked. */
async function writeWhole(file: string, make: (staged: string) => Promise<unknown>): Promise<void> {
  const staged = `${file}.${process.pid}.partial`;
  try {
    await make(staged);
    sync(staged);
    renameSync(staged, file);
    sync(dirname(file));
  } finally {
    for (const rest of filesOf(staged)) rmSync(rest, { force: true });
  }
}

/** Copies the database as of one instant, while it may be written; then reads the copy through. */
export async function backUpSqlite(database: string, to: string): Promise<void> {
  if (!existsSync(database)) throw new BackupError(`DATA_DIR: there is no database ${database}`);
  await writeWhole(to, async (staged) => {
    await copy(database, staged);
    await using(staged, false, seal);
  });
}

/** Puts a checked copy of a backup where there is no database; it is a log of its own. */
export async function restoreSqlite(from: string, database: string): Promise<void> {
  const there = filesOf(database).find((file) => existsSync(file));
  if (there !== undefined)
    throw new BackupError(
      `DATA_DIR: a directory without a database; ${there} is there already and is not overwritten. Stop the program and move its files away first`,
    );
  makeDirectory(dirname(database));
  await writeWhole(database, async (staged) => {
    await copy(from, staged);
    await using(staged, false, (restored) => {
      seal(restored);
      restored.prepare('INSERT INTO setting (name, value) VALUES (?, ?)').run(liveLog, newId());
    });
  });
}
