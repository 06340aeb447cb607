import { expect } from '@jest/globals';
import { Crowd } from '../support/senders.js';
import type { Dice } from '../support/seeded-random.js';
import { expectNothingLost, storedOpinions } from '../support/stored-opinions.js';
import type { Hall } from '../support/prepared-dialogue.js';
import { Server } from '../support/server.js';

/** The most opinions that are acknowledged in a round before the server dies; the other connections wait for an answer then. */
const mostAnswers = 120;

/**
 * Each round: twenty connections send, the server dies in the middle, starts again on the same database, and everything
 * that was not answered is sent once more under the same key.
 */
export async function killRounds(hall: Hall, rounds: number, dice: Dice): Promise<Crowd> {
  const crowd = new Crowd(hall.dialogue.id);
  let server = await Server.start(hall.env);
  for (let round = 1; round <= rounds; round++) {
    const doomed = server;
    const enough = 1 + Math.floor(dice.throw() * mostAnswers);
    let answered = 0;
    await crowd.flood(doomed.url, (answer) => {
      if (answer) expect(answer.status).toBe(201);
      if (answer && ++answered === enough) void doomed.kill();
      return answer !== undefined;
    });
    expect(await doomed.ended).toBe('SIGKILL');
    expect(crowd.unacknowledged.length).toBeGreaterThan(0);
    await expectNothingLost(hall.env, crowd);
    server = await Server.start(hall.env);
    const { url } = server;
    const again = await Promise.all(crowd.unacknowledged.map((letter) => crowd.send(url, letter)));
    expect(again.filter((answer) => answer?.status !== 201)).toEqual([]);
    const [known] = crowd.letters;
    if (known) expect((await crowd.send(url, known))?.receipt).toEqual(known.receipt);
    await expectNothingLost(hall.env, crowd);
    expect(await storedOpinions(hall.env, hall.dialogue.id)).toHaveLength(crowd.letters.length);
  }
  expect(await server.stop()).toBe(0);
  return crowd;
}
