import pg from 'pg';
import type { PostgresCluster } from '../../scripts/postgres.mjs';
import { freeze } from '../support/frozen.js';
import type { SmallDisk } from '../support/small-disk.js';
import { fullDisk } from './sqlite-faults.js';
import type { Fault } from './withstand.js';

/** One statement after another, each in a transaction of its own. */
export async function runOn(connectionString: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

const silent = /^503 database-(unavailable|silent)$/;

export const frozen = (postgres: PostgresCluster): Fault => ({
  name: 'PostgreSQL hangs',
  told: silent,
  readable: false,
  total: true,
  begin: async () => freeze(postgres.pid as number),
});

export const stopped = (postgres: PostgresCluster, mode: 'fast' | 'immediate'): Fault => ({
  name: mode === 'fast' ? 'PostgreSQL is stopped' : 'PostgreSQL crashes',
  told: silent,
  readable: false,
  total: true,
  begin: async () => {
    postgres.halt(mode);
    return () => postgres.start();
  },
});

/** As on a standby, or by an administrator. */
export const readOnly = (postgres: PostgresCluster): Fault => ({
  name: 'PostgreSQL is read-only',
  told: /^503 database-read-only$/,
  readable: true,
  total: true,
  begin: async () => {
    const reload = 'SELECT pg_reload_conf()';
    await runOn(postgres.url, 'ALTER SYSTEM SET default_transaction_read_only = on', reload);
    return () => runOn(postgres.url, 'ALTER SYSTEM RESET default_transaction_read_only', reload);
  },
});

/** The tables are on this disk; the write-ahead log is not. */
export const full = (disk: SmallDisk): Fault => ({ ...fullDisk(disk), name: 'the disk of PostgreSQL is full' });

/** The write-ahead log is on this disk: PostgreSQL crashes, and does not come back before there is room. */
export const fullLog = (postgres: PostgresCluster, disk: SmallDisk): Fault => ({
  name: 'the disk of the log of PostgreSQL is full',
  told: /^(507 storage-full|503 database-(unavailable|silent))$/,
  readable: false,
  total: false,
  begin: async () => {
    disk.fill();
    return () => {
      disk.makeRoom();
      postgres.restart();
    };
  },
});

/** Moves a database, to which nobody is connected, to this disk. */
export async function moveToDisk(postgres: PostgresCluster, databaseUrl: string, disk: SmallDisk): Promise<void> {
  const name = new URL(databaseUrl).pathname.slice(1);
  await runOn(
    postgres.url,
    `CREATE TABLESPACE ${name} LOCATION '${disk.outside}'`,
    `ALTER DATABASE ${name} SET TABLESPACE ${name}`,
  );
}
