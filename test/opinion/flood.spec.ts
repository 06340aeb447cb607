import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { workers } from '../../src/auth/admission.service.js';
import { DeviceService } from '../../src/auth/device.service.js';
import { RateLimitService } from '../../src/auth/rate-limit.service.js';
import { Signer } from '../../src/auth/signer.service.js';
import { Clock } from '../../src/common/clock.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { Invitation, Registration } from '../../src/invitation/invitation.entity.js';
import { InvitationService } from '../../src/invitation/invitation.service.js';
import { actorOf } from '../support/dialogues.js';
import { registrant } from '../support/guests.js';
import { liveDialogue, queueOpinion, submission, submitOpinion, sumsOf, theOpinion } from '../support/opinions.js';
import { seedOrganisation, type Seeded } from '../support/organisation.js';
import { groupUnder } from '../support/presses.js';
import { engines, openTestApp, type TestApp } from '../support/test-app.js';
import { Visitor } from '../support/visitor.js';
import { expectUnhurt } from './crowd.js';

/** How often each status and code came. */
const tally = (answers: readonly { status: number; body: { code?: string } }[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers) {
    const what = body.code ?? String(status);
    counts[what] = (counts[what] ?? 0) + 1;
  }
  return counts;
};
const times = async <T>(count: number, work: (n: number) => Promise<T>): Promise<T[]> => {
  const done: T[] = [];
  for (let n = 0; n < count; n++) done.push(await work(n));
  return done;
};
const phone = (n: number): string => `+84900${String(100_000 + n)}`;
/** Nothing is counted for it yet. */
const anotherAddress = (): string => `198.51.${addresses >> 8}.${addresses++ & 255}`;
let addresses = 0;
const key = (): Record<string, string> => ({ 'idempotency-key': randomBytes(24).toString('base64url') });

