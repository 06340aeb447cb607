import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { Author, Opinion } from '../../src/opinion/opinion.entity.js';
import { guestNamed, invite } from '../support/guests.js';
import { engines } from '../support/test-app.js';
import { LiveApp, insertOpinion } from '../support/live-app.js';
import { floorPresses, seenNow, withSeen } from '../support/presses.js';
import { signIn, type SignedIn } from '../support/sign-in.js';

const minute = 60_000;

describe.each(engines)('the secretary records turns on %s', (engine) => {
  let live: LiveApp;
  let secretary: SignedIn;
  let chair: SignedIn;
  let oversight: SignedIn;
  let receptionist: SignedIn;
  let dialogue: Dialogue;

  beforeAll(async () => {
    live = await LiveApp.open(engine);
    secretary = await signIn(live.app, 'secretary', { name: 'Trần Thị Thí Dụ' });
    chair = await signIn(live.app, 'chair');
    oversight = await signIn(live.app, 'oversight');
    receptionist = await signIn(live.app, 'receptionist');
  });
  afterAll(() => live.close());
  beforeEach(async () => {
    dialogue = await live.startDialogue();
  });

  const post = (who: SignedIn, path: string, body: object, headers = {}) =>
    request(live.app.url)
      .post(`/api/v1/${path}`)
      .set({ ...who.headers, ...headers })
      .send(body);
  const get = (who: SignedIn, path: string) => request(live.app.url).get(`/api/v1/${path}`).set(who.headers);
  const begin = (body: object = {}, who = secretary) =>
    withSeen(live.app, dialogue.id, body, (given) => post(who, `dialogues/${dialogue.id}/turns`, given));
  const began = async (body: object = {}) => (await begin(body).expect(200)).body;
  const floor = (who: SignedIn, verb: string, body: object) =>
    floorPresses(live.app, post)(who, dialogue.id, verb, body);
  const queued = () =>
    live.app.transaction.run((tx) => insertOpinion(tx, dialogue, { status: 'accepted', queuePosition: 1024 }));
  const after = (ms: number): void => live.app.clock.advance(ms);
  const now = (): string => live.app.clock.now().toISOString();

  it('begins one with a guest, and measures speaking and answering without pauses', async () => {
    const guest = await invite(live.app, dialogue, guestNamed('Nguyễn Thị Mẫu Đơn'));
    const turn = await began({ speaker: 'Nguyễn Thị Mẫu Đơn', guestId: guest.id });
    expect(turn).toMatchObject({ number: 1, speaker: 'Nguyễn Thị Mẫu Đơn', guestId: guest.id, endedAt: null });
    after(2 * minute);
    await floor(secretary, 'timer', { action: 'stop' }).expect(200);
    after(minute);
    await floor(secretary, 'timer', { action: 'start' }).expect(200);
    await post(secretary, `turns/${turn.id}/answering`, { version: 1 }).expect(200);
    after(3 * minute);
    const { body } = await post(secretary, `turns/${turn.id}/end`, { version: 1 }).expect(200);
    const minutes = [body.spokenSeconds, body.answeredSeconds].map((seconds: number) => Math.round(seconds / 60));
    const whole = Date.parse(body.endedAt) - Date.parse(body.startedAt);
    expect([...minutes, Math.round(whole / minute), body.enteredAt]).toEqual([2, 3, 6, null]);
  });

  it('refuses to begin a second one based on an older state', async () => {
    const seen = await seenNow(live.app, dialogue.id);
    await began();
    const refused = await begin({ seen }).expect(409);
    expect(refused.body).toMatchObject({ code: 'turn-changed', present: { turn: { number: 1 } } });
    expect((await get(secretary, `dialogues/${dialogue.id}/turns`)).body).toHaveLength(1);
  });

  it('begins once, even if the command is repeated', async () => {
    const key = { 'Idempotency-Key': 'a'.repeat(32) };
    const seen = await seenNow(live.app, dialogue.id);
    const press = () => post(secretary, `dialogues/${dialogue.id}/turns`, { seen }, key);
    const [one, other] = [await press(), await press()];
    expect([one.status, other.status, other.body.id]).toEqual([200, 200, one.body.id]);
  });

  it('is refused to those who may not command the floor', async () => {
    for (const who of [receptionist, oversight]) await begin({}, who).expect(403);
    await live.app.transaction.run((tx) =>
      tx.execute('UPDATE dialogue SET status = ? WHERE id = ?', ['paused', dialogue.id]),
    );
    expect((await begin().expect(409)).body.code).toBe('wrong-state');
  });

  it('adds the opinion on the floor to the turn, and others that are raised, each once', async () => {
    const [first, second] = [await queued(), await queued()];
    await floor(chair, 'call', { opinionId: first.id }).expect(200);
    const turn = await began();
    expect(turn.opinionIds).toEqual([first.id]);
    for (const _ of [1, 2])
      await post(secretary, `turns/${turn.id}/opinions`, { version: 1, opinionId: second.id }).expect(200);
    const [, again] = (await get(secretary, `dialogues/${dialogue.id}/turns`)).body;
    expect(again.opinionIds).toEqual([first.id, second.id]);
    const other = await live.newDialogue(live.seeded.home);
    const elsewhere = await live.app.transaction.run((tx) => insertOpinion(tx, other));
    const refused = await post(secretary, `turns/${turn.id}/opinions`, { version: 1, opinionId: elsewhere.id }).expect(
      400,
    );
    expect(refused.body.errors[0]).toMatchObject({ field: 'opinionId', rule: 'id-unknown' });
  });

  it('records a raised matter during the turn, with number and code, in the queue', async () => {
    const turn = await began({ speaker: 'Bà Bùi Thị Ví Dụ' });
    const { body } = await post(secretary, `turns/${turn.id}/raise`, {
      version: 1,
      kind: 'problem',
      text: 'Đèn đường ngõ 7 hỏng đã một tháng.',
    }).expect(201);
    expect(body).toMatchObject({
      number: 1,
      trackingCode: expect.stringMatching(/^[0-9A-Z]{12}$/),
      pin: expect.stringMatching(/^\d{4}$/),
    });
    expect(body.turn.opinionIds).toEqual([body.id]);
    const opinion = await live.app.reader.manager.findOneByOrFail(Opinion, { id: body.id });
    expect(opinion).toMatchObject({ status: 'accepted', channel: 'spoken' });
    expect(await live.app.reader.manager.findOneByOrFail(Author, { id: opinion.authorId })).toMatchObject({
      name: null,
      phone: null,
    });
    const tracked = await request(live.app.url)
      .post('/api/v1/tracking')
      .send({ trackingCode: body.trackingCode, pin: body.pin });
    expect(tracked.status).toBe(200);
  });

  it('stores the name with the opinion only with the speaker’s consent', async () => {
    const turn = await began({ speaker: 'Bà Bùi Thị Ví Dụ' });
    const { body } = await post(secretary, `turns/${turn.id}/raise`, {
      version: 1,
      kind: 'problem',
      text: 'Đèn đường ngõ 7 hỏng đã một tháng.',
      phone: '0900 000 123',
      consent: true,
    }).expect(201);
    expect(body.pin).toBeNull();
    const { authorId } = await live.app.reader.manager.findOneByOrFail(Opinion, { id: body.id });
    expect(await live.app.reader.manager.findOneByOrFail(Author, { id: authorId })).toMatchObject({
      name: 'Bà Bùi Thị Ví Dụ',
      phone: '+84900000123',
    });
    await post(chair, `turns/${turn.id}/raise`, {
      version: 1,
      kind: 'problem',
      text: 'Không thuộc việc của chủ tọa.',
    }).expect(403);
  });

  it('records a turn entered later, without affecting the running one', async () => {
    const startedAt = now();
    after(2 * minute);
    const endedAt = now();
    after(minute);
    const running = await began();
    const { body } = await begin({ startedAt, endedAt, speaker: 'Trần Văn Thí Dụ' }).expect(200);
    expect(body).toMatchObject({ number: 2, spokenSeconds: 120, enteredAt: expect.any(String) });
    const screen = await live.watch({ audience: 'chair', headers: chair.headers }).ready();
    expect(screen.one(`floor:${dialogue.id}`)?.turn?.id).toBe(running.id);
  });

  it('begins a turn for a command that arrives late, unless there has been another since', async () => {
    after(minute);
    const pressed = now();
    after(minute);
    const late = (await begin({ startedAt: pressed }).expect(200)).body;
    expect(late).toMatchObject({ startedAt: pressed, endedAt: null });
    const next = await began();
    const over = (await begin({ startedAt: pressed, speaker: 'Ông Lê Văn Cây' }).expect(200)).body;
    expect(over).toMatchObject({ endedAt: next.startedAt, enteredAt: expect.any(String) });
  });

  it('ends the turn at the time of the press, not of its arrival', async () => {
    const turn = await began();
    after(minute);
    const pressed = now();
    after(5 * minute);
    await began();
    const { body } = await post(secretary, `turns/${turn.id}/end`, { version: 1, at: pressed }).expect(200);
    expect(body.endedAt).toBe(pressed);
  });

  it('refuses times before the start of the dialogue, in the future, or out of order', async () => {
    const early = await begin({ startedAt: '2026-12-13T01:00:00Z', endedAt: now() }).expect(400);
    expect(early.body.errors[0]).toMatchObject({ field: 'startedAt', rule: 'outside-session' });
    const turn = await began();
    const future = new Date(live.app.clock.ms() + 3 * minute).toISOString();
    expect(
      (await post(secretary, `turns/${turn.id}/end`, { version: 1, at: future }).expect(400)).body.errors[0].rule,
    ).toBe('outside-session');
    const first = now();
    after(minute);
    const reversed = await begin({ startedAt: now(), endedAt: first }).expect(400);
    expect(reversed.body.errors[0]).toMatchObject({ field: 'endedAt', rule: 'range-reversed' });
  });

  it('lists guests who have arrived and requests to speak, without phone numbers', async () => {
    const [here] = [await invite(live.app, dialogue, guestNamed('Nguyễn Thị Mẫu Đơn', '0900000123'))];
    await invite(live.app, dialogue, guestNamed('Trần Văn Thí Dụ', '0900000124'));
    await post(receptionist, `dialogues/${dialogue.id}/check-in`, { invitationId: here.id }).expect(200);
    await live.app.transaction.run((tx) =>
      insertOpinion(tx, dialogue, {
        status: 'accepted',
        queuePosition: 1,
        wantsToSpeakAt: tx.now,
        author: { name: 'Bùi Thị Ví Dụ' },
      }),
    );
    const { body, text } = await get(secretary, `dialogues/${dialogue.id}/speakers`).expect(200);
    expect(body.map((one: { name: string; isHere: boolean }) => [one.name, one.isHere])).toEqual([
      ['Bùi Thị Ví Dụ', true],
      ['Nguyễn Thị Mẫu Đơn', true],
      ['Trần Văn Thí Dụ', false],
    ]);
    expect(text).not.toContain('90000012');
    await get(receptionist, `dialogues/${dialogue.id}/speakers`).expect(403);
  });

  it('shows oversight the times without the people', async () => {
    await began({ speaker: 'Bà Bùi Thị Ví Dụ' });
    const [seen] = (await get(oversight, `dialogues/${dialogue.id}/turns`).expect(200)).body;
    expect(seen).toMatchObject({ number: 1, speaker: null, guestId: null });
  });

  it('shows each turn to staff and chair only', async () => {
    const staffScreen = live.watch({ audience: 'staff', headers: secretary.headers });
    const hall = live.hall();
    await Promise.all([staffScreen.ready(), hall.ready()]);
    const turn = await began({ speaker: 'Bà Bùi Thị Ví Dụ' });
    await staffScreen.until((screen) => `turn:${turn.id}` in screen.dialogue.views, 'the turn at the desk');
    await post(secretary, `turns/${turn.id}/end`, { version: 1 }).expect(200);
    await staffScreen.until((screen) => screen.one(`turn:${turn.id}`)?.endedAt !== null, 'its end');
    await hall.until((screen) => screen.one(`floor:${dialogue.id}`)?.turn === null, 'an empty floor');
    expect(hall.all('turn')).toEqual([]);
    expect(JSON.stringify(hall.received)).not.toContain('Bùi Thị Ví Dụ');
  });
});
