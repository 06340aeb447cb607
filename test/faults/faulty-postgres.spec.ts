import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type PostgresCluster, postgresUser, startPostgres } from '../../scripts/postgres.mjs';
import { freeze } from '../support/frozen.js';
import { type PreparedDialogue, prepareDialogue } from '../support/prepared-dialogue.js';
import { seed } from '../support/seed.js';
import { SeededRandom } from '../support/seeded-random.js';
import { Senders } from '../support/senders.js';
import { Server } from '../support/server.js';
import { canMount, SmallDisk } from '../support/small-disk.js';
import { expectNothingLost } from '../support/stored-opinions.js';
import { engines } from '../support/test-app.js';
import { until } from '../support/until.js';
import { full, moveToDisk, readOnly, stopped } from './postgres-faults.js';
import { type Fault, readiness, sendAgain, told, withstand } from './withstand.js';

const onPostgres = engines.includes('postgres') ? describe : describe.skip;

onPostgres('a server whose PostgreSQL', () => {
  const shared = process.env['TEST_POSTGRES_URL'];
  let postgres: PostgresCluster;
  let prepared: PreparedDialogue;
  let server: Server;
  let senders: Senders;
  let wake = (): void => undefined;

  beforeAll(async () => {
    // Only a cluster of its own may be frozen, stopped and filled.
    postgres = await startPostgres();
    process.env['TEST_POSTGRES_URL'] = postgres.url;
  }, 60_000);
  beforeEach(async () => {
    prepared = await prepareDialogue('postgres');
    senders = new Senders(prepared.dialogue.id);
  }, 60_000);
  afterEach(async () => {
    wake();
    await Server.killAll();
    await prepared.drop();
  });
  afterAll(() => {
    postgres.stop();
    process.env['TEST_POSTGRES_URL'] = shared;
  });

  async function expectToWithstand(fault: Fault): Promise<void> {
    server = await Server.start(prepared.env);
    await withstand(server, senders, fault, new SeededRandom(seed));
    await expectNothingLost(prepared.env, senders);
    expect(await server.stop()).toBe(0);
  }

  it('hangs answers every request meanwhile, and stores what is sent again once', async () => {
    server = await Server.start(prepared.env);
    expect((await senders.send(server.url, senders.compose()))?.status).toBe(201);
    wake = freeze(postgres.pid as number);
    const asked = [
      readiness(server),
      fetch(`${server.url}/`, { headers: { accept: 'text/html' } }).then(async (page) => [
        page.status,
        page.headers.get('content-type'),
        await page.text(),
      ]),
      ...Array.from({ length: 20 }, async () => told(await senders.send(server.url, senders.compose()))),
    ];
    const [unready, page, ...answers] = await Promise.all(asked);
    expect(unready).toBe('503 database-unavailable');
    expect(page).toEqual([503, 'text/html; charset=utf-8', expect.stringContaining('Máy chủ tạm thời không ghi được')]);
    expect(page).toEqual([503, expect.anything(), expect.stringContaining('The server cannot write at the moment')]);
    expect(answers.filter((answer) => !/^503 database-(unavailable|silent)$/.test(String(answer)))).toEqual([]);
    wake();
    await until('it is ready again', async () => (await readiness(server)) === '200');
    await sendAgain(server, senders);
    await expectNothingLost(prepared.env, senders);
    expect(await server.stop()).toBe(0);
  }, 120_000);

  it('hangs stops in time', async () => {
    server = await Server.start(prepared.env);
    await until('it has started', () => server.output.includes('with the token'));
    wake = freeze(postgres.pid as number);
    expect(await server.stop()).toBe(0);
  }, 60_000);

  it('is stopped says so, and stores again once it is started', () => expectToWithstand(stopped(postgres, 'fast')));

  it('becomes read-only says so and is read on, until it can be written again', () =>
    expectToWithstand(readOnly(postgres)));

  const onADisk = canMount(postgresUser()) ? describe : describe.skip;
  onADisk('has a full disk', () => {
    let disk: SmallDisk;
    beforeEach(async () => {
      disk = await SmallDisk.mount(64, postgresUser());
      await moveToDisk(postgres, prepared.env['DATABASE_URL'] as string, disk);
    });
    afterEach(async () => {
      await Server.killAll();
      await prepared.drop();
      await disk.unmount();
    });

    it('says so and is read on, and stores again once there is room', () => expectToWithstand(full(disk)));
  });
});
