import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { readConfig } from '../../src/config/config.js';
import { assertDurable, openWriter } from '../../src/database/open.js';
import { loadSqliteDriver } from '../../src/database/sqlite-driver.js';
import { schema } from '../../src/schema.js';
import { emptyDatabase } from '../support/test-app.js';

describe('an acknowledged write on SQLite', () => {
  let dir: string;
  let drop: () => Promise<void>;
  beforeEach(async () => {
    const database = await emptyDatabase('sqlite');
    dir = database.env['DATA_DIR'] as string;
    drop = database.drop;
  });
  afterEach(() => drop());

  /** Number of fsync and fdatasync calls while a process commits. */
  const syncs = (count: number, how: 'one-by-one' | 'at-once'): number => {
    const trace = join(dir, `trace-${how}-${count}`);
    execFileSync(
      'strace',
      [
        '-f',
        '-qq',
        '-e',
        'trace=fsync,fdatasync',
        '-o',
        trace,
        process.execPath,
        'test/faults/commits.mjs',
        String(count),
        how,
      ],
      { env: { PATH: process.env['PATH'], DATA_DIR: dir } },
    );
    return readFileSync(trace, 'utf8')
      .split('\n')
      .filter((line) => /f(data)?sync\(/.test(line)).length;
  };

  it('is synced before the caller gets the response: one sync per commit', () => {
    syncs(1, 'one-by-one'); // creates and migrates
    const few = syncs(5, 'one-by-one');
    const many = syncs(45, 'one-by-one');
    expect(many - few).toBeGreaterThanOrEqual(40);
  });

  it('shares its sync with other works of the group', () => {
    syncs(1, 'one-by-one');
    const one = syncs(1, 'at-once');
    const fifty = syncs(50, 'at-once');
    expect(fifty - one).toBeLessThan(10);
  });

  it('requires a database that syncs before acknowledging', async () => {
    await (await openWriter(readConfig({ DATA_DIR: dir }), schema)).destroy();
    const hasty = new DataSource({
      type: 'better-sqlite3',
      driver: loadSqliteDriver(),
      database: join(dir, 'doi-thoai.sqlite'),
      prepareDatabase: (db: { pragma(s: string): unknown }) => void db.pragma('synchronous = NORMAL'),
    });
    await hasty.initialize();
    await expect(assertDurable(hasty)).rejects.toThrow('synchronous=FULL');
    await hasty.destroy();
  });
});
