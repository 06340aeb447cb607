import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startPostgres } from '../../scripts/postgres.mjs';
import { freeze } from '../support/frozen.js';
import { type PreparedDialogue, prepareDialogue } from '../support/prepared-dialogue.js';
import { type Answer, Senders } from '../support/senders.js';
import { Server } from '../support/server.js';
import { expectNothingLost } from '../support/stored-opinions.js';
import { engines } from '../support/test-app.js';
import { until } from '../support/until.js';

const onPostgres = engines.includes('postgres') ? describe : describe.skip;

onPostgres('a server whose PostgreSQL hangs', () => {
  const shared = process.env['TEST_POSTGRES_URL'];
  let postgres: Awaited<ReturnType<typeof startPostgres>>;
  let prepared: PreparedDialogue;
  let server: Server;
  let wake = (): void => undefined;

  beforeAll(async () => {
    // Only a cluster of its own may be frozen.
    postgres = await startPostgres();
    process.env['TEST_POSTGRES_URL'] = postgres.url;
  }, 60_000);
  beforeEach(async () => {
    prepared = await prepareDialogue('postgres');
    server = await Server.start(prepared.env);
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

  const told = (answer: Answer): string => `${answer?.status} ${answer?.problem?.code ?? ''}`.trim();
  const ready = async (): Promise<number> => (await fetch(`${server.url}/api/health/ready`)).status;

  it('answers every request meanwhile, and stores what is sent again once', async () => {
    const senders = new Senders(prepared.dialogue.id);
    expect((await senders.send(server.url, senders.compose()))?.status).toBe(201);
    wake = freeze(postgres.pid);
    const asked = [
      ready(),
      fetch(`${server.url}/`, { headers: { accept: 'text/html' } }).then(async (page) => [
        page.status,
        page.headers.get('content-type'),
        await page.text(),
      ]),
      ...Array.from({ length: 20 }, async () => told(await senders.send(server.url, senders.compose()))),
    ];
    const [readiness, page, ...answers] = await Promise.all(asked);
    expect(readiness).toBe(503);
    expect(page).toEqual([503, 'text/html; charset=utf-8', expect.stringContaining('Máy chủ tạm thời không ghi được')]);
    expect(page).toEqual([503, expect.anything(), expect.stringContaining('The server cannot write at the moment')]);
    expect(answers.filter((answer) => !/^503 database-(unavailable|silent)$/.test(String(answer)))).toEqual([]);
    wake();
    await until('it is ready again', async () => (await ready()) === 200);
    const again = await Promise.all(senders.unacknowledged.map((opinion) => senders.send(server.url, opinion)));
    expect(again.map(told).filter((one) => one !== '201')).toEqual([]);
    await expectNothingLost(prepared.env, senders);
    expect(await server.stop()).toBe(0);
  }, 120_000);

  it('stops in time', async () => {
    await until('it has started', () => server.output.includes('with the token'));
    wake = freeze(postgres.pid);
    expect(await server.stop()).toBe(0);
  }, 60_000);
});
