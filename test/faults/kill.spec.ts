import { afterEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/test-app.js';
import { type PreparedDialogue, prepareDialogue } from '../support/prepared-dialogue.js';
import { Server } from '../support/server.js';
import { SeededRandom } from '../support/seeded-random.js';
import { seed } from '../support/seed.js';
import { killRounds } from './kill-rounds.js';

describe.each(engines)('kill -9 under load on %s', (engine) => {
  let prepared: PreparedDialogue;
  afterEach(async () => {
    await Server.killAll();
    await prepared.drop();
  });

  it('neither loses nor duplicates acknowledged opinions, and leaves no gap', async () => {
    prepared = await prepareDialogue(engine);
    const senders = await killRounds(prepared, 3, new SeededRandom(seed));
    expect(senders.acknowledged.length).toBeGreaterThan(3);
  });
});
