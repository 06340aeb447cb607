import { expect } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { Registration } from '../../src/invitation/invitation.entity.js';
import { registrant } from '../support/guests.js';
import { queueOpinion, submission, sumsOf, theOpinion } from '../support/opinions.js';
import type { TestApp } from '../support/test-app.js';
import { Visitor } from '../support/visitor.js';

const atOnce = 25;
const phone = (n: number): string => `+84900${String(100_000 + n)}`;
const key = (): Record<string, string> => ({ 'idempotency-key': randomBytes(24).toString('base64url') });

/** So many honest people behind one address support, send and register: nobody is refused, and each works once at most. */
export async function expectUnhurt(app: TestApp, dialogue: Dialogue, address: string, count: number): Promise<void> {
  const { id } = await queueOpinion(app, dialogue);
  const people = Array.from({ length: count }, () => new Visitor(app, { address }));
  const statuses: Record<string, number> = {};
  const all = async (what: string, act: (one: Visitor, n: number) => Promise<{ status: number }>): Promise<void> => {
    for (let start = 0; start < count; start += atOnce) {
      const some = people.slice(start, start + atOnce);
      for (const { status } of await Promise.all(some.map((one, i) => act(one, start + i))))
        statuses[`${what} ${status}`] = (statuses[`${what} ${status}`] ?? 0) + 1;
    }
  };
  await all('open', (one) => one.get(`/d/${dialogue.slug}`));
  await all('support', (one) => one.post(`/api/v1/opinions/${id}/support`));
  await all('send', (one, n) =>
    one.post(`/api/v1/dialogues/${dialogue.id}/opinions`, submission({ phone: phone(n) }), key()),
  );
  await all('register', (one, n) =>
    one.post(`/api/v1/dialogues/${dialogue.id}/registrations`, registrant({ phone: phone(n) }), key()),
  );
  expect(statuses).toEqual({ 'open 200': count, 'support 200': count, 'send 201': count, 'register 201': count });
  expect((await theOpinion(app, id)).supportCount).toBe(count);
  expect(await app.reader.manager.countBy(Registration, { dialogueId: dialogue.id })).toBe(count);
  expect((await sumsOf(app, dialogue.id)).received).toBe(count + 1);
  expect(Math.max(...people.map(({ solved }) => solved))).toBe(1);
}
