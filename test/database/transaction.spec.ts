import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Refusal } from '../../src/common/problem/refusal.js';
import { newId } from '../../src/common/ids.js';
import type { Part, Tx } from '../../src/database/transaction.js';
import { Setting } from '../../src/database/platform.entity.js';
import { insertMany } from '../../src/database/sql.js';
import { Organisation } from '../../src/organisation/organisation.entity.js';
import { statementsOf } from '../support/statements.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';

describe.each(engines)('Transaction on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp(engine);
  });
  afterAll(() => app.close());
  beforeEach(() =>
    app.transaction.run(async (tx) => {
      await tx.execute("DELETE FROM setting WHERE name LIKE 'test-%'");
      await tx.execute('DELETE FROM idempotency');
    }),
  );

  const set =
    (name: string) =>
    async (tx: Tx): Promise<string> => {
      await tx.execute('INSERT INTO setting (name, value) VALUES (?, ?)', [`test-${name}`, name]);
      return name;
    };
  const names = async (): Promise<string[]> =>
    (await app.reader.rows<{ value: string }>("SELECT value FROM setting WHERE name LIKE 'test-%' ORDER BY name")).map(
      (row) => row.value,
    );

  it('commits the other work of a group if one fails', async () => {
    const broken = app.transaction.run(
      async (tx) => {
        await set('a')(tx);
        throw new Refusal('forbidden');
      },
      { lane: 'x' },
    );
    const whole = app.transaction.run(
      async (tx) => {
        await set('b')(tx);
        await set('c')(tx);
      },
      { lane: 'x' },
    );
    await expect(broken).rejects.toMatchObject({ code: 'forbidden' });
    await whole;
    expect(await names()).toEqual(['b', 'c']);
  });

  it('of many at once fails only the work that violates a key', async () => {
    const results = await Promise.allSettled(
      ['a', 'b', 'a', 'c', 'd'].map((name) => app.transaction.run(set(name), { lane: 'x' })),
    );
    expect(results.map((one) => one.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(await names()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('needs a savepoint for none of many unless one fails', async () => {
    const savepoints = async (all: string[]): Promise<number> => {
      const works = () => Promise.allSettled(all.map((name) => app.transaction.run(set(name), { lane: 'x' })));
      return (await statementsOf(app, works)).filter((one) => one.startsWith('SAVEPOINT')).length;
    };
    expect(await savepoints(['a', 'b', 'c'])).toBe(0);
    expect(await savepoints(['d', 'a', 'e'])).toBe(3);
    expect(await names()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  describe('a work that is shared', () => {
    const done: string[][] = [];
    const told: string[] = [];
    beforeEach(() => [done, told].forEach((list) => list.splice(0)));

    async function setAll(parts: readonly Part<string>[]): Promise<string[]> {
      const all = parts.map((one) => one.input);
      done.push(all);
      for (const { tx, input } of parts) tx.afterCommit(() => told.push(input));
      const rows = all.map((name) => [`test-${name}`, name]);
      await insertMany((parts[0] as Part<string>).tx, 'INSERT INTO setting (name, value)', '(?, ?)', rows);
      return all.map((name) => `${name}!`);
    }
    const share = (name: string, lane = 'x', once?: { scope: string; key: string; bodyHash: string }) =>
      app.transaction.runShared(setAll, name, { lane, once });

    it('is done once for all who wait in a lane', async () => {
      const results = await Promise.all([share('a'), share('b', 'y'), app.transaction.run(set('z')), share('c')]);
      expect(results).toEqual(['a!', 'b!', 'z', 'c!']);
      expect(done.toSorted()).toEqual([['a', 'c'], ['b']]);
      expect(await names()).toEqual(['a', 'b', 'c', 'z']);
    });

    it('is done for each alone if one of them fails', async () => {
      await share('a');
      const results = await Promise.allSettled(['b', 'a', 'c'].map((name) => share(name)));
      expect(results.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(done).toEqual([['a'], ['b', 'a', 'c'], ['b'], ['a'], ['c']]);
      expect(told).toEqual(['a', 'b', 'c']);
      expect(await names()).toEqual(['a', 'b', 'c']);
    });

    it('leaves out who has been answered before, and refuses them another body', async () => {
      const once = (name: string, bodyHash = name) => ({ scope: 's', key: name.repeat(22), bodyHash });
      await share('a', 'x', once('a'));
      const results = await Promise.allSettled([
        share('b', 'x', once('b')),
        share('a', 'x', once('a')),
        share('c', 'x', once('c')),
      ]);
      expect(results.map((one) => one.status === 'fulfilled' && one.value)).toEqual(['b!', 'a!', 'c!']);
      expect(done).toEqual([['a'], ['b', 'c']]);
      const changed = await Promise.allSettled([share('d', 'x', once('d')), share('a', 'x', once('a', 'changed'))]);
      expect(changed).toMatchObject([{ value: 'd!' }, { reason: { code: 'idempotency-key-reused' } }]);
      expect(await names()).toEqual(['a', 'b', 'c', 'd']);
    });
  });

  it('shows no uncommitted row to other connections', async () => {
    let seenInside: string[] = ['never read'];
    await app.transaction.run(async (tx) => {
      await set('a')(tx);
      seenInside = await names();
    });
    expect(seenInside).toEqual([]);
    expect(await names()).toEqual(['a']);
  });

  it('cannot be bypassed: the injected connection is read-only', async () => {
    await expect(app.reader.manager.insert(Setting, { name: 'a', value: null })).rejects.toThrow(/read-?only/i);
    await expect(app.reader.rows("INSERT INTO setting (name) VALUES ('a')")).rejects.toThrow(/read-?only/i);
  });

  it('cannot be nested', async () => {
    const nested = app.transaction.run(() => app.transaction.run(set('a')));
    await expect(nested).rejects.toThrow('pass the tx on');
    expect(await names()).toEqual([]);
  });

  it('saves entities without a transaction of their own', async () => {
    await expect(
      app.transaction.run(async (tx) => {
        await tx.manager.save(tx.manager.create(Setting, { name: 'test-a', value: 'a' }));
        throw new Error('after save');
      }),
    ).rejects.toThrow('after save');
    expect(await names()).toEqual([]);
  });

  it('enforces foreign keys', async () => {
    const orphan = app.transaction.run((tx) =>
      tx.manager.insert(Organisation, {
        id: newId(),
        name: 'x',
        shortName: 'x',
        slug: 'x',
        code: 'X',
        level: 'x',
        parentId: newId(),
        validFrom: '2026-01-01',
        validUntil: null,
        createdAt: tx.now,
      }),
    );
    await expect(orphan).rejects.toThrow(/foreign key/i);
  });

  if (engine === 'postgres')
    it('has each statement planned once for a connection', async () => {
      const asked = 'SELECT value FROM setting WHERE name = ?';
      const planned = await app.transaction.run(async (tx) => {
        for (const name of ['test-a', 'test-b']) await tx.rows(asked, [name]);
        return tx.rows('SELECT 1 AS one FROM pg_prepared_statements WHERE statement = ?', [asked.replace('?', '$1')]);
      });
      expect(planned).toHaveLength(1);
    });

  if (engine === 'sqlite')
    it('writes through a connection that syncs each COMMIT and is set up once', () =>
      app.transaction.run(async (tx) => {
        const value = async (name: string): Promise<unknown> =>
          Object.values((await tx.rows<object>(`PRAGMA ${name}`))[0] ?? {})[0];
        const [full, memory] = [2, 2];
        expect(await value('synchronous')).toBe(full);
        expect(await value('foreign_keys')).toBe(1);
        expect(await value('temp_store')).toBe(memory);
        expect(await value('wal_autocheckpoint')).toBe(8000);
        expect(await value('analysis_limit')).toBe(400);
      }));

  describe('repeatable works', () => {
    const once = (bodyHash = 'b', key = 'k'.repeat(22)) => ({ scope: 's', key, bodyHash });

    it('gives the first response to the same key and body, at once and later, and runs once', async () => {
      let runs = 0;
      const work = async (tx: Tx): Promise<{ run: number }> => {
        runs++;
        await set(`run-${runs}`)(tx);
        return { run: runs };
      };
      const [a, b] = await Promise.all([
        app.transaction.run(work, { once: once() }),
        app.transaction.run(work, { once: once() }),
      ]);
      const c = await app.transaction.run(work, { once: once() });
      expect([a, b, c]).toEqual([{ run: 1 }, { run: 1 }, { run: 1 }]);
      expect(await names()).toEqual(['run-1']);
    });

    it('refuses the key for another body', async () => {
      await app.transaction.run(set('a'), { once: once() });
      await expect(app.transaction.run(set('b'), { once: once('other') })).rejects.toMatchObject({
        code: 'idempotency-key-reused',
      });
    });

    it('does not keep the key of a failed work', async () => {
      await expect(
        app.transaction.run(async () => Promise.reject(new Refusal('forbidden')), { once: once() }),
      ).rejects.toMatchObject({ code: 'forbidden' });
      expect(await app.transaction.run(set('a'), { once: once() })).toBe('a');
    });

    it('stores responses encrypted with the key', async () => {
      await app.transaction.run(async () => ({ trackingCode: 'SECRETCODE12' }), { once: once() });
      const [row] = await app.reader.rows<{ response: string; key_hash: string }>('SELECT * FROM idempotency');
      expect(Buffer.from(row?.response ?? '', 'base64').toString('latin1')).not.toContain('SECRETCODE12');
      expect(row?.key_hash).not.toContain('k'.repeat(22));
    });
  });

  it('numbers changes without gaps in the order of commits, and announces only committed ones, after COMMIT', async () => {
    const dialogueId = newId();
    const heard: number[] = [];
    app.transaction.onCommit((commit) => {
      const head = commit.heads.get(dialogueId);
      if (head) heard.push(head.revision);
    });
    const change = (subjectId: string, isPublic: boolean) => ({
      dialogueId,
      type: 'opinion.received',
      subjectType: 'opinion',
      subjectId,
      actorId: null,
      public: isPublic,
    });
    const works = Array.from({ length: 30 }, (_, i) =>
      app.transaction.run(
        async (tx) => {
          tx.record(change(`s${i}`, i % 2 === 0));
          if (i % 5 === 4) throw new Refusal('forbidden');
          return i;
        },
        {
          lane: dialogueId,
          complete: (result: number, revisions) => ({ result, revision: revisions.get(dialogueId) }),
        },
      ),
    );
    const settled = await Promise.allSettled(works);
    const given = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value.revision] : []));
    expect(given).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
    const log = await app.reader.rows<{ revision: number; public_revision: number | null; subject_id: string }>(
      'SELECT * FROM live_event WHERE dialogue_id = ? ORDER BY revision',
      [dialogueId],
    );
    expect(log.map((row) => row.revision)).toEqual(given);
    expect(log.map((row) => row.public_revision).filter((n) => n !== null)).toEqual(
      Array.from({ length: 12 }, (_, i) => i + 1),
    );
    expect(log.some((row) => ['s4', 's9', 's14'].includes(row.subject_id))).toBe(false);
    expect(Math.max(...heard)).toBe(24);
  });
});
