import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { newId } from '../../src/common/ids.js';
import { announce, actorOf, planDialogue } from '../support/dialogues.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { seedOrganisation, type Seeded } from '../support/organisation.js';
import {
  announcedDialogue,
  enterOpinion,
  liveDialogue,
  submission,
  submitOpinion,
  sumsOf,
  theOpinion,
} from '../support/opinions.js';
import { readable } from '../support/readable.js';
import { signIn } from '../support/sign-in.js';

describe.each(engines)('submitting an opinion on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let dialogue: Dialogue;
  beforeAll(async () => {
    app = await openTestApp(engine);
    seeded = await seedOrganisation(app);
  });
  beforeEach(async () => {
    app.clock.set(new Date('2026-11-26T01:00:00Z'));
    dialogue = await announcedDialogue(app, seeded.home);
  });
  afterAll(() => app.close());

  const post = (payload: unknown, headers: Record<string, string> = {}, id = dialogue.id) =>
    app.nest.inject({
      method: 'POST',
      url: `/api/v1/dialogues/${id}/opinions`,
      headers: { 'content-type': 'application/json', ...headers },
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    });

  it('returns number, secret code and receipt, and stores text, consent and author', async () => {
    const response = await post(submission({ fieldId: seeded.home.fields['Đất đai'] as string, wantsToSpeak: true }));
    expect(response.statusCode).toBe(201);
    const receipt = response.json<Record<string, string>>();
    expect(receipt).toEqual({
      id: expect.any(String),
      number: 1,
      publicNumber: `${dialogue.numberPrefix}/001`,
      trackingCode: expect.stringMatching(/^[0-9A-Z]{12}$/),
      revision: expect.any(Number),
      receivedAt: expect.stringMatching(/^2026-11-26T/),
    });
    const opinion = await theOpinion(app, receipt['id'] as string);
    expect(opinion).toMatchObject({
      status: 'received',
      displayConsent: 'none',
      channel: 'online',
      departmentId: seeded.home.departments['Kinh tế - Hạ tầng'],
      version: 1,
    });
    expect(opinion.consentAt).toBeInstanceOf(Date);
    expect(opinion.wantsToSpeakAt).toBeInstanceOf(Date);
    const stored = JSON.stringify(await app.reader.rows('SELECT * FROM opinion'));
    expect(stored).not.toContain(receipt['trackingCode']);
  });

  it('is announced without text or name, with its revision on the receipt', async () => {
    const { id, revision } = await submitOpinion(app, dialogue);
    const [event] = await app.reader.rows('SELECT * FROM live_event WHERE subject_id = ?', [id]);
    expect(event).toMatchObject({ type: 'opinion.received', dialogue_id: dialogue.id, revision, actor_id: null });
    expect(event?.['public_revision']).not.toBeNull();
    expect(readable(event)).not.toMatch(/Mẫu Đơn|Hồ sơ|0900|900000123/);
  });

  it('numbers 50 at once 1 to 50 without gaps', async () => {
    const receipts = await Promise.all(Array.from({ length: 50 }, () => submitOpinion(app, dialogue)));
    expect(receipts.map((one) => one.number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, i) => i + 1),
    );
    expect(new Set(receipts.map((one) => one.trackingCode)).size).toBe(50);
    expect(await sumsOf(app, dialogue.id)).toMatchObject({ received: 50, waiting: 50 });
  });

  it('leaves no gap if one of many is refused', async () => {
    const works = Array.from({ length: 20 }, (_, i) =>
      submitOpinion(app, dialogue, i % 5 === 0 ? { fieldId: newId() } : {}),
    );
    const settled = await Promise.allSettled(works);
    const numbers = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value.number] : []));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
  });

  it('stores a double press once', async () => {
    const headers = { 'idempotency-key': 'k'.repeat(22), cookie: `dv=${'d'.repeat(43)}` };
    const [one, other] = await Promise.all([post(submission(), headers), post(submission(), headers)]);
    const again = await post(submission(), headers);
    expect([one.statusCode, other.statusCode, again.statusCode]).toEqual([201, 201, 201]);
    expect(other.json()).toEqual(one.json());
    expect(again.json()).toEqual(one.json());
    expect(await sumsOf(app, dialogue.id)).toMatchObject({ received: 1 });
    const changed = await post(submission({ text: 'Một nội dung khác hẳn, cùng khóa.' }), headers);
    expect(changed.json()).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  });

  it('distinguishes the same key of two browsers', async () => {
    const key = { 'idempotency-key': 'k'.repeat(22) };
    await post(submission(), { ...key, cookie: `dv=${'d'.repeat(43)}` });
    await post(submission(), { ...key, cookie: `dv=${'e'.repeat(43)}` });
    expect(await sumsOf(app, dialogue.id)).toMatchObject({ received: 2 });
  });

  describe('with hostile and legacy text', () => {
    it('keeps markup as text', async () => {
      const text = '<script>alert(1)</script> & "ngoặc kép"';
      const { id } = (await post(submission({ text }))).json<{ id: string }>();
      expect((await theOpinion(app, id)).text).toBe(text);
    });

    it('normalises decomposed letters', async () => {
      const text = 'Thủ tục cấp giấy phép xây dựng';
      const { id } = (await post(submission({ text: text.normalize('NFD') }))).json<{ id: string }>();
      expect((await theOpinion(app, id)).text).toBe(text);
    });

    it.each([
      ['TCVN3', { text: 'Céng hoµ x· héi chñ nghÜa ViÖt Nam' }, 'text', 'text-legacy-encoding'],
      ['a null byte', { text: 'mười ký tự trở lên\u0000' }, 'text', 'text-control-character'],
      ['half an emoji', { text: 'mười ký tự trở lên \ud83d' }, 'text', 'text-broken-character'],
      ['too little', { text: '         ngắn       ' }, 'text', 'text-too-short'],
      ['too much', { text: 'ấ'.repeat(5001) }, 'text', 'text-too-long'],
      ['no consent', { consent: false }, 'consent', 'not-true'],
      ['consent in words', { consent: 'true' }, 'consent', 'not-true'],
      ['no name', { name: '  ' }, 'name', 'required'],
      ['a name that is none', { name: { $ne: null } }, 'name', 'not-text'],
      ['no phone', { phone: undefined }, 'phone', 'required'],
      ['a hotline', { phone: '19001234' }, 'phone', 'phone-invalid'],
      ['an unknown kind', { kind: 'complaint' }, 'kind', 'not-in-list'],
      ['an unknown consent', { displayConsent: 'everything' }, 'displayConsent', 'not-in-list'],
      ['a business without its name', { authorKind: 'business' }, 'businessName', 'required'],
      ['a field that is no id', { fieldId: "1' OR '1'='1" }, 'fieldId', 'id-invalid'],
      ['a field nobody has', { fieldId: newId() }, 'fieldId', 'id-unknown'],
      ['an unknown entry', { status: 'accepted' }, 'status', 'unknown-field'],
    ])('refuses %s, with field and rule', async (_, overrides, field, rule) => {
      const authors = await app.reader.rows('SELECT id FROM author');
      const response = await post({ ...submission(), ...overrides });
      expect(response.statusCode).toBe(400);
      expect(response.json()).toMatchObject({ code: 'validation-failed', errors: [{ field, rule }] });
      expect(await sumsOf(app, dialogue.id)).toMatchObject({ received: 0 });
      expect(await app.reader.rows('SELECT id FROM author')).toHaveLength(authors.length);
    });

    it('refuses a field of another organisation', async () => {
      const response = await post(submission({ fieldId: seeded.foreign.fields['Đất đai'] as string }));
      expect(response.json()).toMatchObject({ errors: [{ field: 'fieldId', rule: 'id-unknown' }] });
    });

    it('accepts exactly 10 and exactly 5000 characters', async () => {
      expect((await post(submission({ text: 'ấ'.repeat(10) }))).statusCode).toBe(201);
      expect((await post(submission({ text: '🙂'.repeat(5000) }))).statusCode).toBe(201);
    });
  });

  describe('only where opinions are collected', () => {
    it.each(['%00', 'x', newId()])('responds with 404 to dialogue %s', async (id) => {
      expect((await post(submission(), {}, id)).statusCode).toBe(404);
    });

    it('is not possible for a draft (404)', async () => {
      const draft = await planDialogue(app, seeded.home);
      expect((await post(submission(), {}, draft.id)).statusCode).toBe(404);
    });

    it('is refused outside the collection period', async () => {
      const later = await announce(
        app,
        await planDialogue(app, seeded.home, {
          collectFrom: '2026-12-01T00:00:00Z',
          collectUntil: '2026-12-02T00:00:00Z',
        }),
      );
      expect((await post(submission(), {}, later.id)).json()).toMatchObject({ status: 409, code: 'collection-closed' });
      app.clock.set(new Date('2026-12-01T00:00:00Z'));
      expect((await post(submission(), {}, later.id)).statusCode).toBe(201);
      app.clock.set(new Date('2026-12-02T00:00:00Z'));
      expect((await post(submission(), {}, later.id)).statusCode).toBe(409);
    });
  });

  describe('on behalf of somebody', () => {
    const receptionist = () => actorOf(seeded.home.id, 'receptionist');

    it('records who entered it and returns a PIN once if there is no phone number', async () => {
      const actor = receptionist();
      const receipt = await enterOpinion(app, dialogue, actor);
      expect(receipt.pin).toMatch(/^\d{4}$/);
      expect(await theOpinion(app, receipt.id)).toMatchObject({
        enteredBy: actor.accountId,
        channel: 'paper',
        deviceHash: null,
      });
    });

    it.each(['business', 'delegate', 'citizen'] as const)('stores the organisation of a %s', async (authorKind) => {
      const { id } = await enterOpinion(app, dialogue, receptionist(), {
        authorKind,
        businessName: 'Ủy ban MTTQ phường',
      });
      expect(
        await app.reader.rows(
          'SELECT a.business_name FROM author a JOIN opinion o ON o.author_id = a.id WHERE o.id = ?',
          [id],
        ),
      ).toEqual([{ business_name: 'Ủy ban MTTQ phường' }]);
    });

    it('returns no PIN if there is a phone number', async () => {
      expect((await enterOpinion(app, dialogue, receptionist(), { phone: '+84900000123' })).pin).toBeNull();
    });

    it('is possible after the conclusion, until the dialogue is closed', async () => {
      await app.transaction.run((tx) =>
        tx.execute("UPDATE dialogue SET status = 'concluded' WHERE id = ?", [dialogue.id]),
      );
      expect((await enterOpinion(app, dialogue, receptionist())).number).toBe(1);
      await app.transaction.run((tx) =>
        tx.execute("UPDATE dialogue SET status = 'closed' WHERE id = ?", [dialogue.id]),
      );
      await expect(enterOpinion(app, dialogue, receptionist())).rejects.toMatchObject({ code: 'collection-closed' });
    });

    it('queues at once what was said during the dialogue', async () => {
      const running = await liveDialogue(app, { ...seeded.home });
      const { id } = await enterOpinion(app, running, actorOf(seeded.home.id, 'secretary'), {
        channel: 'spoken',
        toQueue: true,
      });
      expect(await theOpinion(app, id)).toMatchObject({ status: 'accepted', queuePosition: 1024 });
      const slip = enterOpinion(app, running, actorOf(seeded.home.id, 'secretary'), {
        channel: 'paper',
        toQueue: true,
      });
      await expect(slip).rejects.toMatchObject({ code: 'forbidden' });
    });

    it('is refused to departments and other organisations', async () => {
      await expect(enterOpinion(app, dialogue, actorOf(seeded.home.id, 'department_head'))).rejects.toMatchObject({
        code: 'forbidden',
      });
      await expect(enterOpinion(app, dialogue, actorOf(seeded.foreign.id, 'organiser'))).rejects.toMatchObject({
        code: 'not-found',
      });
    });

    it('requires a name unless it was said in the hall', async () => {
      const { headers } = await signIn(app, 'secretary');
      const { phone: _phone, name: _name, ...nameless } = submission();
      const enter = (channel: string) =>
        app.nest.inject({
          method: 'POST',
          url: `/api/v1/dialogues/${dialogue.id}/opinions/on-behalf`,
          headers: { ...headers, 'content-type': 'application/json' },
          payload: JSON.stringify({ ...nameless, channel }),
        });
      expect((await enter('paper')).json()).toMatchObject({ errors: [{ field: 'name', rule: 'required' }] });
      expect((await enter('spoken')).statusCode).toBe(201);
    });
  });
});

