import { type QueryRunner, QueryFailedError } from 'typeorm';

interface Prepared {
  /** Whether it returns rows. */
  readonly reader: boolean;
  all(values: readonly unknown[]): unknown[];
  run(values: readonly unknown[]): { changes: number };
}
interface Connection {
  prepare(sql: string): Prepared;
}

const mostKept = 500;
const prepared = new WeakMap<Connection, Map<string, Prepared>>();

/** The least recently prepared go first. */
function prepare(connection: Connection, sql: string): Prepared {
  const known = prepared.get(connection) ?? new Map<string, Prepared>();
  if (known.size === 0) prepared.set(connection, known);
  const found = known.get(sql);
  if (found) return found;
  const statement = connection.prepare(sql);
  known.set(sql, statement);
  for (const oldest of known.keys()) {
    if (known.size <= mostKept) break;
    known.delete(oldest);
  }
  return statement;
}

/**
 * Runs a statement straight through the driver, with the same log and the same errors as TypeORM's runner, which awaits five
 * promises for each statement (docs/bench.md).
 */
export function run(
  runner: QueryRunner,
  sql: string,
  values: readonly unknown[],
): { records: unknown[]; affected: number } {
  const { driver, logger } = runner.connection;
  const { databaseConnection } = driver as unknown as { databaseConnection: Connection };
  logger.logQuery(sql, values as unknown[], runner);
  try {
    const statement = prepare(databaseConnection, sql);
    return statement.reader
      ? { records: statement.all(values), affected: 0 }
      : { records: [], affected: statement.run(values).changes };
  } catch (error) {
    logger.logQueryError(error as Error, sql, values as unknown[], runner);
    throw new QueryFailedError(sql, values as unknown[], error as Error);
  }
}
