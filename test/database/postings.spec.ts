import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '../../src/common/ids.js';
import { findPosted, lookedAt, most, post, replaceWord } from '../../src/database/postings.js';
import { where } from '../../src/database/sql.js';
import { isStorm, seed } from '../support/seed.js';
import { engines, openTestApp, type TestApp } from '../support/test-app.js';

const words = ['duong', 'cong', 'nuoc', 'den'];
const someWords = fc.subarray(words);

describe.each(engines)('postings on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp(engine);
  });
  afterAll(() => app.close());

  /** All pages of a search. */
  async function search(list: string, wanted: readonly string[], limit: number): Promise<number[]> {
    const entries: number[] = [];
    let below: number | null = null;
    do {
      const found = await findPosted(app.reader, list, wanted, below, limit);
      expect(found.entries.length).toBeLessThanOrEqual(limit);
      entries.push(...found.entries);
      below = found.next;
    } while (below !== null);
    return entries;
  }

  it('find what has all the words, the latest first, each once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someWords, { maxLength: 30 }),
        fc.array(fc.tuple(fc.nat(29), someWords), { maxLength: 5 }),
        fc.subarray(words, { minLength: 1 }),
        fc.integer({ min: 1, max: 4 }),
        async (texts, changes, wanted, limit) => {
          const list = newId();
          const held = new Map(texts.map((has, n) => [n + 1, has]));
          await app.transaction.run(async (tx) => {
            for (const [entry, has] of held) await post(tx, list, entry, new Set(has));
            for (const [at, has] of changes) {
              held.set(at + 1, has);
              await post(tx, list, at + 1, new Set(has));
            }
          });
          const expected = [...held].flatMap(([entry, has]) =>
            wanted.every((word) => has.includes(word)) ? [entry] : [],
          );
          expect(await search(list, wanted, limit)).toEqual(expected.sort((a, b) => b - a));
        },
      ),
      { seed, numRuns: isStorm ? 300 : 15 },
    );
  });

  it('keep more words than one statement inserts', async () => {
    const list = newId();
    const many = new Set(Array.from({ length: 200 }, (_, n) => `tu${n}`));
    await app.transaction.run((tx) => post(tx, list, 7, many));
    for (const word of many) expect(await search(list, [word], 5)).toEqual([7]);
  });

  it('look at a limited number of entries, and go on where they stopped', async () => {
    const list = newId();
    const count = most * lookedAt + 500;
    await app.transaction.run(async (tx) => {
      // Two words that half of all have, but never together, except the oldest.
      await tx.execute(
        `WITH RECURSIVE n(entry) AS (SELECT 1 UNION ALL SELECT entry + 1 FROM n WHERE entry < ${2 * count})
         INSERT INTO posting (list, word, entry)
         SELECT CAST(? AS varchar), CASE WHEN entry % 2 = 0 THEN 'duong' ELSE 'cong' END, entry FROM n`,
        [list],
      );
      await post(tx, list, 1, new Set(['duong', 'cong']));
    });
    const first = await findPosted(app.reader, list, ['duong', 'cong'], null, 10);
    expect(first.entries).toEqual([]);
    expect(first.next).toBe(2 * count - 2 * (most * lookedAt - 1));
    expect(await findPosted(app.reader, list, ['duong', 'cong'], first.next, 10)).toEqual({ entries: [1], next: null });
  });

  it('have one word instead of another', async () => {
    const list = newId();
    await app.transaction.run(async (tx) => {
      for (const entry of [1, 2]) await post(tx, list, entry, new Set(['duong', 'cong']));
      await replaceWord(tx, list, 'cong', 'nuoc', where('SELECT 2'));
    });
    expect(await search(list, ['cong'], 5)).toEqual([1]);
    expect(await search(list, ['nuoc', 'duong'], 5)).toEqual([2]);
  });
});
