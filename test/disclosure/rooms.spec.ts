import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Grant } from '../../src/auth/account.entity.js';
import { newId } from '../../src/common/ids.js';
import { BackstageNote } from '../../src/floor/floor.entity.js';
import type { Opinion } from '../../src/opinion/opinion.entity.js';
import { insertOpinion, LiveApp, recordOpinionEvent } from '../support/live-app.js';
import type { LiveClient } from '../support/live-client.js';
import { signIn, type SignedIn } from '../support/sign-in.js';
import { engines } from '../support/test-app.js';

const phone = '0900 000 789';

/** The right belongs to the person: two people in one room of the desk read different things, by socket and by fetch. */
describe.each(engines)('people at the desk on %s', (engine) => {
  let live: LiveApp;
  const people: Record<string, SignedIn> = {};
  const screens: Record<string, LiveClient> = {};
  beforeAll(async () => {
    live = await LiveApp.open(engine);
    for (const role of ['moderator', 'secretary', 'chair', 'operator'] as const) {
      people[role] = await signIn(live.app, role);
      screens[role] = await live.watch({ audience: 'staff', headers: people[role].headers }).ready();
    }
  });
  afterAll(() => live.close());

  const everythingOf = (role: string): string =>
    JSON.stringify((screens[role] as LiveClient).received) + JSON.stringify((screens[role] as LiveClient).dialogue);
  const receive = (text: string): Promise<Opinion> =>
    live.app.transaction.run(async (tx) => {
      const opinion = await insertOpinion(tx, live.dialogue, { text });
      recordOpinionEvent(tx, opinion);
      await tx.manager.insert(BackstageNote, {
        id: newId(),
        dialogueId: live.dialogue.id,
        text: `Người hỏi gọi từ ${phone}`,
        sentBy: null,
        senderName: 'Tổ tổng hợp',
        sentAt: tx.now,
        seenAt: null,
      });
      return opinion;
    });

  it('read contacts in texts only if they prepare the dialogue', async () => {
    const { id } = await receive(`Xin gọi lại số ${phone} về cống ngõ 42.`);
    for (const screen of Object.values(screens))
      await screen.until(({ dialogue }) => `opinion:${id}` in dialogue.views);
    for (const role of ['moderator', 'secretary']) expect(everythingOf(role)).toContain(phone);
    for (const role of ['chair', 'operator']) {
      expect(everythingOf(role)).toContain('cống ngõ 42');
      expect(everythingOf(role)).not.toContain(phone);
    }
  });

  it('read the same when they fetch what they missed', async () => {
    for (const [role, { headers }] of Object.entries(people))
      for (const since of [0, 1]) {
        const url = `/api/v1/dialogues/${live.dialogue.id}/live?audience=staff&since=${since}`;
        const { body } = await live.app.nest.inject({ url, headers });
        expect([role, body.includes(phone)]).toEqual([role, role === 'moderator' || role === 'secretary']);
      }
  });

  it('read less as soon as a role ends', async () => {
    const both = await signIn(live.app, 'moderator');
    const [grant] = await live.app.reader.manager.findBy(Grant, { accountId: both.accountId });
    await live.app.transaction.run((tx) =>
      tx.manager.insert(Grant, { ...(grant as Grant), id: newId(), role: 'chair' }),
    );
    const screen = await live.watch({ audience: 'staff', headers: both.headers }).ready();
    expect(JSON.stringify(screen.dialogue)).toContain(phone);
    await live.app.transaction.run((tx) =>
      tx.manager.update(Grant, { id: (grant as Grant).id }, { validUntil: '2020-01-01' }),
    );
    await screen.until(
      ({ dialogue }) => !JSON.stringify(dialogue).includes(phone),
      'the number is gone from the screen',
    );
    expect(screen.code).toBeUndefined();
  });
});
