import { afterEach, describe, expect, it } from '@jest/globals';
import { killRounds } from '../faults/kill-rounds.js';
import { type PreparedDialogue, prepareDialogue } from '../support/prepared-dialogue.js';
import { engines } from '../support/test-app.js';
import { SeededRandom } from '../support/seeded-random.js';
import { seed } from '../support/seed.js';
import { Server } from '../support/server.js';

const rounds = 100;
const longestMs = 25 * 60_000;

describe.each(engines)(`${rounds} times kill -9 under load on %s`, (engine) => {
  let prepared: PreparedDialogue;
  afterEach(async () => {
    await Server.killAll();
    await prepared.drop();
  });

  it(
    'neither lose nor duplicate acknowledged opinions, and leave no gap',
    async () => {
      prepared = await prepareDialogue(engine);
      const senders = await killRounds(prepared, rounds, new SeededRandom(seed));
      process.stdout.write(`${engine}: ${rounds} kills, ${senders.sent.length} opinions, 0 lost, 0 doubled\n`);
      expect(senders.sent.length).toBeGreaterThan(rounds);
    },
    longestMs,
  );
});
