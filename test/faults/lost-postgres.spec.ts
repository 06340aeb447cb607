import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Answer, Senders } from '../support/senders.js';
import { engines } from '../support/test-app.js';
import { type PreparedDialogue, prepareDialogue } from '../support/prepared-dialogue.js';
import { expectNothingLost } from '../support/stored-opinions.js';
import { LiveClient } from '../support/live-client.js';
import { NetworkProxy } from '../support/network-proxy.js';
import { Server } from '../support/server.js';
import { until } from '../support/until.js';

const onPostgres = engines.includes('postgres') ? describe : describe.skip;

onPostgres('a server that loses its PostgreSQL', () => {
  let prepared: PreparedDialogue;
  let proxy: NetworkProxy;
  let server: Server;
  let past: pg.Client;
  const screens: LiveClient[] = [];
  const direct = (): string => prepared.env['DATABASE_URL'] as string;

  beforeEach(async () => {
    prepared = await prepareDialogue('postgres');
    proxy = await NetworkProxy.to(direct());
    past = new pg.Client({ connectionString: direct() });
    await past.connect();
    server = await Server.start({ ...prepared.env, DATABASE_URL: proxy.url });
  });
  afterEach(async () => {
    for (const screen of screens.splice(0)) screen.close();
    await Server.killAll();
    await proxy.close();
    await past.end();
    await prepared.drop();
  });

  const told = (answer: Answer): string => `${answer?.status} ${answer?.problem?.code ?? ''}`.trim();
  const statusOf = async (path: string): Promise<number> => (await fetch(`${server.url}${path}`)).status;
  const watch = (url: string): LiveClient => {
    const screen = new LiveClient(url, prepared.dialogue.id, { audience: 'public' });
    screens.push(screen);
    return screen;
  };
  const terminate = () =>
    past.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
  const listeners = async (): Promise<number> =>
    (
      await past.query(
        "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%' AND state = 'idle'",
      )
    ).rows.length;

  /** Opinions that could not be stored are stored when sent again. */
  async function expectAllStored(senders: Senders): Promise<void> {
    const again = await Promise.all(senders.unacknowledged.map((opinion) => senders.send(server.url, opinion)));
    expect(again.map(told).filter((one) => one !== '201')).toEqual([]);
    expect(senders.unacknowledged).toEqual([]);
    await expectNothingLost(prepared.env, senders);
  }

  it('reports it for each failed request, and reconnects by itself', async () => {
    const senders = new Senders(prepared.dialogue.id);
    const answers = new Map<string, number>();
    let stored = 0;
    await senders.flood(
      server.url,
      (answer) => {
        answers.set(told(answer), (answers.get(told(answer)) ?? 0) + 1);
        if (answer?.receipt && ++stored % 40 === 0) void terminate();
        return true;
      },
      { letters: 400 },
    );
    // Of a commit that was not answered it is not known whether it was made.
    const outcomes = new Set([...answers.keys()].map((one) => one.replace('-silent', '-unavailable')));
    expect([...outcomes].sort()).toEqual(['201', '503 database-unavailable']);
    await until('its connections are back', async () => (await statusOf('/api/health/ready')) === 200);
    await expectAllStored(senders);
    await until('it listens again', async () => (await listeners()) === 1);
    expect(await server.stop()).toBe(0);
  });

  it('tells its screens, and updates them with what others have stored meanwhile', async () => {
    const other = await Server.start(prepared.env);
    const senders = new Senders(prepared.dialogue.id);
    const screen = await watch(server.url).ready();
    const before = screen.dialogue.cursor;
    proxy.cut();
    await until('it notices', async () => (await statusOf('/api/health/ready')) === 503);
    expect(await statusOf('/api/health/live')).toBe(200);
    expect(await statusOf('/api/v1/public/dialogues')).toBe(503);
    expect(told(await senders.send(server.url, senders.compose()))).toBe('503 database-unavailable');
    await screen.until(({ stale }) => stale);
    await senders.flood(other.url, () => true, { letters: 20 });
    const comer = watch(server.url);
    proxy.restore();
    await screen.reached(before + 20);
    await comer.reached(before + 20);
    expect(screen.stale).toBe(false);
    await until('both listen', async () => (await listeners()) === 2);
    await expectAllStored(senders);
    await screen.reached(before + 21);
    expect(screen.dialogue.views).toEqual((await screen.fresh()).views);
    expect([await server.stop(), await other.stop()]).toEqual([0, 0]);
  });

  it('stops in time while PostgreSQL is down', async () => {
    await until('it has started', () => server.output.includes('with the token'));
    proxy.cut();
    expect(await server.stop()).toBe(0);
  });
});