describe('too many at once', () => {
  let app: TestApp;
  let dialogue: Dialogue;
  beforeAll(async () => {
    app = await openTestApp('sqlite', { env: { RATE_LIMIT: 'on' } });
    dialogue = await announcedDialogue(app, (await seedOrganisation(app)).home);
  });
  afterAll(() => app.close());

  const phone = (n: number): string => `+84900000${String(n).padStart(3, '0')}`;

  it('from one phone number are refused with the time to wait', async () => {
    for (let i = 0; i < 10; i++) await submitOpinion(app, dialogue, { phone: phone(0) });
    await expect(submitOpinion(app, dialogue, { phone: phone(0) })).rejects.toMatchObject({
      code: 'too-many-requests',
      details: { retryAfter: expect.any(Number) },
    });
  });

  it('from one browser are refused', async () => {
    const send = (n: number) => submitOpinion(app, dialogue, { phone: phone(100 + n) }, 'one-device');
    for (let i = 0; i < 20; i++) await send(i);
    await expect(send(20)).rejects.toMatchObject({ code: 'too-many-requests' });
  });

  it('from a hall of 300 behind one address are accepted', async () => {
    const sent = await Promise.all(
      Array.from({ length: 300 }, (_, n) => submitOpinion(app, dialogue, { phone: phone(200 + n) })),
    );
    expect(sent).toHaveLength(300);
  });
});
