import type { Socket } from 'node:net';
import pg from 'pg';

/** PostgreSQL ends a statement that takes longer, and says so. */
const statementMs = 8_000;
/** It ends a transaction in which nothing happens, whose locks others wait for. */
const idleInTransactionMs = 15_000;
/** Nothing was heard for this long: the connection is given up. */
const silenceMs = 10_000;
/** The code of the error with which a connection is given up. */
export const PG_SILENT = 'PG_SILENT';
/** How long a connection may take to close in good order. */
const goodbyeMs = 1_000;
const connectMs = 5_000;

type Call = (...given: unknown[]) => unknown;

/**
 * A connection to a PostgreSQL that may hang: frozen, or behind a network that swallows everything. What is not answered in
 * time ends the connection and with it whatever was asked on it, so that nobody gets it again in the middle of a transaction,
 * and the server rolls back when it wakes.
 */
export class PostgresClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as unknown as Call;
    const end = this.end.bind(this) as unknown as Call;
    this.query = ((...given: unknown[]) => this.inTime(ask(...given))) as never;
    this.end = ((...given: unknown[]) => {
      this.closeSoon();
      return end(...given);
    }) as never;
  }

  /** Queries with a callback or a stream are not used here. */
  private inTime(asked: unknown): unknown {
    const { then } = asked as Partial<Promise<unknown>>;
    if (typeof then !== 'function') return asked;
    const timer = setTimeout(() => this.giveUp(), silenceMs);
    const answered = (): void => clearTimeout(timer);
    void then.call(asked, answered, answered);
    return asked;
  }

  private closeSoon(): void {
    const timer = setTimeout(() => this.stream.destroy(), goodbyeMs).unref();
    this.once('end', () => clearTimeout(timer));
  }

  private giveUp(): void {
    this.stream.destroy(Object.assign(new Error('PostgreSQL did not answer in time'), { code: PG_SILENT }));
  }

  /** Missing in the types of the driver. */
  private get stream(): Socket {
    return (this as unknown as { connection: { stream: Socket } }).connection.stream;
  }
}

const names = new Map<string, string>();
/** Of those with values there are few hundred; the rest, as with ever another list in them, is not worth keeping. */
const mostNamed = 500;

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNamed) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * Names its statements, so that PostgreSQL parses and plans each once for a connection, which saves a short transaction a fifth
 * of its time and more (docs/bench.md). Only for writing: a plan for all values suits statements by key, not searches.
 */
export class WritingClient extends PostgresClient {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as unknown as Call;
    this.query = ((text: unknown, values: unknown) =>
      typeof text === 'string' && Array.isArray(values) && values.length > 0
        ? ask({ text, values, name: nameOf(text) })
        : ask(text, values)) as never;
  }
}

/** For a single connection. */
export const postgresConnection = (url: string): pg.ClientConfig => ({
  connectionString: url,
  connectionTimeoutMillis: connectMs,
  keepAlive: true,
});

/** For TypeORM's pool. */
export const postgresPool = {
  Client: PostgresClient,
  connectionTimeoutMillis: connectMs,
  keepAlive: true,
  statement_timeout: statementMs,
  idle_in_transaction_session_timeout: idleInTransactionMs,
};
