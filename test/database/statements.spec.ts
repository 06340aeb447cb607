import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type DataSource, getMetadataArgsStorage } from 'typeorm';
import { openPostgres, openSqlite } from '../../bench/scale/dialect.mjs';
import { seed } from '../../bench/scale/seed.mjs';
import { readConfig } from '../../src/config/config.js';
import { openWriter } from '../../src/database/open.js';
import { schema } from '../../src/schema.js';
import { type Database, type Engine, engines, migratedDatabase } from '../support/database.js';
import { plannerOf, type Scan } from '../support/sql/plans.js';
import { statementsSent } from '../support/sql/sent-statements.js';
import { type Kind, type Statement, statementsOfProduct } from '../support/sql/statements.js';

/** Columns returned by a statement; on PostgreSQL with their types in JavaScript, if known. */
type Columns = Map<string, Kind | undefined>;

const onlyOn: Record<Engine, RegExp> = {
  sqlite: /\bsqlite_|PRAGMA/,
  postgres: /\bpg_|\bcurrent_setting\b|\binformation_schema\b|\bFOR NO KEY UPDATE\b|\bFOR SHARE\b|\bSKIP LOCKED\b/,
};
const other: Record<Engine, Engine> = { sqlite: 'postgres', postgres: 'sqlite' };
const usesTables = /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b/;

async function onSqlite(database: Database) {
  const writer: DataSource = await openWriter(readConfig(database.env), schema);
  const { databaseConnection: connection } = writer.driver as unknown as {
    databaseConnection: { prepare(sql: string): { reader: boolean; columns(): { name: string }[] } };
  };
  const columnsOf = async (sql: string): Promise<Columns> => {
    const statement = connection.prepare(sql);
    return new Map(statement.reader ? statement.columns().map(({ name }) => [name, undefined]) : []);
  };
  return { columnsOf, close: () => writer.destroy() };
}

const kinds: Partial<Record<number, Kind>> = {
  [pg.types.builtins.INT2]: 'number',
  [pg.types.builtins.INT4]: 'number',
  [pg.types.builtins.FLOAT8]: 'number',
};

/** Asks the server to describe a statement without running it. */
async function onPostgres(database: Database) {
  const client = new pg.Client({ connectionString: database.env['DATABASE_URL'] as string });
  await client.connect();
  const columnsOf = (sql: string): Promise<Columns> => {
    let values = 0;
    const text = sql.replace(/\?/g, () => `$${++values}`);
    return new Promise((resolve, reject) => {
      let columns: Columns = new Map();
      client.query({
        submit(connection: pg.Connection) {
          connection.parse({ text, name: '', types: [] }, true);
          connection.describe({ type: 'S', name: '' }, true);
          connection.sync();
        },
        handleRowDescription({ fields }: { fields: pg.FieldDef[] }) {
          // Numbers of more than 32 bits are returned as text.
          columns = new Map(fields.map(({ name, dataTypeID }) => [name, kinds[dataTypeID] ?? 'string']));
        },
        handleError: reject,
        handleReadyForQuery: () => resolve(columns),
      });
    });
  };
  return { columnsOf, close: () => client.end() };
}

const opinions = 600;

async function seededDatabase(engine: Engine): Promise<Database> {
  const database = await migratedDatabase(engine);
  const { DATA_DIR, DATABASE_URL } = database.env;
  const connection = await (engine === 'sqlite'
    ? openSqlite(`${DATA_DIR}/doi-thoai.sqlite`)
    : openPostgres(DATABASE_URL as string));
  await seed(connection, opinions);
  await connection.close();
  return database;
}

/** What is read from end to end all the same: a table, an index or a file of statements, and why it stays short. */
const allowed: Record<string, string> = {
  calendar_day: 'the days off of some years',
  duty_rule: 'some for each organisation',
  migrations: 'one row for each migration',
  organisation: 'hundreds, when a calendar changes',
  setting: 'single values',
  extension_pending: 'only requests that nobody has answered',
  security_event_last_at: 'in its order, until the page is full',
  outbox_waiting: 'only messages that wait to be sent',
  lease: 'what moderators have been at within the last hours',
  live_feed: 'one row for each dialogue, once an hour',
  sqlite_autoindex_login_1: 'the oldest logins, once an hour',
  PK_0e29aa96b7d3fb812ff43fcfcd3: 'the same',
  dialogue_coming: 'only the dialogues that are coming',
  dialogue_held_on: 'the same, past dialogues',
  'src/report/public/published-answer.queries.ts': 'the fields of all dialogues with public outcomes',
};
const isAllowed = ({ table, index = '' }: Scan, at: string): boolean =>
  [table, index, at.replace(/:\d+$/, '')].some((one) => one in allowed);
