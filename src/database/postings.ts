import { setImmediate as othersFirst } from 'node:timers/promises';
import { type Condition, insertMany, type ReadSource } from './sql.js';
import type { Tx } from './transaction.js';

/**
 * Search by words (ADR 24): a posting says that an entry of a list has a word. Entries are numbered in the order in which they
 * are shown, the latest last. A list is what is searched at once: all published answers, or the shown opinions of a dialogue.
 */

/** Replaces the words an entry is found by; none removes it. The caller holds the lock of what the entry stands for. */
export async function post(tx: Tx, list: string, entry: number, words: ReadonlySet<string>): Promise<void> {
  await tx.execute('DELETE FROM posting WHERE list = ? AND entry = ?', [list, entry]);
  const lines = Array.from(words, (word) => [list, word, entry]);
  await insertMany(tx, 'INSERT INTO posting (list, word, entry)', '(?, ?, ?)', lines);
}

/** Gives entries of a list, those of a SELECT, one word instead of another that they have. */
export async function replaceWord(
  tx: Tx,
  list: string,
  before: string,
  after: string,
  entries: Condition,
): Promise<void> {
  await tx.execute(`UPDATE posting SET word = ? WHERE list = ? AND word = ? AND entry IN (${entries.sql})`, [
    after,
    list,
    before,
    ...entries.values,
  ]);
}

export interface Posted {
  /** The latest first. */
  entries: number[];
  /** Where to go on: pass as `below`; null if there are no more. */
  next: number | null;
}

/** How many entries one statement looks at, some milliseconds; and how many statements one search sends. */
export const lookedAt = 1_000;
export const most = 8;

const beyondAll = 2_147_483_647;
const entriesWith = `FROM posting WHERE list = ? AND word = ? AND entry < ? ORDER BY entry DESC LIMIT ${lookedAt}`;

/**
 * Entries of a list that have all the words (at least one), below a number. Looks through those of the rarest word, `most` times
 * `lookedAt` of them: if common words hardly ever occur together, there may be fewer than `limit`, and a place to go on.
 */
export async function findPosted(
  source: ReadSource,
  list: string,
  words: readonly string[],
  below: number | null,
  limit: number,
): Promise<Posted> {
  let end = below ?? beyondAll;
  const [rarest, ...others] = await rarestFirst(source, list, words, end);
  // A count for each other word: a condition that no planner turns into reading all entries of that word.
  const has = others
    .map(() => '(SELECT count(*) FROM posting o WHERE o.list = ? AND o.word = ? AND o.entry = p.entry) = 1')
    .join(' AND ');
  const matching = `FROM (SELECT entry ${entriesWith}) p${has && ` WHERE ${has}`}`;
  const entries: number[] = [];
  for (let n = 0; n < most; n++) {
    if (n > 0) await othersFirst();
    const wanted = limit - entries.length + 1;
    const found = await source.rows<{ entry: number }>(
      `SELECT p.entry ${matching} ORDER BY p.entry DESC LIMIT ${wanted}`,
      [list, rarest, end, ...others.flatMap((word) => [list, word])],
    );
    entries.push(...found.map(({ entry }) => entry));
    if (entries.length > limit) return { entries: entries.slice(0, limit), next: entries[limit - 1] ?? null };
    const last = await lastLookedAt(source, list, rarest, end);
    if (last === null) return { entries, next: null };
    end = last;
  }
  return { entries, next: end };
}

/** The words of which a list has fewest entries come first, as far as one statement looks. */
async function rarestFirst(
  source: ReadSource,
  list: string,
  words: readonly string[],
  end: number,
): Promise<[string, ...string[]]> {
  const [first, ...rest] = words;
  if (first === undefined) throw new Error('a search without a word');
  if (rest.length === 0) return [first];
  const counted = await source.rows<{ word: string; entries: number }>(
    `${words.map(() => `SELECT CAST(? AS varchar) AS word, CAST(count(*) AS integer) AS entries FROM (SELECT 1 ${entriesWith}) p`).join(' UNION ALL ')} ORDER BY 2`,
    words.flatMap((word) => [word, list, word, end]),
  );
  return counted.map(({ word }) => word) as [string, ...string[]];
}

/** The last entry one statement has looked at; null if there are no more behind it. */
async function lastLookedAt(source: ReadSource, list: string, word: string, end: number): Promise<number | null> {
  const [{ entries, last } = { entries: 0, last: null }] = await source.rows<{ entries: number; last: number | null }>(
    `SELECT CAST(count(*) AS integer) AS entries, min(entry) AS last FROM (SELECT entry ${entriesWith}) p`,
    [list, word, end],
  );
  return entries < lookedAt ? null : last;
}