describe.each(engines)('what one hand can push on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let dialogue: Dialogue;
  let page: string;
  let opinions: string;
  let registrations: string;
  let address: string;
  beforeAll(async () => {
    app = await openTestApp(engine, {
      listen: true,
      env: { RATE_LIMIT: 'on', CHALLENGE: 'on', CHALLENGE_ABOVE: '100000', TRUST_PROXY: '1' },
    });
    seeded = await seedOrganisation(app);
  });
  beforeEach(async () => {
    address = anotherAddress();
    dialogue = await liveDialogue(app, seeded.home);
    page = `/d/${dialogue.slug}`;
    opinions = `/api/v1/dialogues/${dialogue.id}/opinions`;
    registrations = `/api/v1/dialogues/${dialogue.id}/registrations`;
  });
  afterAll(() => app.close());

  const supportOf = (id: string): string => `/api/v1/opinions/${id}/support`;
  /** Each from somebody else. */
  const queued = () => queueOpinion(app, dialogue, { phone: phone(900 + asked++) });
  let asked = 0;
  const seats = () => app.reader.manager.countBy(Registration, { dialogueId: dialogue.id });
  const countOf = async (id: string): Promise<number> => (await theOpinion(app, id)).supportCount;
  /** A browser that has opened the page, and neither keeps its cookie longer than one press nor works. */
  const fresh = async (from: string = address): Promise<Visitor> => {
    const visitor = new Visitor(app, { address: from, works: false });
    await visitor.get(page);
    return visitor;
  };

  // Five hundred in `npm run test:storm`: the work of all of them takes the test's machine half a minute.
  it('40 honest people behind one address support, speak and register, and each works once at most', () =>
    expectUnhurt(app, dialogue, address, 40));

  it('a network in which more browsers have worked than a hall has people is asked to work harder', async () => {
    const { id } = await queued();
    const done = new Visitor(app, { address });
    await done.get(page);
    await times(3, async () => (await fresh()).post(supportOf(id)));
    expect((await done.post(supportOf(id))).status).toBe(200);
    const bits = async (): Promise<number | undefined> =>
      (await (await fresh()).post(supportOf(id))).body.present?.challenge?.bits;
    const limits = app.nest.get(RateLimitService);
    const work = (count: number) => times(count, () => limits.count(workers, address));
    expect(await bits()).toBe(14);
    await work(workers.points - 1);
    expect(await bits()).toBe(16);
    await work(3 * workers.points);
    expect(await bits()).toBe(18);
    const { id: another } = await queued();
    await times(3, async () => (await fresh()).post(supportOf(another)));
    expect((await done.post(supportOf(another))).status).toBe(200);
    expect(done.solved).toBe(1);
  });

  it('a browser has worked for a day', async () => {
    const clock = new Clock();
    const devices = new DeviceService(app.nest.get(Signer), clock);
    const cookie = devices.write(devices.worked(devices.read(undefined).device));
    expect(devices.read(cookie).trust).toBe('worked');
    clock.advance(24 * 3_600_000);
    expect(devices.read(cookie).trust).toBe('returned');
  });

  describe('support', () => {
    it('is not counted from a browser that has not brought its cookie back', async () => {
      const { id } = await queued();
      const loop = new Visitor(app, { address, keeps: false });
      expect(tally(await times(60, () => loop.post(supportOf(id))))).toEqual({ 'device-unknown': 60 });
      expect(await countOf(id)).toBe(0);
    });

    it.each(['forged', 'of another installation'])('is not counted with a cookie that is %s', async (which) => {
      const { id } = await queued();
      const token = randomBytes(32).toString('base64url');
      const value = which === 'forged' ? token : `${token}.t5w2k0.t5w2k0.${randomBytes(16).toString('base64url')}`;
      const loop = new Visitor(app, { address, keeps: false });
      const answer = await loop.post(supportOf(id), undefined, { cookie: `dv=${value}` });
      expect(answer.body.code).toBe('device-unknown');
      expect(await countOf(id)).toBe(0);
    });

    it('moves by three at most for a loop that opens the page anew for each press, until it works', async () => {
      const { id } = await queued();
      const answers = await times(30, async () => (await fresh()).post(supportOf(id)));
      expect(tally(answers)).toEqual({ 200: 3, 'challenge-required': 27 });
      expect(await countOf(id)).toBe(3);
      const neighbour = new Visitor(app, { address });
      await neighbour.get(page);
      expect((await neighbour.post(supportOf(id))).status).toBe(200);
      expect(neighbour.solved).toBe(1);
    });

    it('moves by three at most through all members of a group', async () => {
      const lead = await queued();
      const members = [lead.id];
      for (let n = 0; n < 3; n++) {
        const { id } = await submitOpinion(app, dialogue, { phone: phone(n) });
        await groupUnder(app, actorOf(seeded.home.id, 'moderator'), id, 1, lead.id);
        members.push(id);
      }
      const answers = await times(12, async (n) => (await fresh()).post(supportOf(members[n % 4] as string)));
      expect(tally(answers)).toEqual({ 200: 3, 'challenge-required': 9 });
      expect(await countOf(lead.id)).toBe(3);
    });

    it('of one browser for many questions is free, and repeating it uses up nothing of the others', async () => {
      const [first, second] = [await queued(), await queued()];
      const one = await fresh();
      for (const { id } of [first, second]) expect((await one.post(supportOf(id))).status).toBe(200);
      expect(tally(await times(10, () => one.post(supportOf(first.id))))).toEqual({ 200: 10 });
      expect((await (await fresh()).post(supportOf(first.id))).status).toBe(200);
      expect(await countOf(first.id)).toBe(2);
    });

    it('is counted together for an IPv6 network, however its addresses are chosen', async () => {
      const { id } = await queued();
      const within = await times(12, async (n) => (await fresh(`2001:db8:7:${n % 3}::${n}`)).post(supportOf(id)));
      expect(tally(within)).toEqual({ 200: 3, 'challenge-required': 9 });
      expect((await (await fresh('2001:db8:8::1')).post(supportOf(id))).status).toBe(200);
    });
  });

  describe('seats', () => {
    it.each(['without cookies', 'with a new cookie each'])('three at most for a loop %s', async (how) => {
      const answers = await times(12, async (n) => {
        const loop = how === 'without cookies' ? new Visitor(app, { address, keeps: false }) : await fresh();
        return loop.post(registrations, registrant({ phone: phone(n) }), key());
      });
      expect(tally(answers)).toEqual(
        how === 'without cookies' ? { 'device-unknown': 12 } : { 201: 3, 'challenge-required': 9 },
      );
      expect(await seats()).toBe(how === 'without cookies' ? 0 : 3);
    });

    it('three at most through the plain form too; the page then contains the challenge', async () => {
      const post = async (n: number) => {
        const form = { name: 'Trần Văn Thí Dụ', phone: phone(n), consent: 'on' };
        return (await fresh()).post(`${page}/register`, new URLSearchParams(form));
      };
      const answers = await times(5, post);
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 429, 429]);
      expect(answers[4]?.text).toContain('name="challenge"');
      expect(await seats()).toBe(3);
    });
  });

  describe('opinions', () => {
    it.each(['without cookies', 'with a new cookie each'])(
      'twenty at most for a loop %s, until it works',
      async (how) => {
        const send = async (n: number, works = false) => {
          const loop = how === 'without cookies' ? new Visitor(app, { address, keeps: false, works }) : await fresh();
          return loop.post(opinions, submission({ phone: phone(n) }), key());
        };
        expect(tally(await times(40, (n) => send(n)))).toEqual({ 201: 20, 'challenge-required': 20 });
        expect((await sumsOf(app, dialogue.id)).received).toBe(20);
        if (how === 'without cookies') expect((await send(99, true)).status).toBe(201);
      },
    );
  });

  describe('without scripts', () => {
    const form = (n: number, more: Record<string, string> = {}) => {
      const { kind, text, name } = submission();
      return new URLSearchParams({ kind, text, name, phone: phone(n), consent: 'on', ...more });
    };

    it('a browser behind a crowded address is told what else it can do, and a guest sends with the invitation', async () => {
      await times(20, (n) => submitFrom(n));
      const citizen = await fresh();
      const refused = await citizen.post(`${page}/submit`, form(1));
      expect(refused.status).toBe(429);
      expect(refused.text).toContain('Hồ sơ cấp giấy chứng nhận của tôi');
      expect(refused.text).toMatch(/<noscript>.*Bấm gửi lại sau (?:60|59) phút.*Mã trên giấy mời.*<\/noscript>/s);
      const { doorCode } = await invited();
      expect((await citizen.post(`${page}/submit`, form(1, { invitation: doorCode.toLowerCase() }))).status).toBe(201);
      for (const invitation of ['0000-0000-0000', 'x', '']) {
        const wrong = await citizen.post(`${page}/submit`, form(2, { invitation }));
        expect(wrong.status).toBe(429);
      }
      const loop = await times(15, async (n) => (await fresh()).post(`${page}/speak`, speech(n, doorCode)));
      expect(loop.map(({ status }) => status)).toEqual([...Array(9).fill(201), ...Array(6).fill(429)]);
      expect((await sumsOf(app, dialogue.id)).received).toBe(30);
    });

    const speech = (n: number, invitation: string) =>
      new URLSearchParams({
        topic: 'Giấy chứng nhận',
        name: 'Trần Văn Thí Dụ',
        phone: phone(n),
        consent: 'on',
        invitation,
      });
    const submitFrom = async (n: number) => {
      const { status } = await (await fresh()).post(opinions, submission({ phone: phone(n) }), key());
      expect(status).toBe(201);
    };
    const invited = async (): Promise<Invitation> => {
      const organiser = actorOf(seeded.home.id, 'organiser');
      await app.nest.get(InvitationService).invite(organiser, dialogue.id, { kind: 'individual', name: 'Bà Thí Dụ' });
      return app.reader.manager.findOneByOrFail(Invitation, { dialogueId: dialogue.id });
    };
  });

  describe('of somebody else’s', () => {
    it('phone number: nothing, not even from the same network', async () => {
      const owner = new Visitor(app, { address });
      await owner.get(page);
      const far = anotherAddress();
      const answers = await times(15, async () => {
        const stranger = new Visitor(app, { address: far, keeps: false });
        return stranger.post(opinions, submission({ phone: phone(1) }), key());
      });
      expect(tally(answers)).toEqual({ 201: 15 });
      const near = await times(12, () =>
        new Visitor(app, { address }).post(opinions, submission({ phone: phone(1) }), key()),
      );
      expect(tally(near)).toEqual({ 201: 12 });
      expect((await owner.post(opinions, submission({ phone: phone(1) }), key())).status).toBe(201);
      expect(owner.solved).toBe(0);
    });

    it('receipt: repeats that arrive while the first is at work are charged once', async () => {
      const one = new Visitor(app, { address });
      await one.get(page);
      const sent = { body: submission({ phone: phone(1) }), key: key() };
      const answers = await Promise.all(Array.from({ length: 25 }, () => one.post(opinions, sent.body, sent.key)));
      expect(tally(answers)).toEqual({ 201: 25 });
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      const more = await times(20, (n) => one.post(opinions, submission({ phone: phone(n) }), key()));
      expect(tally(more)).toEqual({ 201: 19, 'too-many-requests': 1 });
      expect((await sumsOf(app, dialogue.id)).received).toBe(20);
    });

    it('receipt: a repeat is answered from what was stored and costs nothing', async () => {
      const one = new Visitor(app, { address });
      await one.get(page);
      const sent = { body: submission({ phone: phone(1) }), key: key() };
      const first = await one.post(opinions, sent.body, sent.key);
      const repeats = await times(40, () => one.post(opinions, sent.body, sent.key));
      expect(new Set(repeats.map(({ text }) => text))).toEqual(new Set([first.text]));
      const seat = { body: registrant(), key: key() };
      const code = await one.post(registrations, seat.body, seat.key);
      expect(
        new Set((await times(30, () => one.post(registrations, seat.body, seat.key))).map(({ text }) => text)),
      ).toEqual(new Set([code.text]));
      const more = await times(20, (n) => one.post(opinions, submission({ phone: phone(n) }), key()));
      expect(tally(more)).toEqual({ 201: 19, 'too-many-requests': 1 });
      expect((await sumsOf(app, dialogue.id)).received).toBe(20);
      expect(await seats()).toBe(1);
    });
  });
});
