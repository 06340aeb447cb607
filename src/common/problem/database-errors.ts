import { QueryRunnerAlreadyReleasedError } from 'typeorm';
import type { ProblemCode } from '../../contract/problems.js';
import { Refusal } from './refusal.js';

/** The driver's error code, e.g. SQLITE_FULL or 53100, wherever TypeORM wrapped it. */
export function driverCode(error: unknown): string {
  for (let e = error as { code?: unknown; driverError?: unknown; cause?: unknown } | undefined; e;) {
    if (typeof e.code === 'string') return e.code;
    e = (e.driverError ?? e.cause) as typeof e;
  }
  return '';
}

export const isUniqueViolation = (error: unknown): boolean =>
  ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505'].includes(driverCode(error));

/** Deadlock or serialisation failure: the same work can be retried. */
export const isRetryable = (error: unknown): boolean => ['40P01', '40001'].includes(driverCode(error));

/** Another process has SQLite locked at the moment. */
export const isBusy = (error: unknown): boolean => driverCode(error).startsWith('SQLITE_BUSY');

const byCode: readonly [RegExp, ProblemCode][] = [
  [/^(SQLITE_FULL|53100|ENOSPC|EDQUOT)$/, 'storage-full'],
  [/^(SQLITE_(CORRUPT|NOTADB)|XX00[12])/, 'database-damaged'],
  [/^(SQLITE_READONLY|25006|EROFS)/, 'database-read-only'],
  [
    /^(SQLITE_(IOERR|CANTOPEN|BUSY)|08[\dP]\d\d|57P0\d|57014|25P03|53\d{3}|ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|PG_SILENT)/,
    'database-unavailable',
  ],
];

const lost = /Connection terminated|timeout exceeded when trying to connect|timeout expired|is not queryable/;

/** The PostgreSQL driver gives these no code; TypeORM releases the runner if the connection breaks between two queries. */
export const isLostConnection = (error: unknown): boolean =>
  error instanceof QueryRunnerAlreadyReleasedError || (error instanceof Error && lost.test(error.message));

/** The connection broke while an answer was awaited: what was asked may have been done, or not. */
export const isUnanswered = (error: unknown): boolean =>
  /^(PG_SILENT|ECONN|EPIPE|ETIMEDOUT)/.test(driverCode(error)) ||
  (error instanceof Error && error.message.includes('Connection terminated'));

/** Maps a failure of the database to the refusal shown to people; returns any other error unchanged. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  const code = driverCode(error);
  const told = byCode.find(([codes]) => codes.test(code))?.[1];
  if (told === 'storage-full') return new Refusal(told, { cause: error });
  if (told !== undefined || isLostConnection(error))
    return new Refusal(told ?? 'database-unavailable', { cause: error, retryAfter: 2 });
  return error;
}
