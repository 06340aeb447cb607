import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config } from '../../config/config.js';
import { BackupError } from './backup-error.js';
import { backUpPostgres, restorePostgres } from './postgres-backup.js';
import { backUpSqlite, restoreSqlite } from './sqlite-backup.js';

type Kind = Config['database']['kind'];

const beginnings: Record<Kind, string> = { sqlite: 'SQLite format 3\0', postgres: 'PGDMP' };
const names: Record<Kind, string> = { sqlite: 'SQLite', postgres: 'PostgreSQL' };

function kindOf(file: string): Kind | undefined {
  const start = Buffer.alloc(16);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, start, 0, start.length, 0);
  } finally {
    closeSync(handle);
  }
  return (['sqlite', 'postgres'] as const).find((kind) => start.toString('latin1').startsWith(beginnings[kind]));
}

/** Writes a checked backup of the configured database, which may be in use, and resolves with its size in bytes. */
export async function backUp({ database }: Config, to: string): Promise<number> {
  if (existsSync(to)) throw new BackupError(`${to} is there already and is not overwritten`);
  if (!existsSync(dirname(to))) throw new BackupError(`there is no directory ${dirname(to)}`);
  if (database.kind === 'sqlite') await backUpSqlite(database.file, to);
  else await backUpPostgres(database.url, to);
  return statSync(to).size;
}

/** Fills the configured database, of which nothing may be there yet, from a backup. */
export async function restore({ database }: Config, from: string): Promise<void> {
  if (!existsSync(from)) throw new BackupError(`there is no file ${from}`);
  const kind = kindOf(from);
  if (kind === undefined) throw new BackupError(`${from} is not a backup of this program`);
  if (kind !== database.kind)
    throw new BackupError(
      `${from} is a backup of ${names[kind]} and cannot be restored into ${names[database.kind]}, which DATABASE_URL decides`,
    );
  if (database.kind === 'sqlite') await restoreSqlite(from, database.file);
  else await restorePostgres(from, database.url);
}
