import { createHash, randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { readConfig } from '../../src/config/config.js';
import { openWriter } from '../../src/database/open.js';
import { schema } from '../../src/schema.js';

export type Engine = 'sqlite' | 'postgres';

/** Both engines, unless SKIP=postgres. Suites run on each: `describe.each(engines)`. */
export const engines: Engine[] = (process.env['SKIP'] ?? '').includes('postgres') ? ['sqlite'] : ['sqlite', 'postgres'];

export interface Database {
  env: Record<string, string>;
  drop: () => Promise<void>;
}

const folder = fileURLToPath(new URL('../../src/database/migrations/', import.meta.url));
/** Name of the template database, which depends on the migrations. */
const version = readdirSync(folder)
  .sort()
  .reduce((hash, file) => hash.update(readFileSync(join(folder, file))), createHash('sha256'))
  .digest('hex')
  .slice(0, 12);

function server(): string {
  const url = process.env['TEST_POSTGRES_URL'];
  if (!url) throw new Error('TEST_POSTGRES_URL is not set: run through `npm test`, or set SKIP=postgres.');
  return url;
}

const urlOf = (name: string): string => {
  const url = new URL(server());
  url.pathname = `/${name}`;
  return url.href;
};

const connections = new Map<string, Promise<pg.Client>>();

/** One connection per worker and server, which does not keep it alive. */
function admin(): Promise<pg.Client> {
  const connectionString = server();
  const open = connections.get(connectionString);
  if (open) return open;
  const connecting = (async () => {
    const client = new pg.Client({ connectionString });
    // A server of a test's own ends before the worker does.
    client.on('error', () => connections.delete(connectionString));
    await client.connect();
    (client as pg.Client & { unref(): void }).unref();
    return client;
  })();
  connections.set(connectionString, connecting);
  return connecting;
}

/** Copying the files of the template costs half of writing its pages to the log; PostgreSQL 15 has the choice. */
async function postgresDatabase(template?: string): Promise<Database> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  const dir = mkdtempSync(join(tmpdir(), 'doi-thoai-'));
  const client = await admin();
  const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
  const strategy = Number(rows[0]?.server_version_num) < 150_000 ? '' : 'STRATEGY FILE_COPY';
  await client.query(`CREATE DATABASE ${name} ${template ? `TEMPLATE ${template} ${strategy}` : ''}`);
  return {
    env: { DATA_DIR: dir, DATABASE_URL: urlOf(name) },
    drop: async () => {
      await (await admin()).query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function sqliteDatabase(template?: string): Database {
  const dir = mkdtempSync(join(tmpdir(), 'doi-thoai-'));
  if (template) copyFileSync(template, join(dir, 'doi-thoai.sqlite'));
  return { env: { DATA_DIR: dir }, drop: async () => rmSync(dir, { recursive: true, force: true }) };
}

/** A new empty database: a temporary SQLite file, or a database on TEST_POSTGRES_URL. */
export const emptyDatabase = async (engine: Engine): Promise<Database> =>
  engine === 'sqlite' ? sqliteDatabase() : postgresDatabase();

/** A new migrated database, copied from a template. */
export const migratedDatabase = async (engine: Engine): Promise<Database> =>
  engine === 'sqlite' ? sqliteDatabase(await sqliteTemplate()) : postgresDatabase(await postgresTemplate());

async function migrate(env: Record<string, string>): Promise<void> {
  await (await openWriter(readConfig(env), schema)).destroy();
}

async function sqliteTemplate(): Promise<string> {
  const file = join(tmpdir(), 'doi-thoai-templates', `${version}.sqlite`);
  if (!existsSync(file)) {
    const { env, drop } = sqliteDatabase();
    await migrate(env);
    mkdirSync(join(tmpdir(), 'doi-thoai-templates'), { recursive: true });
    const staged = `${file}.${process.pid}`;
    copyFileSync(join(env['DATA_DIR'] as string, 'doi-thoai.sqlite'), staged);
    renameSync(staged, file);
    await drop();
  }
  return file;
}

async function makePostgresTemplate(): Promise<string> {
  const client = await admin();
  const name = `template_${version}`;
  const exists = async (): Promise<boolean> =>
    ((await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])).rowCount ?? 0) > 0;
  // If several workers need it at once, one creates it and the others wait.
  await client.query('SELECT pg_advisory_lock(7330202)');
  if (!(await exists())) {
    await client.query(`CREATE DATABASE ${name}_staged`);
    await migrate({ DATABASE_URL: urlOf(`${name}_staged`) });
    await client.query(`ALTER DATABASE ${name}_staged RENAME TO ${name}`);
  }
  await client.query('SELECT pg_advisory_unlock(7330202)');
  return name;
}

const templates = new Map<string, Promise<string>>();

function postgresTemplate(): Promise<string> {
  const made = templates.get(server()) ?? makePostgresTemplate();
  templates.set(server(), made);
  return made;
}
