import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { newId } from '../../common/ids.js';
import { migrations } from '../migrations/index.js';
import { PostgresClient, postgresConnection } from '../postgres-client.js';
import { NewerDatabase, unknownAmong } from '../schema-version.js';
import { liveLog } from '../settings.js';
import { BackupError } from './backup-error.js';

type Program = 'pg_dump' | 'pg_restore';

const debian = '/usr/lib/postgresql';

/** The newest one of this machine: an older one refuses a newer server. */
function find(program: Program): string {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  const found = folders.map((folder) => join(folder, program)).find((file) => existsSync(file));
  if (found === undefined)
    throw new BackupError(
      `${program} is not installed; it comes with PostgreSQL's own programs, in Debian: apt-get install postgresql-client`,
    );
  return found;
}

/** The password goes by the environment: arguments can be read by everybody on the machine. */
function target(url: string): { argument: string; env: NodeJS.ProcessEnv } {
  const open = new URL(url);
  const password = decodeURIComponent(open.password);
  open.password = '';
  const env = { ...process.env, PGCONNECT_TIMEOUT: '5', ...(password === '' ? {} : { PGPASSWORD: password }) };
  return { argument: `--dbname=${open.href}`, env };
}

/** Runs one of PostgreSQL's programs and resolves with its output. */
async function run(
  program: Program,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  output: 'pipe' | 'ignore' = 'pipe',
): Promise<string> {
  const child = spawn(find(program), args, { env, stdio: ['ignore', output, 'pipe'] });
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (part: string) => (out += part));
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (err += part));
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new BackupError(err.trim() || `${program} ended with ${status}`);
  return out;
}

/** Names of the migrations in a dump: a COPY with a line for each, its columns separated by tabs. */
async function migrationsIn(file: string): Promise<{ name: string }[]> {
  const text = await run('pg_restore', ['--data-only', '--table=migrations', '--file=-', file], process.env);
  const [, names = '', lines = ''] = /^COPY \S*migrations \(([^)]*)\) FROM stdin;\n([\s\S]*?)^\\\.$/m.exec(text) ?? [];
  const column = names.split(', ').indexOf('name');
  return lines.split('\n').flatMap((line) => {
    const name = line.split('\t')[column];
    return name === undefined || line === '' ? [] : [{ name }];
  });
}

/** Throws unless it can be read to its end, holds a database of this program, and this release knows the schema. */
async function check(file: string): Promise<void> {
  await run('pg_restore', ['--file=-', file], process.env, 'ignore');
  const applied = await migrationsIn(file);
  if (applied.length === 0) throw new BackupError(`${file} is not a backup of this program`);
  const known = migrations.map(({ name }) => name);
  const unknown = unknownAmong(applied, known);
  if (unknown.length > 0) throw new NewerDatabase(unknown);
}

/** Dumps the database as of one instant, while it may be written; then reads the dump through. */
export async function backUpPostgres(url: string, to: string): Promise<void> {
  const staged = `${to}.${process.pid}.partial`;
  const { argument, env } = target(url);
  const owner = ['--no-owner', '--no-privileges', '--no-comments'];
  try {
    await run('pg_dump', ['--format=custom', '--lock-wait-timeout=10s', ...owner, `--file=${staged}`, argument], env);
    await check(staged);
    renameSync(staged, to);
  } finally {
    rmSync(staged, { force: true });
  }
}

async function using<T>(url: string, work: (client: PostgresClient) => Promise<T>): Promise<T> {
  const client = new PostgresClient(postgresConnection(url));
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Fills an empty database from a dump, all or nothing; it is a log of its own. */
export async function restorePostgres(from: string, url: string): Promise<void> {
  await check(from);
  await using(url, async (client) => {
    const { rows } = await client.query(
      'SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema() LIMIT 1',
    );
    if (rows.length > 0)
      throw new BackupError(
        'DATABASE_URL: an empty database; there are tables in this one and nothing is overwritten. Create another one, or drop it and create it anew',
      );
  });
  const { argument, env } = target(url);
  const whole = ['--no-owner', '--no-privileges', '--exit-on-error', '--single-transaction'];
  await run('pg_restore', [...whole, argument, from], env);
  await using(url, async (client) => {
    await client.query(
      'INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      [liveLog, newId()],
    );
  });
}
