import { chmodSync, statSync } from 'node:fs';
import { Refusal } from '../common/problem/refusal.js';

/** A SQLite database: the file, and what belongs to it while it is open. */
export const filesOf = (file: string): string[] => ['', '-wal', '-shm'].map((rest) => `${file}${rest}`);

/** Personal data is in them. Files of another owner are as that owner wants them. */
export function closeToOthers(file: string): void {
  for (const one of filesOf(file))
    try {
      chmodSync(one, 0o600);
    } catch (error) {
      if (!['ENOENT', 'EPERM', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
}

/** Which file has this name now; undefined if none. */
function identityOf(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev} ${found.ino}`;
}

/**
 * A database file that is deleted or replaced while it is open can still be written, and everything written is lost with
 * the process. So whoever writes asks whether the names still lead to the files that were opened.
 */
export class SqliteFiles {
  private readonly opened = new Map<string, string>();

  /** null: the database is no file. */
  constructor(file: string | null) {
    for (const path of file === null ? [] : [file, `${file}-wal`]) {
      const identity = identityOf(path);
      if (identity !== undefined) this.opened.set(path, identity);
    }
  }

  /** Throws if they are not those that were opened. */
  assertInPlace(): void {
    for (const [path, identity] of this.opened)
      if (identityOf(path) !== identity) throw new Refusal('database-replaced', { retryAfter: 60 });
  }
}
