import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { nothingYet } from '../../src/opinion/tracking/dto/follow-up.view.js';
import { FollowUpHooks, type FollowUpHandler } from '../../src/opinion/tracking/follow-up-hooks.js';
import { makeTrackingCode } from '../../src/common/tracking-code.js';
import { markAnswerPublished } from '../../src/opinion/opinion-decision.transitions.js';
import { loadOpinion } from '../../src/opinion/opinion.transitions.js';
import type { TrackingView } from '../../src/opinion/tracking/dto/tracking.view.js';
import { ModerationService } from '../../src/opinion/moderation/moderation.service.js';
import { actorOf } from '../support/dialogues.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { seedOrganisation, type Seeded } from '../support/organisation.js';
import {
  decideOpinion,
  enterOpinion,
  liveDialogue,
  queueOpinion,
  submission,
  submitOpinion,
  sumsOf,
  theOpinion,
} from '../support/opinions.js';
import { groupUnder } from '../support/presses.js';

describe.each(engines)('following one’s own opinion on %s', (engine) => {
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

  const post = (path: string, payload: object, headers: Record<string, string> = {}) =>
    app.nest.inject({
      method: 'POST',
      url: `/api/v1/${path}`,
      headers: { 'content-type': 'application/json', ...headers },
      payload: JSON.stringify(payload),
    });
  const track = async (
    trackingCode: string,
    pin = '0123',
    headers: Record<string, string> = {},
  ): Promise<TrackingView> => {
    const response = await post('tracking', { trackingCode, pin }, headers);
    expect(response.statusCode).toBe(200);
    return response.json<TrackingView>();
  };
  const publishOutcomes = () =>
    app.transaction.run((tx) =>
      tx.execute('UPDATE dialogue SET outcomes_published_at = ? WHERE id = ?', [tx.now.toISOString(), dialogue.id]),
    );

  describe('code and four digits', () => {
    it('return it, however the code is typed', async () => {
      const { trackingCode, publicNumber } = await submitOpinion(app, dialogue);
      const typed = ` ${trackingCode.slice(0, 4).toLowerCase()}-${trackingCode.slice(4, 8)} ${trackingCode.slice(8)} `;
      expect(await track(typed)).toMatchObject({
        publicNumber,
        status: 'received',
        text: submission().text,
        may: { complete: false, withdraw: true, reopen: false },
      });
    });

    it('are the PIN of the slip if there is no phone number', async () => {
      const { trackingCode, pin } = await enterOpinion(app, dialogue, actorOf(seeded.home.id, 'receptionist'));
      expect((await track(trackingCode, pin as string)).status).toBe('received');
    });

    it('get the same response for every wrong pair', async () => {
      const mine = await submitOpinion(app, dialogue);
      const other = await submitOpinion(app, dialogue, { phone: '+84900000999' });
      const wrong = [
        { trackingCode: mine.trackingCode, pin: '0124' },
        { trackingCode: mine.trackingCode, pin: '0999' },
        { trackingCode: makeTrackingCode(), pin: '0123' },
      ];
      expect((await track(other.trackingCode, '0999')).number).toBe(other.number);
      const answers = await Promise.all(wrong.map((pair) => post('tracking', pair)));
      for (const answer of answers) {
        expect(answer.statusCode).toBe(404);
        const { requestId: _, ...body } = answer.json<Record<string, unknown>>();
        expect(body).toMatchObject({ code: 'tracking-not-found' });
        const { requestId: __, ...first } = (answers[0] as (typeof answers)[number]).json<Record<string, unknown>>();
        expect(body).toEqual(first);
      }
    });

    it.each([
      [{ trackingCode: '7K3M-9QX2-B4T0', pin: '0123' }, 'trackingCode', 'code-invalid'],
      [{ trackingCode: 7, pin: '0123' }, 'trackingCode', 'code-invalid'],
      [{ pin: '0123' }, 'trackingCode', 'required'],
      [{ trackingCode: makeTrackingCode(), pin: '12' }, 'pin', 'digits-invalid'],
    ])('are refused if malformed: %j', async (payload, field, rule) => {
      expect((await post('tracking', payload)).json()).toMatchObject({ status: 400, errors: [{ field, rule }] });
    });
  });

  it('is limited, for one code and for one device', async () => {
    const limited = await openTestApp(engine, { env: { RATE_LIMIT: 'on' } });
    try {
      const { home } = await seedOrganisation(limited);
      const { trackingCode } = await submitOpinion(limited, await liveDialogue(limited, home));
      const guess = async (i: number): Promise<number> =>
        (
          await limited.nest.inject({
            method: 'POST',
            url: '/api/v1/tracking',
            payload: { trackingCode, pin: String(1000 + i) },
          })
        ).statusCode;
      const statuses: number[] = [];
      for (let i = 0; i < 22; i++) statuses.push(await guess(i));
      expect(statuses).toEqual([...Array.from({ length: 20 }, () => 404), 429, 429]);
    } finally {
      await limited.close();
    }
  });

  it('shows the question of the moderators, and adds the answer to the first text', async () => {
    const { id, trackingCode } = await submitOpinion(app, dialogue);
    await moderation.ask(moderator(), id, 1, 'Xin cho biết số biên nhận hồ sơ?');
    expect(await track(trackingCode)).toMatchObject({
      status: 'needs_info',
      question: 'Xin cho biết số biên nhận hồ sơ?',
      may: { complete: true },
    });
    const completed = await post('tracking/complete', { trackingCode, pin: '0123', text: 'Số 000.15.H26' });
    expect(completed.json()).toMatchObject({
      status: 'received',
      question: null,
      text: submission().text,
      supplements: [{ question: 'Xin cho biết số biên nhận hồ sơ?', text: 'Số 000.15.H26' }],
      may: { complete: false },
    });
    const again = await post('tracking/complete', { trackingCode, pin: '0123', text: 'Số 000.15.H26' });
    expect(again.json()).toMatchObject({ status: 409, code: 'wrong-state' });
  });

  it('shows why it was declined and where to go, in the reader’s language', async () => {
    const { id, trackingCode } = await submitOpinion(app, dialogue);
    await moderation.decline(moderator(), id, 1, 'complaint', 'Mời đến phòng 101.');
    const vi = await track(trackingCode);
    expect(vi.decline).toMatchObject({
      code: 'complaint',
      reason: 'Nội dung là khiếu nại',
      note: 'Mời đến phòng 101.',
    });
    expect(vi.decline?.guidance).toContain('Tiếp công dân');
    expect((await track(trackingCode, '0123', { 'accept-language': 'en' })).decline?.guidance).toContain('reception');
  });

  it('says only "heard" until the outcomes are published', async () => {
    const { id, trackingCode } = await queueOpinion(app, dialogue);
    await decideOpinion(app, dialogue, id, 'escalated');
    const before = await track(trackingCode);
    expect(before).toMatchObject({
      status: 'heard',
      ...nothingYet,
      may: { withdraw: false },
    });
    expect(JSON.stringify(before)).not.toContain('escalated"');
    expect(before.steps.map(({ step }) => step)).toEqual(['received', 'accepted', 'called', 'heard']);
    await publishOutcomes();
    expect((await track(trackingCode)).status).toBe('escalated');
  });

  it('follows the lead of its group, and shows its number', async () => {
    const lead = await queueOpinion(app, dialogue);
    const { id, trackingCode } = await submitOpinion(app, dialogue);
    await groupUnder(app, moderator(), id, 1, lead.id);
    await decideOpinion(app, dialogue, lead.id);
    expect(await track(trackingCode)).toMatchObject({
      status: 'heard',
      groupedWith: lead.publicNumber,
      text: submission().text,
    });
  });

  describe('withdrawing', () => {
    it('is possible until it is called, and counted', async () => {
      const { trackingCode } = await queueOpinion(app, dialogue);
      const response = await post('tracking/withdraw', { trackingCode, pin: '0123' });
      expect(response.json()).toMatchObject({ status: 'withdrawn' });
      expect(await sumsOf(app, dialogue.id)).toMatchObject({ received: 1, withdrawn: 1, waiting: 0 });
    });

    it('removes a grouped one from its group and leaves the others', async () => {
      const lead = await queueOpinion(app, dialogue);
      const { id, trackingCode } = await submitOpinion(app, dialogue);
      await groupUnder(app, moderator(), id, 1, lead.id);
      await post('tracking/withdraw', { trackingCode, pin: '0123' });
      expect(await theOpinion(app, id)).toMatchObject({ status: 'withdrawn', groupId: null });
      expect(await theOpinion(app, lead.id)).toMatchObject({ status: 'accepted', groupId: null });
    });

    it('is refused once it was decided', async () => {
      const { id, trackingCode } = await queueOpinion(app, dialogue);
      await decideOpinion(app, dialogue, id);
      expect((await post('tracking/withdraw', { trackingCode, pin: '0123' })).json()).toMatchObject({
        code: 'wrong-state',
      });
    });

    it('by a double press happens once', async () => {
      const { trackingCode, id } = await queueOpinion(app, dialogue);
      const headers = { 'idempotency-key': 'w'.repeat(22), cookie: `dv=${'d'.repeat(43)}` };
      const [one, other] = await Promise.all([
        post('tracking/withdraw', { trackingCode, pin: '0123' }, headers),
        post('tracking/withdraw', { trackingCode, pin: '0123' }, headers),
      ]);
      expect([one.statusCode, other.statusCode]).toEqual([200, 200]);
      expect((await theOpinion(app, id)).version).toBe(3);
    });
  });

  describe('reopening', () => {
    const room = () => {
      const reopen = jest.fn<FollowUpHandler['reopen']>(async () => undefined);
      app.nest.get(FollowUpHooks).register({
        reopen,
        follow: async () => nothingYet,
        reindex: async () => undefined,
      });
      return reopen;
    };
    const answered = async () => {
      const receipt = await queueOpinion(app, dialogue);
      await decideOpinion(app, dialogue, receipt.id, 'assigned');
      await app.transaction.run(async (tx) => markAnswerPublished(tx, await loadOpinion(tx, receipt.id), moderator()));
      await publishOutcomes();
      return receipt;
    };
    const reason = 'Đã trả lời nhưng hồ sơ của tôi vẫn chưa được giải quyết.';

    it('reopens the task, once', async () => {
      const reopen = room();
      const { id, trackingCode } = await answered();
      expect((await track(trackingCode)).may.reopen).toBe(true);
      const response = await post('tracking/reopen', { trackingCode, pin: '0123', reason });
      expect(response.json()).toMatchObject({
        may: { reopen: false },
        supplements: [{ question: null, text: reason }],
      });
      expect(reopen).toHaveBeenCalledTimes(1);
      expect(reopen.mock.calls[0]).toEqual([
        expect.anything(),
        expect.objectContaining({ opinion: expect.objectContaining({ id }) }),
        reason,
      ]);
      expect((await post('tracking/reopen', { trackingCode, pin: '0123', reason })).json()).toMatchObject({
        code: 'wrong-state',
      });
      expect(reopen).toHaveBeenCalledTimes(1);
    });

    it('stores nothing if there is no department for it', async () => {
      const reopen = room();
      const { id, trackingCode } = await answered();
      reopen.mockRejectedValueOnce(new Error('no task to open'));
      expect((await post('tracking/reopen', { trackingCode, pin: '0123', reason })).statusCode).toBe(500);
      expect(await theOpinion(app, id)).toMatchObject({ reopenedAt: null });
      expect(await app.reader.rows('SELECT id FROM opinion_supplement WHERE opinion_id = ?', [id])).toEqual([]);
    });

    it('is not possible before an answer', async () => {
      room();
      const { id, trackingCode } = await queueOpinion(app, dialogue);
      await decideOpinion(app, dialogue, id, 'assigned');
      await publishOutcomes();
      expect((await post('tracking/reopen', { trackingCode, pin: '0123', reason })).json()).toMatchObject({
        code: 'wrong-state',
      });
    });
  });

  describe('from the same browser', () => {
    let cookie: string;
    beforeEach(() => {
      cookie = `dv=${randomBytes(32).toString('base64url')}`;
    });
    const mine = (headers: Record<string, string> = {}) =>
      app.nest.inject({ method: 'GET', url: '/api/v1/my-opinions', headers: { cookie, ...headers } });

    it('is listed without its text, and 304 while nothing has changed', async () => {
      const sent = await post(`dialogues/${dialogue.id}/opinions`, submission(), { cookie });
      const { id } = sent.json<{ id: string }>();
      const first = await mine();
      expect(first.json()).toMatchObject({ items: [{ id, status: 'received' }] });
      expect(first.body).not.toContain('giấy chứng nhận');
      const tag = first.headers['etag'] as string;
      expect((await mine({ 'if-none-match': tag })).statusCode).toBe(304);
      await moderation.accept(moderator(), id, 1);
      const changed = await mine({ 'if-none-match': tag });
      expect(changed.json()).toMatchObject({ items: [{ id, status: 'accepted' }] });
    });

    it('is not shown to another browser', async () => {
      await post(`dialogues/${dialogue.id}/opinions`, submission(), { cookie });
      expect((await mine({ cookie: `dv=${randomBytes(32).toString('base64url')}` })).json()).toEqual({ items: [] });
    });
  });
});
