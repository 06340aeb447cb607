import { afterEach, describe, expect, it } from '@jest/globals';
import { migrations } from '../../src/database/migrations/index.js';
import holidays from '../../src/organisation/calendar/holidays-vn.json' with { type: 'json' };
import { Senders } from '../support/senders.js';
import { type Database, emptyDatabase } from '../support/database.js';
import { engines } from '../support/test-app.js';
import { type PreparedDialogue, prepareDialogue } from '../support/prepared-dialogue.js';
import { expectNothingLost, readDatabase, storedOpinions } from '../support/stored-opinions.js';
import { Server } from '../support/server.js';

const onPostgres = engines.includes('postgres') ? describe : describe.skip;

onPostgres('two servers on one PostgreSQL', () => {
  let database: Pick<PreparedDialogue | Database, 'drop'>;
  afterEach(async () => {
    await Server.killAll();
    await database.drop();
  });
  const startTwo = (env: Record<string, string>): Promise<[Server, Server]> =>
    Promise.all([Server.start(env), Server.start(env)]);
  const stopBoth = async (servers: [Server, Server]): Promise<void> =>
    expect(await Promise.all(servers.map((server) => server.stop()))).toEqual([0, 0]);

  it('number the opinions of a dialogue without gaps', async () => {
    const prepared = await prepareDialogue('postgres');
    database = prepared;
    const servers = await startTwo(prepared.env);
    const senders = new Senders(prepared.dialogue.id);
    await Promise.all(
      servers.map(({ url }) => senders.flood(url, (answer) => answer?.status === 201, { letters: 150 })),
    );
    expect(senders.acknowledged).toHaveLength(300);
    await expectNothingLost(prepared.env, senders);
    expect(await storedOpinions(prepared.env, prepared.dialogue.id)).toHaveLength(300);
    await stopBoth(servers);
  });

  it('store an opinion once if it was sent to both at the same time', async () => {
    const prepared = await prepareDialogue('postgres');
    database = prepared;
    const servers = await startTwo(prepared.env);
    const senders = new Senders(prepared.dialogue.id);
    const letters = Array.from({ length: 40 }, () => senders.compose());
    // In opposite orders, so that each server holds keys the other one waits for.
    const answers = await Promise.all([
      ...letters.map((opinion) => senders.send(servers[0].url, opinion)),
      ...letters.toReversed().map((opinion) => senders.send(servers[1].url, opinion)),
    ]);
    expect(answers.filter((answer) => answer?.status !== 201)).toEqual([]);
    expect(answers.slice(40).toReversed()).toEqual(answers.slice(0, 40));
    await expectNothingLost(prepared.env, senders);
    expect(await storedOpinions(prepared.env, prepared.dialogue.id)).toHaveLength(40);
    await stopBoth(servers);
  });

  it('migrate an empty database once if they start together', async () => {
    const empty = await emptyDatabase('postgres');
    database = empty;
    const servers = await startTwo(empty.env);
    for (const { url } of servers) expect((await fetch(`${url}/api/health/ready`)).status).toBe(200);
    const counts = await readDatabase(empty.env, (reader) =>
      reader.rows(
        'SELECT (SELECT CAST(count(*) AS int) FROM migrations) AS migrations, (SELECT CAST(count(*) AS int) FROM calendar_day) AS days',
      ),
    );
    expect(counts).toEqual([{ migrations: migrations.length, days: holidays.days.length }]);
    await stopBoth(servers);
  });
});
