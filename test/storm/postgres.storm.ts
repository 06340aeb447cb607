import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type PostgresCluster, postgresUser, startPostgres } from '../../scripts/postgres.mjs';
import { frozen, full, fullLog, moveToDisk, readOnly, stopped } from '../faults/postgres-faults.js';
import { type Fault, withstand } from '../faults/withstand.js';
import { type PreparedDialogue, prepareDialogue } from '../support/prepared-dialogue.js';
import { seed } from '../support/seed.js';
import { SeededRandom } from '../support/seeded-random.js';
import { Senders } from '../support/senders.js';
import { Server } from '../support/server.js';
import { canMount, SmallDisk } from '../support/small-disk.js';
import { expectNothingLost, storedOpinions } from '../support/stored-opinions.js';
import { engines } from '../support/test-app.js';

const rounds = 30;
const longestMs = 40 * 60_000;
const onPostgres = engines.includes('postgres') ? describe : describe.skip;
const onItsOwnDisk = engines.includes('postgres') && canMount(postgresUser()) ? describe : describe.skip;

describe(`a PostgreSQL that fails ${rounds} times under load`, () => {
  const shared = process.env['TEST_POSTGRES_URL'];
  let postgres: PostgresCluster;
  let prepared: PreparedDialogue;
  let disk: SmallDisk | undefined;
  afterEach(async () => {
    await Server.killAll();
    postgres.stop();
    await disk?.unmount();
    disk = undefined;
    process.env['TEST_POSTGRES_URL'] = shared;
  });

  async function prepare(wal?: string): Promise<void> {
    postgres = await startPostgres(wal === undefined ? {} : { wal });
    process.env['TEST_POSTGRES_URL'] = postgres.url;
    prepared = await prepareDialogue('postgres');
  }

  async function expectToWithstand(faults: readonly Fault[]): Promise<void> {
    const random = new SeededRandom(seed);
    const senders = new Senders(prepared.dialogue.id);
    const server = await Server.start(prepared.env);
    for (let round = 1; round <= rounds; round++) {
      const [fault] = random.pick(faults, 1);
      await withstand(server, senders, fault as Fault, random);
      await expectNothingLost(prepared.env, senders);
    }
    expect(await server.stop()).toBe(0);
    const stored = await storedOpinions(prepared.env, prepared.dialogue.id);
    expect(stored).toHaveLength(senders.sent.length);
    process.stdout.write(`postgres: ${rounds} faults, ${stored.length} opinions, 0 lost, 0 doubled\n`);
  }

  onPostgres('frozen, stopped, crashed or read-only', () => {
    beforeEach(() => prepare());

    it(
      'refuses what it cannot store, and nothing else',
      () =>
        expectToWithstand([
          frozen(postgres),
          stopped(postgres, 'fast'),
          stopped(postgres, 'immediate'),
          readOnly(postgres),
        ]),
      longestMs,
    );
  });

  onItsOwnDisk('because the disk of its tables is full', () => {
    beforeEach(async () => {
      await prepare();
      disk = await SmallDisk.mount(128, postgresUser());
      await moveToDisk(postgres, prepared.env['DATABASE_URL'] as string, disk);
    });

    it('refuses what it cannot store, and nothing else', () => expectToWithstand([full(disk as SmallDisk)]), longestMs);
  });

  onItsOwnDisk('because the disk of its log is full', () => {
    beforeEach(async () => {
      disk = await SmallDisk.mount(128, postgresUser());
      await prepare(disk.outside);
    });

    it(
      'refuses what it cannot store, and nothing else',
      () => expectToWithstand([fullLog(postgres, disk as SmallDisk)]),
      longestMs,
    );
  });
});
