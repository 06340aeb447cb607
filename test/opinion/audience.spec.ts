import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import type { ShownOpinionPage, ShownOpinionView } from '../../src/opinion/public/dto/public-opinions.dto.js';
import type { SubmitOpinionDto } from '../../src/opinion/submission/dto/submit-opinion.dto.js';
import { ModerationService } from '../../src/opinion/moderation/moderation.service.js';
import { OpinionQueries } from '../../src/opinion/opinion.queries.js';
import { actorOf, planDialogue } from '../support/dialogues.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import {
  decideOpinion,
  liveDialogue,
  postReply,
  queueOpinion,
  submission,
  submitOpinion,
  theOpinion,
  callNext,
} from '../support/opinions.js';
import { seedOrganisation, type Seeded } from '../support/organisation.js';
import { groupUnder } from '../support/presses.js';

const newDevice = (): string => `dv=${randomBytes(32).toString('base64url')}`;

describe.each(engines)('phones in the hall on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let dialogue: Dialogue;
  let moderation: ModerationService;
  const moderator = () => actorOf(seeded.home.id, 'moderator');
  beforeAll(async () => {
    app = await openTestApp(engine);
    seeded = await seedOrganisation(app);
  });
  beforeEach(async () => {
    app.clock.set(new Date('2026-11-26T01:00:00Z'));
    dialogue = await liveDialogue(app, seeded.home);
    moderation = app.nest.get(ModerationService);
  });
  afterAll(() => app.close());

  const list = async (query = '', cookie = newDevice()): Promise<ShownOpinionPage> => {
    const url = `/api/v1/public/dialogues/${dialogue.slug}/opinions${query}`;
    const response = await app.nest.inject({ url, headers: { cookie } });
    expect(response.statusCode).toBe(200);
    return response.json<ShownOpinionPage>();
  };
  const numbers = async (query = ''): Promise<number[]> => (await list(query)).items.map((one) => one.number);
  const press = (id: string, cookie: string, method: 'POST' | 'DELETE' = 'POST') =>
    app.nest.inject({ method, url: `/api/v1/opinions/${id}/support`, headers: { cookie } });
  const send = async (cookie: string, overrides: Partial<SubmitOpinionDto> = {}): Promise<string> => {
    const response = await app.nest.inject({
      method: 'POST',
      url: `/api/v1/dialogues/${dialogue.id}/opinions`,
      headers: { cookie },
      payload: submission(overrides),
    });
    return response.json<{ id: string }>().id;
  };
  const accepted = async (cookie: string, overrides: Partial<SubmitOpinionDto> = {}): Promise<string> => {
    const id = await send(cookie, overrides);
    await moderation.accept(moderator(), id, 1);
    return id;
  };

  describe('opinions of others', () => {
    it('are accepted ones in their public wording; none that are waiting, declined, withdrawn, grouped or decided', async () => {
      const shown = await queueOpinion(app, dialogue);
      await submitOpinion(app, dialogue);
      const asked = await submitOpinion(app, dialogue);
      await moderation.ask(moderator(), asked.id, 1, 'Ở đâu?');
      const declined = await submitOpinion(app, dialogue);
      await moderation.decline(moderator(), declined.id, 1, 'complaint', null);
      const gone = await queueOpinion(app, dialogue);
      await moderation.withdraw(moderator(), gone.id, 2, 'Gọi điện xin rút');
      const grouped = await submitOpinion(app, dialogue);
      await groupUnder(app, moderator(), grouped.id, 1, shown.id);
      const decided = await queueOpinion(app, dialogue);
      await decideOpinion(app, dialogue, decided.id);
      await moderation.redact(moderator(), shown.id, (await theOpinion(app, shown.id)).version, 'Bao giờ có sổ?');
      const { items, total } = await list();
      expect(items).toMatchObject([{ id: shown.id, text: 'Bao giờ có sổ?', groupSize: 2, onFloor: false, mine: null }]);
      expect(total).toBe(1);
    });

    it('never contain contacts, whatever the moderator left in', async () => {
      const text = 'Gọi tôi số 0900 000 777 hoặc thư mau-don@minh-khe.example, xin trả lời.';
      const { id } = await queueOpinion(app, dialogue, { text, displayConsent: 'name' });
      await app.transaction.run((tx) => tx.execute('UPDATE opinion SET public_text = NULL WHERE id = ?', [id]));
      const told = JSON.stringify(await list());
      expect(told).not.toMatch(/0900 ?000 ?777|mau-don@|0900000123/);
    });

    it.each([
      ['none', { name: null, community: null }],
      ['initials', { name: 'N.T.M.Đ.', community: 'Tổ dân phố 5' }],
      ['name', { name: 'N.T.M.Đ.', community: 'Tổ dân phố 5' }],
    ] as const)('show an author who consented to "%s" accordingly', async (displayConsent, person) => {
      await queueOpinion(app, dialogue, { displayConsent });
      expect((await list()).items[0]?.person).toMatchObject(person);
    });

    it('show the full name once called, if the author consented', async () => {
      const { id } = await queueOpinion(app, dialogue, { displayConsent: 'name' });
      await callNext(app, dialogue, id, actorOf(seeded.home.id, 'chair'));
      expect((await list()).items[0]).toMatchObject({ onFloor: true, person: { name: 'Nguyễn Thị Mẫu Đơn' } });
    });

    it('are found without accents, by number and by field', async () => {
      const field = seeded.home.fields['Đất đai'] as string;
      const land = await queueOpinion(app, dialogue, { text: 'Sổ đỏ của tôi bao giờ có?', fieldId: field });
      const drain = await queueOpinion(app, dialogue, { text: 'Cống ngõ 42 tắc từ Tết.' });
      expect(await numbers('?q=so%20do')).toEqual([land.number]);
      expect(await numbers('?q=CONG')).toEqual([drain.number]);
      expect(await numbers('?q=cong&order=support')).toEqual([drain.number]);
      expect(await numbers(`?q=${encodeURIComponent(drain.publicNumber)}`)).toEqual([drain.number]);
      expect(await numbers(`?fieldId=${field}`)).toEqual([land.number]);
      expect(await numbers('?q=khong%20co')).toEqual([]);
    });

    it.each(['newest', 'support'])('are paged, each opinion once, ordered by "%s"', async (order) => {
      const ids: string[] = [];
      for (let n = 0; n < 7; n++) ids.push((await queueOpinion(app, dialogue)).id);
      for (const id of [ids[2], ids[2], ids[5]]) expect((await press(id as string, newDevice())).statusCode).toBe(200);
      const seen: ShownOpinionView[] = [];
      let next: string | null = '';
      while (next !== null) {
        const page: ShownOpinionPage = await list(`?limit=3&order=${order}${next && `&after=${next}`}`);
        seen.push(...page.items);
        ({ next } = page);
      }
      const expected = order === 'newest' ? [7, 6, 5, 4, 3, 2, 1] : [3, 6, 1, 2, 4, 5, 7];
      expect(seen.map((one) => one.number)).toEqual(expected);
    });

    it('of a draft are not public', async () => {
      const draft = await planDialogue(app, seeded.home);
      expect((await app.nest.inject(`/api/v1/public/dialogues/${draft.slug}/opinions`)).statusCode).toBe(404);
    });
  });

  describe('"tôi cũng quan tâm"', () => {
    it('counts once per device, can be withdrawn, and is remembered', async () => {
      const { id } = await queueOpinion(app, dialogue);
      const me = newDevice();
      expect((await press(id, me)).json()).toEqual({ supportCount: 1 });
      expect((await press(id, me)).json()).toEqual({ supportCount: 1 });
      expect((await list('', me)).items[0]).toMatchObject({ supportCount: 1, mine: 'supported' });
      expect((await press(id, me, 'DELETE')).json()).toEqual({ supportCount: 0 });
      expect((await press(id, me, 'DELETE')).json()).toEqual({ supportCount: 0 });
      expect((await list('', me)).items[0]).toMatchObject({ supportCount: 0, mine: null });
    });

    it('is refused for one’s own: from the same device, with the same phone number, or through the group', async () => {
      const mine = newDevice();
      const id = await accepted(mine);
      expect((await list('', mine)).items[0]).toMatchObject({ mine: 'own' });
      const other = newDevice();
      await send(other, { text: 'Một việc khác, cũng của tôi.' });
      const neighbour = newDevice();
      const theirs = await send(neighbour, { phone: '+84900000124', text: 'Cũng việc ấy, ở nhà bên.' });
      await groupUnder(app, moderator(), theirs, 1, id);
      for (const device of [mine, other, neighbour])
        expect((await press(id, device)).json()).toMatchObject({ status: 409, code: 'own-opinion' });
      expect((await theOpinion(app, id)).supportCount).toBe(0);
    });

    it('counts a phone number once for all its devices', async () => {
      const { id } = await queueOpinion(app, dialogue, { phone: '+84900000999' });
      const [first, second] = [newDevice(), newDevice()];
      for (const device of [first, second]) await send(device);
      expect((await press(id, first)).json()).toEqual({ supportCount: 1 });
      expect((await press(id, second)).json()).toMatchObject({ status: 409, code: 'phone-supported' });
      await press(id, first, 'DELETE');
      expect((await press(id, second)).json()).toEqual({ supportCount: 1 });
    });

    it('from two devices with the same phone number at once counts once', async () => {
      const { id } = await queueOpinion(app, dialogue, { phone: '+84900000999' });
      const devices = [newDevice(), newDevice()];
      for (const device of devices) await send(device);
      const answers = await Promise.all(devices.map((device) => press(id, device)));
      expect(answers.map((one) => one.statusCode).toSorted()).toEqual([200, 409]);
      expect((await theOpinion(app, id)).supportCount).toBe(1);
    });

    it('does not change the calling order', async () => {
      const first = await queueOpinion(app, dialogue);
      const second = await queueOpinion(app, dialogue);
      for (let n = 0; n < 5; n++) await press(second.id, newDevice());
      const chair = actorOf(seeded.home.id, 'chair');
      const called = await callNext(app, dialogue, null, chair);
      expect(called.id).toBe(first.id);
    });
  });

  it('work for five hundred behind one address, with rate limits; a single device is limited', async () => {
    const limited = await openTestApp(engine, { env: { RATE_LIMIT: 'on' } });
    try {
      const { home } = await seedOrganisation(limited);
      const hall = await liveDialogue(limited, home);
      const { id } = await queueOpinion(limited, hall);
      const devices = Array.from({ length: 500 }, newDevice);
      const as = (cookie: string, method: 'GET' | 'POST', url: string, payload?: object) =>
        limited.nest.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) });
      const statuses = new Map<string, number>();
      const all = async (what: string, one: (cookie: string, n: number) => ReturnType<typeof as>): Promise<void> => {
        for (let start = 0; start < devices.length; start += 50) {
          const answers = await Promise.all(
            devices.slice(start, start + 50).map((cookie, i) => one(cookie, start + i)),
          );
          for (const { statusCode } of answers)
            statuses.set(`${what} ${statusCode}`, (statuses.get(`${what} ${statusCode}`) ?? 0) + 1);
        }
      };
      // Each browser brings back the cookie it is given.
      await all('list', async (cookie, n) => {
        const answer = await as(cookie, 'GET', `/api/v1/public/dialogues/${hall.slug}/opinions`);
        devices[n] = `dv=${answer.cookies.find(({ name }) => name === 'dv')?.value ?? ''}`;
        return answer;
      });
      await all('support', (cookie) => as(cookie, 'POST', `/api/v1/opinions/${id}/support`));
      await all('send', (cookie, n) =>
        as(
          cookie,
          'POST',
          `/api/v1/dialogues/${hall.id}/opinions`,
          submission({ phone: `+84900${String(1000 + n).padStart(6, '0')}` }),
        ),
      );
      await all('mine', (cookie) => as(cookie, 'GET', '/api/v1/my-opinions'));
      expect(Object.fromEntries(statuses)).toEqual({
        'list 200': 500,
        'support 200': 500,
        'send 201': 500,
        'mine 200': 500,
      });
      expect((await theOpinion(limited, id)).supportCount).toBe(500);
      const eager: number[] = [];
      for (let n = 0; n < 62; n++)
        eager.push((await as(devices[0] as string, 'POST', `/api/v1/opinions/${id}/support`)).statusCode);
      expect(eager.filter((status) => status === 429)).toHaveLength(3);
    } finally {
      await limited.close();
    }
  });

  describe('"was it really solved?"', () => {
    const answered = async (overrides: Partial<SubmitOpinionDto> = {}) => {
      const receipt = await queueOpinion(app, dialogue, overrides);
      await decideOpinion(app, dialogue, receipt.id, overrides.kind === 'praise' ? 'noted' : 'answered');
      return receipt;
    };
    const publish = () =>
      app.transaction.run((tx) =>
        tx.execute('UPDATE dialogue SET outcomes_published_at = ? WHERE id = ?', [tx.now.toISOString(), dialogue.id]),
      );
    const rate = (trackingCode: string, body: object) =>
      app.nest.inject({
        method: 'POST',
        url: '/api/v1/tracking/rate',
        payload: { trackingCode, pin: '0123', ...body },
      });

    it('can be answered once the answer is public, and changed', async () => {
      const { id, trackingCode } = await answered();
      expect((await rate(trackingCode, { verdict: 'solved' })).json()).toMatchObject({ code: 'wrong-state' });
      await publish();
      expect((await rate(trackingCode, { verdict: 'solved' })).json()).toMatchObject({ code: 'wrong-state' });
      await postReply(app, id);
      expect((await rate(trackingCode, { verdict: 'solved' })).json()).toMatchObject({
        may: { rate: true, reopen: true },
        rating: { verdict: 'solved', comment: null },
      });
      const comment = 'Còn thiếu tấm đan trước số nhà tôi, gọi 0900 000 123.';
      expect((await rate(trackingCode, { verdict: 'partly', comment })).json()).toMatchObject({
        rating: { verdict: 'partly', comment },
      });
      expect(await app.reader.rows('SELECT verdict FROM rating WHERE opinion_id = ?', [id])).toEqual([
        { verdict: 'partly' },
      ]);
      const opinions = app.nest.get(OpinionQueries);
      expect((await opinions.get(moderator(), id)).rating).toMatchObject({ comment });
      const masked = await opinions.get(actorOf(seeded.home.id, 'oversight'), id);
      expect(masked.rating?.comment).not.toContain('0900');
      expect(JSON.stringify(masked.trail)).not.toContain('tấm đan');
    });

    it('is not possible for praise', async () => {
      const { trackingCode } = await answered({ kind: 'praise' });
      await publish();
      expect((await rate(trackingCode, { verdict: 'solved' })).json()).toMatchObject({ code: 'wrong-state' });
    });

    it('refuses an unknown verdict', async () => {
      const { trackingCode } = await answered();
      expect((await rate(trackingCode, { verdict: 'great' })).json()).toMatchObject({
        status: 400,
        errors: [{ field: 'verdict' }],
      });
    });
  });
});
