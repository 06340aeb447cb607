// What the set-based SQL of the seed needs and SQLite and PostgreSQL write differently; `expression` is an integer.
import { createRequire } from 'node:module';
import { loadSqliteDriver } from '../../dist/database/sqlite-driver.js';

const pg = createRequire(import.meta.url)('pg');

/** The first instant of the data. */
const start = '2022-01-01';

export async function openSqlite(file) {
  const db = new (loadSqliteDriver())(file);
  // A file that was not finished is seeded again.
  for (const pragma of ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -1000000', 'temp_store = MEMORY'])
    db.pragma(pragma);
  const dropIndexes = () => {
    const found = db.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").all();
    for (const { name } of found) db.exec(`DROP INDEX "${name}"`);
    return found.map(({ sql }) => sql);
  };
  return {
    run: async (sql) => void db.exec(sql),
    rows: async (sql) => db.prepare(sql).all(),
    dropIndexes: async () => dropIndexes(),
    analyse: async () => {
      db.pragma('analysis_limit = 400');
      db.exec('ANALYZE');
      db.pragma('journal_mode = WAL');
    },
    close: async () => void db.close(),
    hex: (expression, digits) => `printf('%0${digits}x', ${expression})`,
    instant: (seconds) => `strftime('%Y-%m-%dT%H:%M:%fZ', '${start}', printf('%+d seconds', ${seconds}))`,
    day: (days) => `date('${start}', printf('%+d days', ${days}))`,
  };
}

export async function openPostgres(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // Neither triggers nor foreign keys; a crash loses the database, which is seeded again.
  await client.query("SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '256MB'");
  await client.query("SET maintenance_work_mem = '512MB'");
  const rows = async (sql) => (await client.query(sql)).rows;
  return {
    run: async (sql) => void (await client.query(sql)),
    rows,
    dropIndexes: async () => {
      const found = await rows(
        `SELECT c.relname AS name, pg_get_indexdef(i.indexrelid) AS sql FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
         JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname = 'public' AND NOT i.indisprimary
           AND NOT EXISTS (SELECT 1 FROM pg_constraint o WHERE o.conindid = i.indexrelid)`,
      );
      for (const { name } of found) await client.query(`DROP INDEX "${name}"`);
      return found.map(({ sql }) => sql);
    },
    analyse: async () => void (await client.query('VACUUM ANALYZE')),
    close: () => client.end(),
    hex: (expression, digits) => `lpad(to_hex((${expression})::bigint), ${digits}, '0')`,
    instant: (seconds) =>
      `to_char(timestamp '${start}' + (${seconds}) * interval '1 second', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    day: (days) => `to_char(date '${start}' + (${days})::int, 'YYYY-MM-DD')`,
  };
}
