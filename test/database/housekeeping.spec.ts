import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { newId } from '../../src/common/ids.js';
import { Housekeeping } from '../../src/database/housekeeping.js';
import { batchSize, dayMs, hourMs, maxEntries } from '../../src/database/sweep.js';
import { type Tx } from '../../src/database/transaction.js';
import { countRows } from '../support/count-rows.js';
import { type Database, migratedDatabase } from '../support/database.js';
import { seedOrganisation } from '../support/organisation.js';
import { signIn, type SignedIn } from '../support/sign-in.js';
import { engines, openTestApp, type TestApp } from '../support/test-app.js';

/** Rows of these tables have their time. */
const passing = ['idempotency', 'lease', 'live_event', 'login', 'outbox_message', 'rate_limit', 'security_event'];
const aWeek = 4;
/** So many that both logs are longer than a frame long before the end. */
const changesAWeek = 40;
const dialogueId = randomUUID();

const change = (n: number) => ({
  dialogueId,
  type: 'opinion.received',
  subjectType: 'opinion',
  subjectId: randomUUID(),
  actorId: null,
  // Every fourth: the public's last 500 reach farther back than the last 500 of all.
  public: n % 4 === 0,
});

describe.each(engines)('housekeeping on %s', (engine) => {
  let database: Database;
  let app: TestApp;
  let staff: SignedIn;
  const open = async (): Promise<TestApp> => {
    const opened = await openTestApp(engine, { database });
    opened.nest.get(Housekeeping).pauseMs = 0;
    return opened;
  };
  beforeEach(async () => {
    database = await migratedDatabase(engine);
    app = await open();
    await seedOrganisation(app);
    staff = await signIn(app, 'admin');
  });
  afterEach(async () => {
    await app.close();
    await database.drop();
  });

  const keep = (): Promise<void> => app.nest.get(Housekeeping).run();
  const count = async (table: string): Promise<number> =>
    (await app.reader.rows<{ n: number }>(`SELECT CAST(count(*) AS int) AS n FROM ${table}`))[0]?.n as number;
  const countPassing = async (): Promise<Record<string, number>> =>
    Object.fromEntries(await Promise.all(passing.map(async (table) => [table, await count(table)] as const)));
  const answered = (key: string): Promise<string> =>
    app.transaction.run(async () => newId(), { once: { scope: 'test', key, bodyHash: 'same' } });

  /** What a week leaves behind. */
  async function liveAWeek(): Promise<void> {
    const inserts: readonly [string, (now: string, tx: Tx) => (string | number | null)[]][] = [
      [
        'INSERT INTO login (id, account_id, token_hash, created_at, seen_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
        (now, tx) => {
          const expires = new Date(tx.now.getTime() + 7 * dayMs).toISOString();
          return [newId(), staff.accountId, randomUUID(), now, now, expires];
        },
      ],
      [
        "INSERT INTO security_event (id, kind, route, network, source, count, first_at, last_at) VALUES (?, 'forbidden', '-', '-', '-', 1, ?, ?)",
        (now) => [newId(), now, now],
      ],
      [
        "INSERT INTO lease (opinion_id, account_id, name, until) VALUES (?, ?, 'Trần Thị Mẫu', ?)",
        (now) => [randomUUID(), staff.accountId, now],
      ],
      [
        `INSERT INTO outbox_message (id, organisation_id, channel, template, subject_type, subject_id, step, created_at, not_before, attempts, fate, ended_at)
         VALUES (?, 'x', 'sms', 'opinion.answered', 'opinion', 'x', ?, ?, ?, 1, 'sent', ?)`,
        (now) => [newId(), randomUUID(), now, now, now],
      ],
      [
        `INSERT INTO outbox_message (id, organisation_id, channel, template, subject_type, subject_id, step, created_at, not_before, attempts, fate, ended_at)
         VALUES (?, 'x', 'sms', 'opinion.answered', 'opinion', 'x', ?, ?, ?, 1, 'dropped', ?)`,
        (now) => [newId(), randomUUID(), now, now, now],
      ],
      ['INSERT INTO rate_limit (key, points, expire) VALUES (?, 1, ?)', (_now, tx) => [randomUUID(), tx.now.getTime()]],
    ];
    await app.transaction.run(async (tx) => {
      for (let n = 0; n < changesAWeek; n++) tx.record(change(n));
      for (let n = 0; n < aWeek; n++)
        for (const [insert, values] of inserts) await tx.execute(insert, values(tx.now.toISOString(), tx));
    });
    await Promise.all(Array.from({ length: aWeek }, () => answered(randomUUID())));
    app.clock.advance(7 * dayMs);
  }

  const pages = async (): Promise<number> => {
    if (engine === 'postgres') return 0;
    const [found] = await app.transaction.run((tx) => tx.rows<{ page_count: number }>('PRAGMA page_count'));
    return found?.page_count as number;
  };

  it('keeps the file as large after seventy weeks as it was three months before', async () => {
    const before = await countRows(app);
    const weeks: Record<string, number>[] = [];
    const sizes: number[] = [];
    for (let week = 0; week < 72; week++) {
      await liveAWeek();
      await keep();
      weeks.push(await countPassing());
      sizes.push(await pages());
    }
    expect(weeks.at(-1)).toEqual(weeks.at(-13));
    // Pages that were emptied are filled again.
    expect(sizes.at(-1)).toBeLessThanOrEqual((sizes.at(-13) as number) * 1.1);
    expect(weeks.at(-1)).toMatchObject({ idempotency: 0, lease: 0, rate_limit: 0, outbox_message: 2 * 4 * aWeek });
    const lasting = ([table]: [string, number]): boolean => !passing.includes(table) && table !== 'live_feed';
    const { setting: _, ...others } = Object.fromEntries(Object.entries(await countRows(app)).filter(lasting));
    expect(before).toMatchObject(others);
  });

  it('keeps what may still be asked for: answers for two days, logins in use, of a log what a frame reaches', async () => {
    const first = await answered('a-press');
    await app.transaction.run(async (tx) => {
      for (let n = 0; n < 3 * maxEntries; n++) tx.record(change(n));
    });
    app.clock.advance(47 * hourMs);
    await keep();
    expect(await answered('a-press')).toBe(first);
    expect(await count('live_event')).toBe(3 * maxEntries);
    app.clock.advance(2 * hourMs);
    await keep();
    expect(await answered('a-press')).not.toBe(first);
    expect(await count('login')).toBe(1);
    const kept = await app.reader.rows<{ all: number; audible: number }>(
      `SELECT CAST(count(CASE WHEN e.revision > f.revision - ${maxEntries} THEN 1 END) AS int) AS "all",
         CAST(count(e.public_revision) AS int) AS "audible"
       FROM live_event e JOIN live_feed f ON f.dialogue_id = e.dialogue_id`,
    );
    // Of 1,500 every fourth is public: all 375 of them are kept.
    expect(kept).toEqual([{ all: maxEntries, audible: 375 }]);
    expect(await count('live_event')).toBe(maxEntries + 250);
  });

  it('is done by one of several processes, in small transactions', async () => {
    const other = await open();
    const started: string[] = [];
    for (const [name, { nest }] of Object.entries({ app, other }))
      nest.get(Housekeeping).register(async () => {
        started.push(name);
        return 0;
      });
    await Promise.all(Array.from({ length: 3 * batchSize }, () => answered(randomUUID())));
    app.clock.advance(3 * dayMs);
    other.clock.set(app.clock.now());
    await Promise.all([keep(), other.nest.get(Housekeeping).run()]);
    expect(started).toHaveLength(1);
    expect(await count('idempotency')).toBe(0);
    await keep();
    expect(started).toHaveLength(1);
    app.clock.advance(hourMs);
    await keep();
    expect(started).toHaveLength(2);
    await other.close();
  });
});
