import type { Reader } from '../database/reader.js';
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

export async function rememberIn(tx: Tx, record: DemoRecord): Promise<void> {
  await tx.execute(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [name, JSON.stringify(record)],
  );
}

export async function findRecord(reader: Pick<Reader, 'rows'>): Promise<DemoRecord | undefined> {
  const [row] = await reader.rows<{ value: string }>('SELECT value FROM setting WHERE name = ?', [name]);
  return row && (JSON.parse(row.value) as DemoRecord);
}
