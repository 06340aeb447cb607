// Databases with the data of the benchmark, kept below the temporary directory for as long as schema and seed are the same.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../dist/config/config.js';
import { openWriter } from '../../dist/database/open.js';
import { schema } from '../../dist/schema.js';
import { startPostgres } from '../../scripts/postgres.mjs';
import { openPostgres, openSqlite } from './dialect.mjs';
import { seed } from './seed.mjs';

const folder = join(tmpdir(), 'doi-thoai-scale');

function filesIn(path) {
  const at = fileURLToPath(new URL(path, import.meta.url));
  return readdirSync(at)
    .filter((name) => /^seed|^facts|^phrases|^dialect|^\d.*js$|^table/.test(name))
    .sort()
    .map((name) => readFileSync(join(at, name)));
}

const version = [...filesIn('../../dist/database/migrations/'), ...filesIn('./')]
  .reduce((hash, text) => hash.update(text), createHash('sha256'))
  .digest('hex')
  .slice(0, 12);

const say = (text) => console.error(text);

/** Data of another schema, which nobody will read again. */
export function removeOutdated() {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder))
    if (!name.startsWith(version)) rmSync(join(folder, name), { recursive: true, force: true });
}

/** The environment of a server on the data, and what lets it go afterwards. */
export async function prepared(kind, opinions) {
  return kind === 'sqlite' ? sqlite(opinions) : postgres(opinions);
}

const migrate = async (env) => (await openWriter(readConfig(env), schema)).destroy();

async function sqlite(opinions) {
  const dir = join(folder, `${version}-${opinions}`);
  if (!existsSync(dir)) {
    say(`seeding ${opinions} opinions on SQLite`);
    const staged = `${dir}.${process.pid}`;
    await migrate({ DATA_DIR: staged });
    const database = await openSqlite(join(staged, 'doi-thoai.sqlite'));
    await seed(database, opinions, say);
    await database.close();
    renameSync(staged, dir);
  }
  return { env: { DATA_DIR: dir }, release: async () => undefined };
}

async function postgres(opinions) {
  const given = process.env.BENCH_POSTGRES_URL;
  const cluster = given ? undefined : await startPostgres();
  const url = new URL(given ?? cluster.url);
  const admin = await openPostgres(url.href);
  const name = `scale_${version}_${opinions}`;
  const found = await admin.rows(`SELECT 1 FROM pg_database WHERE datname = '${name}'`);
  if (found.length === 0) {
    say(`seeding ${opinions} opinions on PostgreSQL`);
    await admin.run(`DROP DATABASE IF EXISTS ${name}_staged`);
    await admin.run(`CREATE DATABASE ${name}_staged`);
    url.pathname = `/${name}_staged`;
    await migrate({ DATABASE_URL: url.href, DATA_DIR: folder });
    const database = await openPostgres(url.href);
    await seed(database, opinions, say);
    await database.close();
    await admin.run(`ALTER DATABASE ${name}_staged RENAME TO ${name}`);
  }
  await admin.close();
  url.pathname = `/${name}`;
  const dir = join(folder, `${version}-postgres-${opinions}`);
  return { env: { DATABASE_URL: url.href, DATA_DIR: dir }, release: async () => cluster?.stop() };
}
