import { randomBytes } from 'node:crypto';
import { newId } from '../common/ids.js';
import type { ReadSource } from './sql.js';
import type { Tx } from './transaction.js';

/** The identity of the live log. */
export const liveLog = 'live-log';

/** Single values of the installation, by name. */
export async function readSetting(source: Pick<ReadSource, 'rows'>, name: string): Promise<string | null> {
  const [row] = await source.rows<{ value: string | null }>('SELECT value FROM setting WHERE name = ?', [name]);
  return row?.value ?? null;
}

export async function writeSetting(tx: Tx, name: string, value: string): Promise<void> {
  await tx.execute(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [name, value],
  );
}

/** The value that is there; where there is none, this one from now on. */
export async function readOrWriteSetting(tx: Tx, name: string, value: string): Promise<string> {
  await tx.execute('INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING', [name, value]);
  return (await readSetting(tx, name)) ?? value;
}

const roomy = 32 * 1024;

/** Writes as much as somebody's opinion may need, in a row of its own, so that it fails where that would not fit. */
export async function proveWritable(tx: Tx): Promise<void> {
  const name = `ready ${newId()}`;
  await tx.execute('INSERT INTO setting (name, value) VALUES (?, ?)', [name, randomBytes(roomy / 2).toString('hex')]);
  await tx.execute("DELETE FROM setting WHERE name LIKE 'ready %' AND name <> ?", [name]);
}

/** Whether it was there with this value. */
export const deleteSetting = async (tx: Tx, name: string, value: string): Promise<boolean> =>
  (await tx.execute('DELETE FROM setting WHERE name = ? AND value = ?', [name, value])) > 0;
