import pg from 'pg';
import { loadSqliteDriver } from '../../../src/database/sqlite-driver.js';
import { type Database, type Engine } from '../database.js';

/** What a plan reads from end to end: a table, or an index of it. */
export interface Scan {
  table: string;
  index: string | undefined;
}

export interface Planner {
  scansOf(sql: string): Promise<Scan[]>;
  close(): Promise<void>;
}

/** Times as many rows as were seeded: about a million opinions. */
const grown = 1000;

/** Tables by the names that the statement gives them. */
function tablesOf(sql: string): Map<string, string> {
  const named = [
    ...sql.matchAll(
      /\b(?:FROM|JOIN|UPDATE|INTO)\s+"?(\w+)"?(?:\s+(?:AS\s+)?"?(?!ON\b|WHERE\b|SET\b|ORDER\b|GROUP\b|LIMIT\b|JOIN\b|LEFT\b|CROSS\b|UNION\b)(\w+)"?)?/gi,
    ),
  ];
  return new Map(
    named.flatMap(([, table = '', alias]) => [[table, table], ...(alias ? [[alias, table] as const] : [])]),
  );
}

interface Connection {
  prepare(sql: string): { all(...values: unknown[]): Record<string, unknown>[]; run(...values: unknown[]): void };
  exec(sql: string): void;
  close(): void;
}

/** Rows with the same first, first two … columns of an index on average, after the number of all rows. */
type Figures = [rows: number, ...alike: number[]];

/** SQLite plans by its statistics alone. A search that finds a fifth of the table is no better than reading all of it. */
function sqlitePlanner({ env }: Database): Planner {
  const Driver = loadSqliteDriver() as new (file: string) => Connection;
  const connection = new Driver(`${env['DATA_DIR']}/doi-thoai.sqlite`);
  const figures = grownFigures(connection);
  const known = new Set(
    connection
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .all()
      .map(({ name }) => name),
  );
  const findsMuch = (index: string, conditions: string): boolean => {
    const equal = conditions.match(/=\?/g)?.length ?? 0;
    const [rows = 0, ...alike] = figures.get(index) ?? [];
    return equal > 0 && (alike[equal - 1] ?? 0) > rows / 5;
  };
  const scansOf = async (sql: string): Promise<Scan[]> => {
    const values = [...sql.matchAll(/\?|\$\d+/g)].map(() => null);
    const plan = connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[];
    const tables = tablesOf(sql);
    return plan.flatMap(({ detail }) => {
      const [, verb, name = '', index, conditions] =
        /^(SCAN|SEARCH) (\w+)(?: USING (?:AUTOMATIC |PARTIAL |COVERING )*INDEX (\w+)?(?: ?\((.*?)\))?)?/.exec(detail) ??
        [];
      const table = tables.get(name);
      // The least or greatest value of all rows is called a search with nothing to search by.
      const isScan =
        verb === 'SCAN' ||
        / AUTOMATIC /.test(detail) ||
        detail === `SEARCH ${name}` ||
        findsMuch(index ?? '', conditions ?? '');
      return isScan && table && known.has(table) ? [{ table, index }] : [];
    });
  };
  return { scansOf, close: async () => connection.close() };
}

/** Few values, such as states, stay as few when a table grows: each is found in more rows. */
function grownFigures(connection: Connection): Map<string, Figures> {
  const stored = connection.prepare('SELECT tbl, idx, stat FROM sqlite_stat1').all() as {
    tbl: string;
    idx: string | null;
    stat: string;
  }[];
  const update = connection.prepare('UPDATE sqlite_stat1 SET stat = ? WHERE tbl = ? AND idx IS ?');
  const grownOnes = stored.map(({ tbl, idx, stat }): [string, Figures] => {
    const [rows = 0, ...alike] = stat
      .split(' ')
      .filter((one) => /^\d+$/.test(one))
      .map(Number);
    const kinds = connection
      .prepare(
        'SELECT c.type FROM pragma_index_info(?) i JOIN pragma_table_info(?) c ON c.cid = i.cid ORDER BY i.seqno',
      )
      .all(idx, tbl)
      .map(({ type }) => manyValues.test(type as string));
    const figures: Figures = [
      rows * grown,
      ...alike.map((one, n) => (one === rows || !kinds.slice(0, n + 1).includes(true) ? one * grown : one)),
    ];
    update.run(figures.join(' '), tbl, idx);
    return [idx ?? tbl, figures];
  });
  connection.exec('ANALYZE sqlite_schema');
  return new Map(grownOnes);
}

