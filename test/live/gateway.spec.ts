import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { OpinionThing, SumsThing } from '../../src/contract/views.js';
import { Refusal } from '../../src/common/problem/refusal.js';
import { engines } from '../support/house.js';
import { LiveHouse, plantOpinion, tellOpinion } from '../support/live-house.js';
import { signIn } from '../support/sign-in.js';

describe.each(engines)('The live room on %s', (engine) => {
  let live: LiveHouse;
  beforeEach(async () => {
    live = await LiveHouse.open(engine);
  });
  afterEach(() => live.close());

  const receive = (status: 'received' | 'accepted' = 'received') =>
    live.house.transaction.run(async (tx) => {
      const opinion = await plantOpinion(tx, live.dialogue, { status, queuePosition: status === 'accepted' ? 1024 : null });
      tellOpinion(tx, opinion);
      return opinion;
    });

  it('shows the desk a new opinion once it is committed, and the public the sums alone', async () => {
    const { headers } = await signIn(live.house, 'moderator');
    const desk = await live.watch({ audience: 'staff', headers }).ready();
    const phone = await live.watch({ audience: 'public' }).ready();
    expect(phone.one<SumsThing>(`sums:${live.dialogue.id}`)?.received).toBe(0);
    const opinion = await receive();
    await desk.until(() => desk.one(`opinion:${opinion.id}`) !== undefined);
    expect(desk.one<OpinionThing>(`opinion:${opinion.id}`)).toMatchObject({ number: 1, status: 'received', person: { name: 'Nguyễn Thị Mẫu Đơn' } });
    await phone.until(() => phone.one<SumsThing>(`sums:${live.dialogue.id}`)?.received === 1);
    expect(phone.all('opinion')).toEqual([]);
    expect(desk.gaps + phone.gaps).toBe(0);
  });

  it('says nothing of a change that was rolled back', async () => {
    const { headers } = await signIn(live.house, 'moderator');
    const desk = await live.watch({ audience: 'staff', headers }).ready();
    const lost = live.house.transaction.run(async (tx) => {
      tellOpinion(tx, await plantOpinion(tx, live.dialogue));
      throw new Refusal('forbidden');
    });
    await expect(lost).rejects.toMatchObject({ code: 'forbidden' });
    const kept = await receive();
    await desk.until(() => desk.one(`opinion:${kept.id}`) !== undefined);
    expect(desk.all<OpinionThing>('opinion').map((one) => one.id)).toEqual([kept.id]);
  });
});
