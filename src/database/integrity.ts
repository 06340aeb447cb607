import { statSync } from 'node:fs';
import type { DataSource } from 'typeorm';

/** Larger files are checked by `npm run doctor -- --database` only, so that a start does not wait for minutes. */
const quicklyChecked = 256 * 1024 * 1024;

/** The file is damaged; `found` is what SQLite says about it. */
export class DamagedDatabase extends Error {
  constructor(readonly found: string) {
    super(`The database is damaged: ${found}`);
  }
}

/** Reads every page once, which takes about a second for each hundred megabytes. */
export async function assertSound(source: DataSource, file: string): Promise<void> {
  if (statSync(file).size > quicklyChecked) return;
  const [row = {}] = (await source.query('PRAGMA quick_check(1)')) as Record<string, string>[];
  const [found = ''] = Object.values(row);
  if (found !== 'ok') throw new DamagedDatabase(found);
}
