import { expect } from '@jest/globals';
import { Senders } from '../support/senders.js';
import type { SeededRandom } from '../support/seeded-random.js';
import { expectNothingLost, storedOpinions } from '../support/stored-opinions.js';
import type { PreparedDialogue } from '../support/prepared-dialogue.js';
import { Server } from '../support/server.js';

/**
 * Maximum number of opinions acknowledged in a round before the server is killed, while other connections are waiting.
 */
const mostAnswers = 120;

/**
 * Each round: twenty connections send, the server is killed and restarted on the same database, and everything without
 * a response is sent again with the same key.
 */
export async function killRounds(prepared: PreparedDialogue, rounds: number, random: SeededRandom): Promise<Senders> {
  const senders = new Senders(prepared.dialogue.id);
  let server = await Server.start(prepared.env);
  for (let round = 1; round <= rounds; round++) {
    const doomed = server;
    const enough = 1 + Math.floor(random.next() * mostAnswers);
    let answered = 0;
    await senders.flood(doomed.url, (answer) => {
      if (answer) expect(answer.status).toBe(201);
      if (answer && ++answered === enough) void doomed.kill();
      return answer !== undefined;
    });
    expect(await doomed.ended).toBe('SIGKILL');
    expect(senders.unacknowledged.length).toBeGreaterThan(0);
    await expectNothingLost(prepared.env, senders);
    server = await Server.start(prepared.env);
    const { url } = server;
    const again = await Promise.all(senders.unacknowledged.map((opinion) => senders.send(url, opinion)));
    expect(again.filter((answer) => answer?.status !== 201)).toEqual([]);
    const [known] = senders.sent;
    if (known) expect((await senders.send(url, known))?.receipt).toEqual(known.receipt);
    await expectNothingLost(prepared.env, senders);
    expect(await storedOpinions(prepared.env, prepared.dialogue.id)).toHaveLength(senders.sent.length);
  }
  expect(await server.stop()).toBe(0);
  return senders;
}
