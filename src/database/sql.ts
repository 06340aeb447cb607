import type { EntityManager, QueryRunner } from 'typeorm';

export type Value = string | number | null;
export type Row = Record<string, string | number | null>;

/** Reads committed rows (`Reader`) or the rows of the running transaction (`Tx`). */
export interface ReadSource {
  readonly manager: EntityManager;
  /** Rows of a SELECT; `?` placeholders on both databases. */
  rows<T = Row>(sql: string, values?: readonly Value[]): Promise<T[]>;
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

const run = (runner: QueryRunner, sql: string, values: readonly Value[]) =>
  runner.query(runner.connection.options.type === 'postgres' ? forPostgres(sql) : sql, values as Value[], true);

/** Rows of a SELECT or of a RETURNING clause. */
export async function rows<T = Row>(runner: QueryRunner, sql: string, values: readonly Value[] = []): Promise<T[]> {
  return (await run(runner, sql, values)).records as T[];
}

/** Number of rows affected by an INSERT, UPDATE or DELETE without RETURNING. */
export async function affected(runner: QueryRunner, sql: string, values: readonly Value[] = []): Promise<number> {
  return (await run(runner, sql, values)).affected ?? 0;
}
