import { expect } from '@jest/globals';
import type { SeededRandom } from '../support/seeded-random.js';
import type { Answer, Senders } from '../support/senders.js';
import type { Server } from '../support/server.js';
import { until } from '../support/until.js';

/** What keeps a database from storing. */
export interface Fault {
  name: string;
  /** What people are told while it lasts. */
  told: RegExp;
  /** Whether what is stored can be read meanwhile. */
  readable: boolean;
  /** Whether nothing at all can be stored; on a full disk what is small may still fit where something was. */
  total: boolean;
  /** Resolves, once it has begun, with what ends it. */
  begin: () => Promise<() => void | Promise<void>>;
}

/** At most so many opinions are stored before a fault begins, while other connections are waiting. */
const mostStored = 60;
const enoughRefusals = 20;

export const told = (answer: Answer): string => `${answer?.status} ${answer?.problem?.code ?? ''}`.trim();

/** `200`, or why it is not ready: `507 storage-full`. */
export async function readiness({ url }: Server): Promise<string> {
  const answer = await fetch(`${url}/api/health/ready`);
  return `${answer.status} ${((await answer.json()) as { code?: string }).code ?? ''}`.trim();
}

/** How many opinions the public is told were received. */
export async function received({ url }: Server, dialogueId: string): Promise<number> {
  const sums = await fetch(`${url}/api/v1/dialogues/${dialogueId}/live?audience=public&since=0`);
  return Number(/"received":(\d+)/.exec(await sums.text())?.[1]);
}

/** Everything that was not acknowledged is stored once it is sent again with the same key. */
export async function sendAgain({ url }: Server, senders: Senders): Promise<void> {
  const again = await Promise.all(senders.unacknowledged.map((opinion) => senders.send(url, opinion)));
  expect([...new Set(again.map(told))].filter((one) => one !== '201')).toEqual([]);
}

/**
 * Twenty connections send, and the fault begins between two answers. Nobody is told anything else than that it was stored, or
 * what the fault says; a server that can store nothing is not ready; and once the fault has ended it stores again by itself.
 */
export async function withstand(server: Server, senders: Senders, fault: Fault, random: SeededRandom): Promise<void> {
  const enough = 1 + Math.floor(random.next() * mostStored);
  const refusals: string[] = [];
  let stored = 0;
  let begun: ReturnType<Fault['begin']> | undefined;
  let failed = false;
  await senders.flood(server.url, (answer) => {
    if (told(answer) !== '201') refusals.push(told(answer));
    else if (++stored === enough) {
      begun = fault.begin();
      begun.catch(() => (failed = true));
    }
    return refusals.length < enoughRefusals && !failed;
  });
  const end = await begun;
  try {
    expect(refusals.filter((one) => !fault.told.test(one))).toEqual([]);
    if (fault.total)
      await until(`${fault.name}: it is not ready`, async () => fault.told.test(await readiness(server)));
    if (fault.readable) expect(await received(server, senders.dialogueId)).toBe(senders.acknowledged.length);
  } finally {
    await end?.();
  }
  await until(`${fault.name} has ended, and it is ready`, async () => (await readiness(server)) === '200');
  await sendAgain(server, senders);
}