const isPlanned = /^\s*(SELECT|UPDATE|DELETE|WITH)\b/;
/** Parameters of PostgreSQL have numbers. */
const withoutNumbers = (text: string): string => text.replace(/\$\d+/g, '?');
/** Conditions that `Evaluator` gives among others and that stand for everything or nothing. */
const isForm = /\b1 = [01]\b|\b0=1\b/;

/** Differences between the type of the rows and the statement. */
function differences(row: NonNullable<Statement['row']>, columns: Columns): string[] {
  return [
    ...[...row.keys()].filter((name) => !columns.has(name)).map((name) => `${name} is in the type and not selected`),
    ...[...columns.keys()].filter((name) => !row.has(name)).map((name) => `${name} is selected and not in the type`),
    ...[...columns].flatMap(([name, kind]) => {
      const said = row.get(name);
      return said && (said === 'other' || (kind && said !== kind))
        ? [`${name} comes as ${kind ?? 'number or string'}, not as ${said}`]
        : [];
    }),
  ];
}

/**
 * `Evaluator` cannot determine the statements listed as unclear: simplify them (choose a text instead of assembling
 * it), or extend the evaluator by the missing construct.
 */
describe('the SQL of the product', () => {
  const { statements, conditions, unclear, idle } = statementsOfProduct();

  it('is found completely: every statement can be determined, and every one is sent', () => {
    expect(statements.length).toBeGreaterThan(100);
    expect(unclear).toEqual([]);
    expect(idle).toEqual([]);
  });

  it('uses properties of entities in the conditions of query builders', () => {
    const properties = new Set(getMetadataArgsStorage().columns.map((one) => one.propertyName));
    const names = conditions.flatMap(({ at, texts }) =>
      [...texts.join(' ').matchAll(/\b[a-z]\.(\w+)/g)].map(([, name = '']) => ({ at, name })),
    );
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter(({ name }) => !properties.has(name))).toEqual([]);
  });

  describe.each(engines)('on %s', (engine) => {
    let database: Database;
    let connection: Awaited<ReturnType<typeof onSqlite>>;

    beforeAll(async () => {
      database = await seededDatabase(engine);
      connection = await (engine === 'sqlite' ? onSqlite : onPostgres)(database);
    });
    afterAll(async () => {
      await connection.close();
      await database.drop();
    });

    it('uses existing tables and columns, and types rows as returned', async () => {
      const wrong: string[] = [];
      for (const { at, texts, row } of statements)
        for (const text of texts.filter((one) => usesTables.test(one) && !onlyOn[other[engine]].test(one)))
          try {
            const columns = await connection.columnsOf(text);
            if (row && columns.size > 0) wrong.push(...differences(row, columns).map((one) => `${at} ${one}`));
          } catch (error) {
            wrong.push(`${at} ${(error as Error).message}`);
          }
      expect([...new Set(wrong)]).toEqual([]);
    });

    it('reads no table from end to end', async () => {
      const places = new Map(statements.flatMap(({ at, texts }) => texts.map((text) => [text, at])));
      for (const text of places.keys()) if (isForm.test(text)) places.delete(text);
      const written = new Set([...places.keys()].map(withoutNumbers));
      for (const text of await statementsSent(engine, database, opinions))
        if (!written.has(withoutNumbers(text))) places.set(text, `sent: ${text}`);
      const planner = await plannerOf(engine, database);
      const scans = new Set<string>();
      for (const [text, at] of places) {
        if (!isPlanned.test(text) || onlyOn[other[engine]].test(text)) continue;
        for (const scan of await planner.scansOf(text))
          if (!isAllowed(scan, at)) scans.add(`${scan.table} ${scan.index ?? ''} ${at}`);
      }
      await planner.close();
      expect([...scans]).toEqual([]);
    });
  });
});
