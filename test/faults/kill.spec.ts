import { afterEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/test-app.js';
import { type Hall, prepareHall } from '../support/prepared-dialogue.js';
import { Server } from '../support/server.js';
import { Dice } from '../support/seeded-random.js';
import { seed } from '../support/seed.js';
import { killRounds } from './kill-rounds.js';

describe.each(engines)('kill -9 under load on %s', (engine) => {
  let hall: Hall;
  afterEach(async () => {
    await Server.killAll();
    await hall.drop();
  });

  it('loses and doubles no acknowledged opinion, and leaves no hole', async () => {
    hall = await prepareHall(engine);
    const crowd = await killRounds(hall, 3, new Dice(seed));
    expect(crowd.acknowledged.length).toBeGreaterThan(3);
  });
});
