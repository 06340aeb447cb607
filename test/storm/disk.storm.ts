import { cpSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fullDisk, readOnlyDisk } from '../faults/sqlite-faults.js';
import { withstand } from '../faults/withstand.js';
import { type PreparedDialogue, prepareDialogue } from '../support/prepared-dialogue.js';
import { seed } from '../support/seed.js';
import { SeededRandom } from '../support/seeded-random.js';
import { Senders } from '../support/senders.js';
import { Server } from '../support/server.js';
import { canMount, canTrace, SmallDisk } from '../support/small-disk.js';
import { expectNothingLost, storedOpinions } from '../support/stored-opinions.js';

const rounds = 30;
const longestMs = 25 * 60_000;
const onItsOwnDisk = canMount() ? describe : describe.skip;

onItsOwnDisk(`a disk of SQLite that fails ${rounds} times under load`, () => {
  let prepared: PreparedDialogue;
  let disk: SmallDisk;
  let senders: Senders;
  let server: Server;
  beforeEach(async () => {
    prepared = await prepareDialogue('sqlite');
    disk = await SmallDisk.mount(64);
    cpSync(prepared.env['DATA_DIR'] as string, disk.outside, { recursive: true });
    senders = new Senders(prepared.dialogue.id);
    server = await Server.start({ ...prepared.env, DATA_DIR: disk.path }, disk.enter);
  });
  afterEach(async () => {
    await Server.killAll();
    await disk.unmount();
    await prepared.drop();
  });

  async function expectAllStored(): Promise<void> {
    expect(await server.stop()).toBe(0);
    // SQLite opens nothing in another namespace.
    cpSync(disk.outside, prepared.env['DATA_DIR'] as string, { recursive: true });
    await expectNothingLost(prepared.env, senders);
    const stored = await storedOpinions(prepared.env, prepared.dialogue.id);
    expect(stored).toHaveLength(senders.sent.length);
    process.stdout.write(`sqlite: ${rounds} faults, ${stored.length} opinions, 0 lost, 0 doubled\n`);
  }

  it(
    'full: refuses what it cannot store, and nothing else',
    async () => {
      const random = new SeededRandom(seed);
      for (let round = 1; round <= rounds; round++) await withstand(server, senders, fullDisk(disk), random);
      await expectAllStored();
    },
    longestMs,
  );

  const whereItCanBeTraced = canTrace() ? describe : describe.skip;
  whereItCanBeTraced('read-only', () => {
    it(
      'refuses what it cannot store, and nothing else',
      async () => {
        const random = new SeededRandom(seed);
        for (let round = 1; round <= rounds; round++)
          await withstand(server, senders, readOnlyDisk(disk, server), random);
        await expectAllStored();
      },
      longestMs,
    );
  });
});
