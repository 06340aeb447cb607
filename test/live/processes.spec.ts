import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { isId } from '../../src/common/ids.js';
import { PostgresNotifier } from '../../src/live/change-notifier/postgres-notifier.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { LiveClient } from '../support/live-client.js';
import { LiveApp, insertOpinion, recordOpinionEvent } from '../support/live-app.js';
import { signIn } from '../support/sign-in.js';
import { until } from '../support/until.js';

const onPostgres = engines.includes('postgres') ? describe : describe.skip;

onPostgres('Several processes on one PostgreSQL', () => {
  let live: LiveApp;
  let other: TestApp;
  let url: string;
  const screens: LiveClient[] = [];

  beforeAll(async () => {
    live = await LiveApp.open('postgres');
    const { database } = live.app.config;
    if (database.kind !== 'postgres') throw new Error('not on PostgreSQL');
    url = database.url;
    other = await openTestApp('postgres', {
      listen: true,
      now: live.app.clock.now().toISOString(),
      env: { DATABASE_URL: url },
    });
  });
  afterAll(async () => {
    for (const screen of screens) screen.close();
    await other.close();
    await live.close();
  });
  beforeEach(() => live.startDialogue());

  /** A screen connected to the other process. */
  const away = async (): Promise<LiveClient> => {
    const { headers } = await signIn(live.app, 'moderator');
    const screen = new LiveClient(other.url, live.dialogue.id, { audience: 'staff', headers });
    screens.push(screen);
    return screen.ready();
  };
  const receive = () =>
    live.app.transaction.run(async (tx) => {
      const opinion = await insertOpinion(tx, live.dialogue);
      recordOpinionEvent(tx, opinion);
      return opinion;
    });

  it('show what was committed in another process', async () => {
    const screen = await away();
    const opinions: { id: string }[] = [];
    for (let i = 0; i < 20; i++) opinions.push(await receive());
    await screen.until(() => opinions.every(({ id }) => screen.one(`opinion:${id}`) !== undefined));
    const fresh = await screen.fresh();
    expect(screen.dialogue.views).toEqual(fresh.views);
    expect(screen.gaps).toBe(0);
  });

  it('let a screen continue at another process', async () => {
    const here = live.watch({ audience: 'staff', headers: (await signIn(live.app, 'moderator')).headers });
    await here.ready();
    const { id } = await receive();
    await here.until(() => here.one(`opinion:${id}`) !== undefined);
    here.close();
    const missed = await receive();
    const { headers } = await signIn(live.app, 'secretary');
    const there = new LiveClient(other.url, live.dialogue.id, { audience: 'staff', headers, dialogue: here.dialogue });
    screens.push(there);
    await there.until(() => there.one(`opinion:${missed.id}`) !== undefined);
    expect(there.received.some((one) => one.kind === 'snapshot')).toBe(false);
  });

  it('end a right revoked in another process', async () => {
    const who = await signIn(live.app, 'chair');
    const screen = new LiveClient(other.url, live.dialogue.id, { audience: 'chair', headers: who.headers });
    screens.push(screen);
    await screen.ready();
    await request(live.app.url).post('/api/v1/sign-out').set(who.headers);
    await screen.until(({ connected }) => !connected);
    expect(screen.code).toBe('not-signed-in');
  });

  it('lose nothing if one is killed between COMMIT and NOTIFY', async () => {
    const screen = await away();
    const title = 'Đối thoại sau khi mất điện';
    const child = spawn(process.execPath, ['test/live/commit-and-die.mjs', live.dialogue.id, title], {
      env: { PATH: process.env['PATH'], DATABASE_URL: url, DATA_DIR: live.app.config.dataDir },
      stdio: 'inherit',
    });
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
    expect(signal).toBe('SIGKILL');
    await screen.until(() => screen.one(`dialogue:${live.dialogue.id}`)?.title === title);
    expect(screen.dialogue.cursor).toBe((await live.head()).revision);
  });

  it('continue when the listening connection breaks', async () => {
    const screen = await away();
    const listeners = "FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'";
    // The connection of a process just killed may still be listed.
    await until('two listen', async () => (await live.app.reader.rows(`SELECT pid ${listeners}`)).length === 2);
    const cut = await live.app.reader.rows(`SELECT pg_terminate_backend(pid) AS cut ${listeners}`);
    expect(cut).toEqual([{ cut: true }, { cut: true }]);
    const { id } = await receive();
    await screen.until(() => screen.one(`opinion:${id}`) !== undefined);
  });

  describe('notifications between processes', () => {
    /** The two applications of this file use the same channel; notifications of their dialogues are ignored. */
    const isOurs = (id: string): boolean => !isId(id);
    const heard = (list: (readonly string[] | null)[]) => {
      const signal = new PostgresNotifier(url, (ids) => {
        if (ids === null || ids.every(isOurs)) list.push(ids);
      });
      signal.start();
      return signal;
    };

    it('first mean all dialogues, then name the changed ones, and omit those of the own process', async () => {
      const [mine, theirs]: (readonly string[] | null)[][] = [[], []];
      const [a, b] = [heard(mine as []), heard(theirs as [])];
      await until('both listen', () => mine?.length === 1 && theirs?.length === 1);
      expect([mine, theirs]).toEqual([[null], [null]]);
      a.notify(['one', 'two']);
      a.notify(['two', 'three']);
      await until('the other hears', () => theirs?.flat().includes('three') === true);
      expect(theirs).toEqual([null, ['one', 'two', 'three']]);
      a.notify(Array.from({ length: 500 }, (_, i) => `dialogue-${i}`));
      await until('it is told to look everywhere', () => theirs?.length === 3);
      expect(theirs?.at(-1)).toBeNull();
      expect(mine).toEqual([null]);
      await Promise.all([a.stop(), b.stop()]);
    });
  });
});
