import { afterEach, describe, expect, it } from '@jest/globals';
import { migrations } from '../../src/database/migrations/index.js';
import holidays from '../../src/organisation/calendar/holidays-vn.json' with { type: 'json' };
import { Crowd } from '../support/senders.js';
import { type Database, emptyDatabase } from '../support/database.js';
import { engines } from '../support/test-app.js';
import { type Hall, prepareHall } from '../support/prepared-dialogue.js';
import { expectNothingLost, readPast, storedOpinions } from '../support/stored-opinions.js';
import { Server } from '../support/server.js';

const onPostgres = engines.includes('postgres') ? describe : describe.skip;

onPostgres('two servers on one PostgreSQL', () => {
  let database: Pick<Hall | Database, 'drop'>;
  afterEach(async () => {
    await Server.killAll();
    await database.drop();
  });
  const startTwo = (env: Record<string, string>): Promise<[Server, Server]> =>
    Promise.all([Server.start(env), Server.start(env)]);
  const stopBoth = async (servers: [Server, Server]): Promise<void> =>
    expect(await Promise.all(servers.map((server) => server.stop()))).toEqual([0, 0]);

  it('number the opinions of one dialogue without holes, whoever receives them', async () => {
    const hall = await prepareHall('postgres');
    database = hall;
    const servers = await startTwo(hall.env);
    const crowd = new Crowd(hall.dialogue.id);
    await Promise.all(servers.map(({ url }) => crowd.flood(url, (answer) => answer?.status === 201, { letters: 150 })));
    expect(crowd.acknowledged).toHaveLength(300);
    await expectNothingLost(hall.env, crowd);
    expect(await storedOpinions(hall.env, hall.dialogue.id)).toHaveLength(300);
    await stopBoth(servers);
  });

  it('store once what was sent to both at the same time', async () => {
    const hall = await prepareHall('postgres');
    database = hall;
    const servers = await startTwo(hall.env);
    const crowd = new Crowd(hall.dialogue.id);
    const letters = Array.from({ length: 40 }, () => crowd.write());
    // In opposite order, so that each server holds keys that the other one waits for.
    const answers = await Promise.all([
      ...letters.map((letter) => crowd.send(servers[0].url, letter)),
      ...letters.toReversed().map((letter) => crowd.send(servers[1].url, letter)),
    ]);
    expect(answers.filter((answer) => answer?.status !== 201)).toEqual([]);
    expect(answers.slice(40).toReversed()).toEqual(answers.slice(0, 40));
    await expectNothingLost(hall.env, crowd);
    expect(await storedOpinions(hall.env, hall.dialogue.id)).toHaveLength(40);
    await stopBoth(servers);
  });

  it('prepare an empty database once when they start together', async () => {
    const empty = await emptyDatabase('postgres');
    database = empty;
    const servers = await startTwo(empty.env);
    for (const { url } of servers) expect((await fetch(`${url}/api/health/ready`)).status).toBe(200);
    const counts = await readPast(empty.env, (reader) =>
      reader.rows(
        'SELECT (SELECT CAST(count(*) AS int) FROM migrations) AS migrations, (SELECT CAST(count(*) AS int) FROM calendar_day) AS days',
      ),
    );
    expect(counts).toEqual([{ migrations: migrations.length, days: holidays.days.length }]);
    await stopBoth(servers);
  });
});
