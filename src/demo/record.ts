import { readSetting, writeSetting } from '../database/settings.js';
import type { ReadSource } from '../database/sql.js';
import type { Tx } from '../database/transaction.js';
import type { Receipt } from './play.js';

/** What the demo stores about itself in its database. */
export interface DemoRecord {
  state: 'seeding' | 'ready';
  dialogues: { scenario: string; id: string }[];
  /** An opinion that was answered, for its author's look-up. */
  followed?: Receipt;
  accounts: { role: string; organisation: string; department?: string; email: string }[];
}

const name = 'demo';

export const rememberIn = (tx: Tx, record: DemoRecord): Promise<void> => writeSetting(tx, name, JSON.stringify(record));

export async function findRecord(source: Pick<ReadSource, 'rows'>): Promise<DemoRecord | undefined> {
  const record = await readSetting(source, name);
  return record === null ? undefined : (JSON.parse(record) as DemoRecord);
}