/** Ids, instants and hashes. */
const manyValues = /\((24|36|43|64)\)/;

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Plans?: Node[];
}

/** Rows in tables that the seed leaves empty: PostgreSQL takes a table it has found empty for a short one. */
const filled = 100;

async function fillEmptyTables(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; columns: string; values: string }>(
    `SELECT c.table_name AS table, string_agg(quote_ident(c.column_name), ', ') AS columns,
       string_agg(CASE WHEN c.data_type IN ('integer', 'bigint') THEN 'i'
         ELSE format('left(md5(i::text), %s)', coalesce(c.character_maximum_length, 32)) END, ', ') AS values
     FROM information_schema.columns c JOIN pg_class t ON t.oid = c.table_name::regclass AND t.reltuples = 0
     WHERE c.table_schema = 'public' GROUP BY c.table_name`,
  );
  for (const { table, columns, values } of rows)
    await client.query(`INSERT INTO ${table} (${columns}) SELECT ${values} FROM generate_series(1, ${filled}) i`);
}

const typeOfIds = 'character varying(36)';

/** Told to read no table from end to end if there is another way, because files of this size are sooner read whole. */
async function postgresPlanner({ env }: Database): Promise<Planner> {
  const client = new pg.Client({ connectionString: env['DATABASE_URL'] as string });
  await client.connect();
  await client.query('SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan');
  await client.query('SET session_replication_role = replica; ANALYZE');
  await fillEmptyTables(client);
  await client.query('ANALYZE');
  await client.query(
    `UPDATE pg_class SET reltuples = reltuples * ${grown} WHERE relnamespace = 'public'::regnamespace AND reltuples > 0`,
  );
  // There are more ids too, so that one of them is found as often as before; a negative number is a share of the rows.
  await client.query(
    `UPDATE pg_statistic s SET stadistinct = -(s.stadistinct * ${grown} / t.reltuples) FROM pg_class t, pg_attribute a
     WHERE t.oid = s.starelid AND t.relnamespace = 'public'::regnamespace AND t.reltuples > 0 AND s.stadistinct > 0
       AND a.attrelid = t.oid AND a.attnum = s.staattnum AND format_type(a.atttypid, a.atttypmod) = '${typeOfIds}'`,
  );
  const scansIn = (node: Node): Scan[] => {
    const isWhole = node['Node Type'] === 'Seq Scan' || (/Index/.test(node['Node Type']) && !node['Index Cond']);
    const own = isWhole ? [{ table: node['Relation Name'] ?? '', index: node['Index Name'] }] : [];
    return [...own, ...(node.Plans ?? []).flatMap(scansIn)];
  };
  const scansOf = async (sql: string): Promise<Scan[]> => {
    let values = 0;
    const text = sql.replace(/\?/g, () => `$${++values}`);
    const count = new Set(text.match(/\$\d+/g)).size;
    await client.query(`PREPARE planned AS ${text}`);
    try {
      const given = count > 0 ? `(${Array.from({ length: count }, () => 'NULL').join(', ')})` : '';
      const { rows } = await client.query(`EXPLAIN (FORMAT JSON) EXECUTE planned${given}`);
      return scansIn((rows[0] as { 'QUERY PLAN': { Plan: Node }[] })['QUERY PLAN'][0]?.Plan as Node);
    } finally {
      await client.query('DEALLOCATE planned');
    }
  };
  return { scansOf, close: () => client.end() };
}

export const plannerOf = async (engine: Engine, database: Database): Promise<Planner> =>
  engine === 'sqlite' ? sqlitePlanner(database) : postgresPlanner(database);
