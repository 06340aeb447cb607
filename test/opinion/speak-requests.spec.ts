import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/auth/actor.js';
import type { Role } from '../../src/contract/permissions.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { Feed } from '../../src/live/feed/feed.js';
import { FloorService } from '../../src/floor/floor.service.js';
import { TranscriptService } from '../../src/minutes/transcript.service.js';
import { ModerationService } from '../../src/opinion/moderation/moderation.service.js';
import { OpinionQueries } from '../../src/opinion/opinion.queries.js';
import { actorOf } from '../support/dialogues.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import {
  announcedDialogue,
  enterOpinion,
  liveDialogue,
  submitOpinion,
  sumsOf,
  theOpinion,
} from '../support/opinions.js';
import { type Seeded, seedOrganisation } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';

const device = `dv=${'d'.repeat(43)}`;
const topic = 'Nước ngập ở ngõ 42';
const said = 'Ngõ 42 ngập từ tháng 6, gọi tôi số 0900 000 777, phường hẹn ba lần chưa làm.';
import { seenNow } from '../support/presses.js';

describe.each(engines)('asking to speak, on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let dialogue: Dialogue;
  beforeAll(async () => {
    app = await openTestApp(engine);
    seeded = await seedOrganisation(app);
  });
  beforeEach(async () => {
    app.clock.set(new Date('2026-11-26T01:00:00Z'));
    dialogue = await liveDialogue(app, seeded.home);
  });
  afterAll(() => app.close());

  const ask = (body: object = {}, headers: Record<string, string> = {}, id = dialogue.id) =>
    app.nest.inject({
      method: 'POST',
      url: `/api/v1/dialogues/${id}/speak-requests`,
      headers: { cookie: device, ...headers },
      payload: { topic, consent: true, ...body },
    });
  const asked = async (body: object = {}): Promise<string> => (await ask(body)).json<{ id: string }>().id;
  const as = (role: Role): Actor => actorOf(seeded.home.id, role);
  const accept = (id: string, version = 1) => app.nest.get(ModerationService).accept(as('moderator'), id, version);
  const call = async (opinionId: string) => {
    const seen = await seenNow(app, dialogue.id);
    return app.nest.get(FloorService).call(as('chair'), dialogue.id, { seen, opinionId });
  };
  const words = (id: string, body: { version: number; text: string; reason?: string }, by = as('secretary')) =>
    app.nest.get(TranscriptService).write(by, id, body);
  const onFloor = async (body: object = {}): Promise<string> => {
    const id = await asked(body);
    await accept(id);
    await call(id);
    return id;
  };
  const seen = async (audience: 'hall' | 'public' | 'staff' | 'chair') => {
    const { views } = await app.nest.get(Feed).snapshot(dialogue.id, { audience, departments: null });
    const floor = views[`floor:${dialogue.id}`];
    if (!floor) throw new Error('no floor');
    return { floor, views };
  };
  const mine = async () =>
    (await app.nest.inject({ method: 'GET', url: '/api/v1/my-opinions', headers: { cookie: device } }))
      .json<{
        items: { id: string; status: string; speech: string | null; dialogueId: string }[];
      }>()
      .items.filter((one) => one.dialogueId === dialogue.id);

  it('requires only topic and consent, and returns number, code and PIN', async () => {
    const response = await ask();
    expect(response.statusCode).toBe(201);
    const receipt = response.json<Record<string, string>>();
    expect(receipt).toEqual({
      id: expect.any(String),
      number: 1,
      publicNumber: `${dialogue.numberPrefix}/001`,
      trackingCode: expect.stringMatching(/^[0-9A-Z]{12}$/),
      pin: expect.stringMatching(/^\d{4}$/),
      revision: expect.any(Number),
      receivedAt: expect.any(String),
    });
    expect(await theOpinion(app, receipt['id'] as string)).toMatchObject({
      status: 'received',
      kind: 'question',
      channel: 'online',
      topic,
      text: topic,
      displayConsent: 'none',
      version: 1,
    });
    const { trackingCode, pin } = receipt;
    const tracked = await app.nest.inject({ method: 'POST', url: '/api/v1/tracking', payload: { trackingCode, pin } });
    expect(tracked.json()).toMatchObject({ text: topic, toSpeak: true, spoken: null, status: 'received' });
  });

  it('with a phone number is looked up by its last digits, without a PIN', async () => {
    const receipt = (await ask({ phone: '0900 000 123' })).json<Record<string, string>>();
    expect(receipt['pin']).toBeNull();
    const payload = { trackingCode: receipt['trackingCode'], pin: '0123' };
    expect((await app.nest.inject({ method: 'POST', url: '/api/v1/tracking', payload })).statusCode).toBe(200);
  });

  it.each([
    [{ topic: 'Ngập' }, 'topic', 'text-too-short'],
    [{ topic: 'a'.repeat(201) }, 'topic', 'text-too-long'],
    [{ consent: false }, 'consent', 'not-true'],
    [{ displayConsent: 'name' }, 'name', 'required'],
    [{ displayConsent: 'initials' }, 'name', 'required'],
    [{ phone: '12' }, 'phone', 'phone-invalid'],
  ])('is refused with %j', async (body, field, rule) => {
    const response = await ask(body);
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ errors: [{ field, rule }] });
    expect(await sumsOf(app, dialogue.id)).toMatchObject({ received: 0 });
  });

  it('twice with one key is stored once', async () => {
    const key = { 'idempotency-key': 's'.repeat(22) };
    const [one, other] = await Promise.all([ask({}, key), ask({}, key)]);
    expect([one.statusCode, other.statusCode]).toEqual([201, 201]);
    expect(other.json()).toEqual(one.json());
    expect(await sumsOf(app, dialogue.id)).toMatchObject({ received: 1, waiting: 1 });
  });

  it('shares numbers and queue with opinions', async () => {
    const written = await submitOpinion(app, dialogue);
    const id = await asked();
    expect((await theOpinion(app, id)).number).toBe(written.number + 1);
    await accept(id);
    await accept(written.id);
    const { floor } = await seen('chair');
    expect(floor.next.map((one) => one.id)).toEqual([id, written.id]);
  });

  it('is possible before the day as well, until collection ends', async () => {
    const announced = await announcedDialogue(app, seeded.home);
    expect((await ask({}, {}, announced.id)).statusCode).toBe(201);
    await app.transaction.run((tx) =>
      tx.execute("UPDATE dialogue SET status = 'concluded' WHERE id = ?", [announced.id]),
    );
    expect((await ask({}, {}, announced.id)).json()).toMatchObject({ code: 'collection-closed' });
  });

  it('shows its device: received, waiting, called', async () => {
    const id = await asked();
    expect(await mine()).toMatchObject([{ id, status: 'received', speech: 'asked' }]);
    await accept(id);
    expect(await mine()).toMatchObject([{ id, status: 'accepted', speech: 'asked' }]);
    await call(id);
    expect(await mine()).toMatchObject([{ id, status: 'on_floor', speech: 'asked' }]);
    const { floor } = await seen('public');
    expect(floor.opinion).toMatchObject({ id, speech: 'asked' });
    expect(floor.turn).not.toBeNull();
  });

  it('shows nobody in the hall without consent, and the person as consented', async () => {
    await onFloor({ name: 'Nguyễn Thị Mẫu Đơn', topic: 'Đường ngõ 42, số 0900 000 555' });
    for (const audience of ['hall', 'public'] as const) {
      const picture = await seen(audience);
      expect(picture.floor.opinion).toMatchObject({ person: { name: null }, speech: 'asked' });
      expect(JSON.stringify(picture)).not.toMatch(/Mẫu Đơn|000 555/);
    }
    expect((await seen('chair')).floor.opinion?.person.name).toBe('Nguyễn Thị Mẫu Đơn');
  });

  it('shows the name of people who consented to be called by it', async () => {
    await onFloor({ name: 'Trần Văn Thí Dụ', displayConsent: 'name' });
    expect((await seen('hall')).floor.opinion?.person.name).toBe('Trần Văn Thí Dụ');
  });

  describe('on somebody’s behalf', () => {
    const enter = async (role: Role, body: object = {}) =>
      app.nest.inject({
        method: 'POST',
        url: `/api/v1/dialogues/${dialogue.id}/speak-requests/on-behalf`,
        headers: (await signIn(app, role)).headers,
        payload: { channel: 'spoken', topic, consent: true, ...body },
      });

    it.each(['receptionist', 'secretary', 'moderator', 'organiser'] as const)('is entered by the %s', async (role) => {
      const response = await enter(role, { name: 'Bùi Thị Ví Dụ' });
      expect(response.statusCode).toBe(201);
      const { id, pin } = response.json<{ id: string; pin: string }>();
      expect(pin).toMatch(/^\d{4}$/);
      expect(await theOpinion(app, id)).toMatchObject({ topic, channel: 'spoken', status: 'received' });
    });

    it('is not entered by the chair', async () => {
      expect((await enter('chair')).statusCode).toBe(403);
    });

    it('is queued at once only by those who may accept', async () => {
      expect((await enter('receptionist', { toQueue: true })).statusCode).toBe(403);
      const { id } = (await enter('moderator', { toQueue: true })).json<{ id: string }>();
      expect(await theOpinion(app, id)).toMatchObject({ status: 'accepted' });
    });
  });

  describe('the transcript', () => {
    it('becomes the text of the request; the topic is kept, and the hall sees it without contacts', async () => {
      const id = await onFloor();
      const view = await words(id, { version: 3, text: said });
      expect(view).toMatchObject({ speech: 'written', version: 4 });
      expect(await theOpinion(app, id)).toMatchObject({ topic, text: said, status: 'on_floor' });
      const { floor } = await seen('hall');
      expect(floor.opinion).toMatchObject({ speech: 'written', text: expect.stringContaining('phường hẹn ba lần') });
      expect(floor.opinion?.text).not.toContain('000 777');
      expect((await mine())[0]).toMatchObject({ speech: 'written' });
    });

    it('does not replace a moderator’s wording when corrected by the secretary', async () => {
      const id = await onFloor();
      await words(id, { version: 3, text: said });
      const publicText = 'Phường đã hẹn ba lần mà cống chưa thông.';
      const redact = { version: 4, publicText };
      const url = `/api/v1/opinions/${id}/redact`;
      const { headers } = await signIn(app, 'moderator');
      expect((await app.nest.inject({ method: 'POST', url, headers, payload: redact })).statusCode).toBe(200);
      await words(id, { version: 5, text: `${said} Xin hết.`, reason: 'Ghi thiếu câu cuối' });
      expect((await seen('hall')).floor.opinion?.text).toBe(publicText);
    });

    it('is shown to its author beside the topic', async () => {
      const { id, trackingCode } = (await ask({ phone: '0900 000 123' })).json<{ id: string; trackingCode: string }>();
      await accept(id);
      await call(id);
      await words(id, { version: 3, text: said });
      const payload = { trackingCode, pin: '0123' };
      const tracked = await app.nest.inject({ method: 'POST', url: '/api/v1/tracking', payload });
      expect(tracked.json()).toMatchObject({ text: topic, spoken: said });
    });

    it('is corrected with a reason, and the old text is kept', async () => {
      const id = await onFloor();
      await words(id, { version: 3, text: said });
      await expect(words(id, { version: 4, text: `${said} Xin hết.` })).rejects.toMatchObject({
        details: { errors: [{ field: 'reason', rule: 'reason-missing' }] },
      });
      await words(id, { version: 4, text: `${said} Xin hết.`, reason: 'Ghi thiếu câu cuối' });
      const kept = await app.reader.rows('SELECT what, before, after, reason FROM correction WHERE subject_id = ?', [
        id,
      ]);
      expect(kept).toEqual([{ what: 'text', before: said, after: `${said} Xin hết.`, reason: 'Ghi thiếu câu cuối' }]);
      const trail = await app.reader.rows(
        "SELECT details, reason FROM trail_entry WHERE verb = 'write-down' AND subject_id = ?",
        [id],
      );
      expect(trail).toHaveLength(2);
      expect(JSON.stringify(trail)).not.toContain('ngập');
    });

    it('is refused before the call, for written opinions, for another version and to others', async () => {
      const waiting = await asked();
      await expect(words(waiting, { version: 1, text: said })).rejects.toMatchObject({ code: 'wrong-state' });
      const written = await enterOpinion(app, dialogue, as('moderator'), { channel: 'spoken', toQueue: true });
      await expect(words(written.id, { version: 2, text: said })).rejects.toMatchObject({ code: 'wrong-state' });
      const id = await onFloor();
      await expect(words(id, { version: 2, text: said })).rejects.toMatchObject({
        code: 'version-conflict',
        details: { present: { version: 3, speech: 'asked' } },
      });
      await expect(words(id, { version: 3, text: said }, as('chair'))).rejects.toMatchObject({ code: 'forbidden' });
      const stranger = actorOf(seeded.foreign.id, 'secretary');
      await expect(words(id, { version: 3, text: said }, stranger)).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  describe('the original behind a public wording', () => {
    const looks = (id: string) =>
      app.reader.rows("SELECT actor_id FROM trail_entry WHERE verb = 'see-original' AND subject_id = ?", [id]);
    const redacted = async (): Promise<string> => {
      const { id } = await submitOpinion(app, dialogue, { text: 'Nhà bà Lan số 9 lấn ngõ 42 đã lâu.' });
      await app.nest.get(ModerationService).redact(as('moderator'), id, 1, 'Có nhà lấn ngõ 42 đã lâu.');
      return id;
    };

    it('is on no screen of the staff and in no list', async () => {
      const id = await redacted();
      const opinions = app.nest.get(OpinionQueries);
      const view = (await seen('staff')).views[`opinion:${id}`];
      expect(view).toMatchObject({ text: 'Có nhà lấn ngõ 42 đã lâu.', publicText: 'Có nhà lấn ngõ 42 đã lâu.' });
      for (const answer of [
        await opinions.get(as('moderator'), id),
        await opinions.list(as('organiser'), dialogue.id, {}),
      ])
        expect(JSON.stringify(answer)).not.toContain('Lan');
      expect(await looks(id)).toEqual([]);
    });

    it('is returned to moderators with redaction proposals, and the access is recorded in the trail', async () => {
      const id = await redacted();
      const moderator = as('moderator');
      const original = await app.nest.get(OpinionQueries).getOriginal(moderator, id);
      expect(original.text).toContain('bà Lan');
      expect(original.proposals.map(({ start, end }) => original.text.slice(start, end))).toContain('Lan');
      expect(await looks(id)).toEqual([{ actor_id: moderator.accountId }]);
    });

    it('is returned without a trail entry if there is no public wording', async () => {
      const { id } = await submitOpinion(app, dialogue);
      await app.nest.get(OpinionQueries).getOriginal(as('moderator'), id);
      expect(await looks(id)).toEqual([]);
    });
  });
});
