import { expect } from '@jest/globals';
import { DataSource } from 'typeorm';
import { readConfig } from '../../src/config/config.js';
import { readerOptions } from '../../src/database/open.js';
import { Reader } from '../../src/database/reader.js';
import { schema } from '../../src/schema.js';
import type { Senders } from './senders.js';

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

/** Reads a database directly, bypassing the server. */
export async function readDatabase<T>(env: Record<string, string>, read: (reader: Reader) => Promise<T>): Promise<T> {
  const source = await new DataSource(readerOptions(readConfig(env), schema)).initialize();
  try {
    return await read(new Reader(source));
  } finally {
    await source.destroy();
  }
}

interface Stored {
  id: string;
  number: number;
  text: string;
}

export const storedOpinions = (env: Record<string, string>, dialogueId: string): Promise<Stored[]> =>
  readDatabase(env, (reader) =>
    reader.rows<Stored>('SELECT id, number, text FROM opinion WHERE dialogue_id = ? ORDER BY number', [dialogueId]),
  );

/** Every acknowledged opinion is stored exactly once with its number; numbers and revisions have no gaps. */
export async function expectNothingLost(env: Record<string, string>, senders: Senders): Promise<void> {
  const { dialogueId } = senders;
  const stored = await storedOpinions(env, dialogueId);
  const byText = new Map(stored.map((one) => [one.text, one]));
  expect(stored.map(({ number }) => number)).toEqual(upTo(stored.length));
  expect(byText.size).toBe(stored.length);
  const lost = senders.acknowledged.filter(({ text, receipt }) => {
    const found = byText.get(text);
    return found?.id !== receipt?.id || found?.number !== receipt?.number;
  });
  expect(lost).toEqual([]);
  await readDatabase(env, async (reader) => {
    const [counter] = await reader.rows<{ opinions: number }>(
      'SELECT opinions FROM dialogue_counter WHERE dialogue_id = ?',
      [dialogueId],
    );
    expect(counter).toEqual({ opinions: stored.length });
    const events = await reader.rows<{ revision: number; public_revision: number | null; subject_id: string }>(
      'SELECT revision, public_revision, subject_id FROM live_event WHERE dialogue_id = ? ORDER BY revision',
      [dialogueId],
    );
    const audible = events.flatMap((event) => event.public_revision ?? []);
    expect(events.map(({ revision }) => revision)).toEqual(upTo(events.length));
    expect(audible).toEqual(upTo(audible.length));
    const [head] = await reader.rows('SELECT revision, public_revision FROM live_feed WHERE dialogue_id = ?', [
      dialogueId,
    ]);
    expect(head).toEqual({ revision: events.length, public_revision: audible.length });
    // The first event of an opinion, its receipt, remains in the map.
    const revisions = new Map(events.toReversed().map(({ revision, subject_id }) => [subject_id, revision]));
    expect(stored.filter(({ id }) => !revisions.has(id))).toEqual([]);
    expect(
      senders.acknowledged.filter(({ receipt }) => receipt && revisions.get(receipt.id) !== receipt.revision),
    ).toEqual([]);
  });
}
