import { driverCode } from './common/problem/database-errors.js';
import { Refusal } from './common/problem/refusal.js';
import { type Config, ConfigError } from './config/config.js';
import { DamagedDatabase } from './database/integrity.js';
import { NewerDatabase } from './database/schema-version.js';
import { mayPass } from './database/wait-for-postgres.js';

type Failure = { path?: string; syscall?: string; driverError?: unknown; cause?: unknown } | undefined;

/** The setting may be right and what it leads to not there yet: a service manager should start the program again. */
class NotNow extends ConfigError {
  override readonly exitCode: number = 75;
}

function placeOf(error: unknown): { path: string; syscall: string } {
  for (let e = error as Failure; e; e = (e.driverError ?? e.cause) as Failure)
    if (e.path !== undefined || e.syscall !== undefined) return { path: e.path ?? '', syscall: e.syscall ?? '' };
  return { path: '', syscall: '' };
}

const unopened =
  /^(EACCES|EPERM|EROFS|ENOTDIR|ENOENT|ENAMETOOLONG|ELOOP|EEXIST|SQLITE_(CANTOPEN|READONLY|NOTADB|PERM))/;
const refused = /^(28[\dP]\d\d|3D000|42501)$/;

/** Explains a failed start in one sentence that names the setting behind it; undefined for other failures. */
export function explainFailure(failure: unknown, config: Config): ConfigError | undefined {
  const error = failure instanceof Refusal ? failure.cause : failure;
  const code = driverCode(error);
  const { path, syscall } = placeOf(error);
  const wrong = (sentence: string): ConfigError => new ConfigError(sentence, { cause: error });
  const notNow = (sentence: string): ConfigError => new NotNow(sentence, { cause: error });
  const database = config.database.kind === 'postgres' ? 'DATABASE_URL' : 'DATA_DIR';
  if (error instanceof NewerDatabase)
    return wrong(
      `${database}: a database of this version or an older one; it was upgraded by a newer version, so install that one or restore the backup made before the upgrade`,
    );
  if (error instanceof DamagedDatabase || /^(SQLITE_CORRUPT|XX00[12])/.test(code))
    return wrong(
      `${database}: a database that is not damaged; keep its files, and restore the last backup with npm run restore (docs/guide/operator.md, "Backup and restore")`,
    );
  if (/^(SQLITE_FULL|53100|ENOSPC|EDQUOT)$/.test(code))
    return notNow(`${database}: a disk with free space, without which nothing can be stored`);
  if (code.startsWith('SQLITE_IOERR')) return notNow(`${database}: a disk that can be read and written`);
  if (code.startsWith('SQLITE_BUSY')) return notNow(`${database}: a database that no other program keeps locked`);
  if (config.tls && (path === config.tls.cert || path === config.tls.key || code.startsWith('ERR_OSSL')))
    return wrong('TLS_CERT, TLS_KEY: files with a certificate and its key in PEM, readable by this user');
  if (syscall === 'listen' && code === 'EADDRNOTAVAIL')
    return wrong('HOST: an address of this machine, e.g. 127.0.0.1 or 0.0.0.0');
  if (syscall === 'listen') return wrong('PORT: a port that is free and that this user may open');
  if (syscall === 'getaddrinfo' && config.database.kind === 'sqlite')
    return wrong('HOST: an address of this machine, e.g. 127.0.0.1 or 0.0.0.0');
  if (config.database.kind === 'postgres' && refused.test(code))
    return wrong('DATABASE_URL: a PostgreSQL server with a database that this user may open with this password');
  if (config.database.kind === 'postgres' && mayPass(error))
    return notNow('DATABASE_URL: a PostgreSQL server that answers');
  if (config.database.kind === 'sqlite' && unopened.test(code))
    return wrong('DATA_DIR: a directory that this user may write to, with a database of this program or none');
  return undefined;
}
