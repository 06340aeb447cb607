import type { EntityManager, QueryRunner } from 'typeorm';
import { run as runOnSqlite } from './sqlite-statements.js';

export type Value = string | number | null;
export type Row = Record<string, string | number | null>;

/** Reads committed rows (`Reader`) or the rows of the running transaction (`Tx`). */
export interface ReadSource {
  readonly manager: EntityManager;
  /** Rows of a SELECT; `?` placeholders on both databases. */
  rows<T = Row>(sql: string, values?: readonly Value[]): Promise<T[]>;
}

/** Reads and writes within a transaction; `?` placeholders on both databases. */
export interface Statements {
  /** Rows of a SELECT or RETURNING. */
  rows<T = Row>(sql: string, values?: readonly Value[]): Promise<T[]>;
  /** Number of rows changed. */
  execute(sql: string, values?: readonly Value[]): Promise<number>;
}

/** Part of a WHERE clause with the values of its placeholders. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly Value[];
}

export const where = (text: string, ...values: readonly Value[]): Condition => ({ sql: text, values });

export const all = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.map((one) => `(${one.sql})`).join(' AND ') || '1 = 1',
  values: conditions.flatMap((one) => one.values),
});

export const any = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.map((one) => `(${one.sql})`).join(' OR ') || '1 = 0',
  values: conditions.flatMap((one) => one.values),
});

/** The column is one of these (null: whatever it is); padded to a power of two, so that few statements are prepared. */
export function among(column: string, wanted: readonly Value[] | null): Condition {
  if (wanted === null) return where('1 = 1');
  const last = wanted.at(-1);
  if (last === undefined) return where('1 = 0');
  const values = Array.from({ length: 2 ** Math.ceil(Math.log2(wanted.length)) }, (_, i) => wanted[i] ?? last);
  return where(`${column} IN (${values.map(() => '?').join(', ')})`, ...values);
}

const numbered = new Map<string, string>();

/** Statements are written with `?`, which becomes `$1, $2, …` for PostgreSQL; they contain no literal question marks. */
function forPostgres(sql: string): string {
  let known = numbered.get(sql);
  if (known === undefined) {
    let n = 0;
    known = sql.replace(/\?/g, () => `$${++n}`);
    numbered.set(sql, known);
  }
  return known;
}

async function run(
  runner: QueryRunner,
  sql: string,
  values: readonly Value[],
): Promise<{ records: unknown[]; affected: number }> {
  if (runner.connection.options.type !== 'postgres') return runOnSqlite(runner, sql, values);
  const result = await runner.query(forPostgres(sql), values as Value[], true);
  return { records: result.records as unknown[], affected: result.affected ?? 0 };
}

/** Rows of a SELECT or of a RETURNING clause. */
export async function rows<T = Row>(runner: QueryRunner, sql: string, values: readonly Value[] = []): Promise<T[]> {
  return (await run(runner, sql, values)).records as T[];
}

/** Number of rows affected by an INSERT, UPDATE or DELETE without RETURNING. */
export async function affected(runner: QueryRunner, sql: string, values: readonly Value[] = []): Promise<number> {
  return (await run(runner, sql, values)).affected;
}

/** How many rows one INSERT has: few sizes, so that few statements are prepared, and one statement for a few rows. */
const sizes = [64, 32, 16] as const;

/**
 * Inserts rows, many with each statement; `insert` is `INSERT INTO table (columns)`, `places` is `(?, ?, …)`, `onConflict` is
 * the clause of that name.
 */
export async function insertMany(
  { execute }: Pick<Statements, 'execute'>,
  insert: string,
  places: string,
  lines: readonly (readonly Value[])[],
  onConflict = '',
): Promise<void> {
  for (let rest = lines; rest.length > 0;) {
    const size = sizes.find((one) => one <= rest.length) ?? rest.length;
    const part = rest.slice(0, size);
    rest = rest.slice(size);
    const values = Array.from(part, () => places).join(', ');
    await execute(`${insert} VALUES ${values} ${onConflict}`, part.flat());
  }
}
