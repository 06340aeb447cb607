import { randomInt } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/house.js';
import { type Hall, prepareHall } from '../support/hall.js';
import { Server } from '../support/server.js';
import { killRounds } from './kill-rounds.js';

describe.each(engines)('kill -9 under load on %s', (engine) => {
  let hall: Hall;
  afterEach(async () => {
    await Server.killAll();
    await hall.drop();
  });

  it('loses and doubles no acknowledged opinion, and leaves no hole', async () => {
    hall = await prepareHall(engine);
    const crowd = await killRounds(hall, 3, () => randomInt(1, 120));
    expect(crowd.acknowledged.length).toBeGreaterThan(3);
  });
});
