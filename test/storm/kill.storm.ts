import { afterEach, describe, expect, it } from '@jest/globals';
import { killRounds } from '../faults/kill-rounds.js';
import { type Hall, prepareHall } from '../support/prepared-dialogue.js';
import { engines } from '../support/test-app.js';
import { Dice } from '../support/seeded-random.js';
import { seed } from '../support/seed.js';
import { Server } from '../support/server.js';

const rounds = 100;
const longestMs = 25 * 60_000;

describe.each(engines)(`${rounds} times kill -9 under load on %s`, (engine) => {
  let hall: Hall;
  afterEach(async () => {
    await Server.killAll();
    await hall.drop();
  });

  it(
    'lose and double no acknowledged opinion, and leave no hole',
    async () => {
      hall = await prepareHall(engine);
      const crowd = await killRounds(hall, rounds, new Dice(seed));
      process.stdout.write(`${engine}: ${rounds} kills, ${crowd.letters.length} opinions, 0 lost, 0 doubled\n`);
      expect(crowd.letters.length).toBeGreaterThan(rounds);
    },
    longestMs,
  );
});
