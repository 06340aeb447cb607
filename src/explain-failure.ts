import { isLostConnection } from './common/problem/database-errors.js';
import { type Config, ConfigError } from './config/config.js';

type Failure =
  | { code?: unknown; message?: unknown; path?: string; syscall?: string; driverError?: unknown; cause?: unknown }
  | undefined;

function failureOf(error: unknown): { code: string; path: string; syscall: string } {
  for (let e = error as Failure; e; e = (e.driverError ?? e.cause) as Failure)
    if (typeof e.code === 'string') return { code: e.code, path: e.path ?? '', syscall: e.syscall ?? '' };
  return { code: '', path: '', syscall: '' };
}

const unreachable = /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|28[\dP]\d\d|3D000|08[\dP]\d\d|57P0\d|53300)/;

/** Explains a failed start by the valid-looking setting that caused it; undefined for other failures. */
export function explainFailure(error: unknown, config: Config): ConfigError | undefined {
  const { code, path, syscall } = failureOf(error);
  const wrong = (sentence: string): ConfigError => new ConfigError(sentence, { cause: error });
  if (config.tls && (path === config.tls.cert || path === config.tls.key || code.startsWith('ERR_OSSL')))
    return wrong('TLS_CERT, TLS_KEY: files with a certificate and its key in PEM, readable by this user');
  if (syscall === 'listen' && code === 'EADDRNOTAVAIL')
    return wrong('HOST: an address of this machine, e.g. 127.0.0.1 or 0.0.0.0');
  if (syscall === 'listen') return wrong('PORT: a port that is free and that this user may open');
  if (syscall === 'getaddrinfo' && config.database.kind === 'sqlite')
    return wrong('HOST: an address of this machine, e.g. 127.0.0.1 or 0.0.0.0');
  if (config.database.kind === 'postgres' && (unreachable.test(code) || isLostConnection(error)))
    return wrong('DATABASE_URL: a PostgreSQL server that answers, with a database that this user may open');
  if (
    config.database.kind === 'sqlite' &&
    /^(EACCES|EPERM|EROFS|ENOTDIR|ENOENT|ENAMETOOLONG|ELOOP|EEXIST|SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_NOTADB)/.test(
      code,
    )
  )
    return wrong('DATA_DIR: a directory that this user may write to, with a database of this program or none');
  return undefined;
}
