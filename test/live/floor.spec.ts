import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { seenOf } from '../../src/contract/seen.js';
import type { FloorLiveView } from '../../src/contract/views.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { newId } from '../../src/common/ids.js';
import { type Opinion, OpinionSupplement } from '../../src/opinion/opinion.entity.js';
import { engines } from '../support/test-app.js';
import { LiveApp, insertOpinion } from '../support/live-app.js';
import { floorPresses, seenNow, withSeen } from '../support/presses.js';
import { readable } from '../support/readable.js';
import { signIn, type SignedIn } from '../support/sign-in.js';

describe.each(engines)('The floor on %s', (engine) => {
  let live: LiveApp;
  let chair: SignedIn;
  let operator: SignedIn;
  let moderator: SignedIn;
  let dialogue: Dialogue;

  beforeAll(async () => {
    live = await LiveApp.open(engine);
    chair = await signIn(live.app, 'chair');
    operator = await signIn(live.app, 'operator', { name: 'Lê Thị Mẫu Đơn' });
    moderator = await signIn(live.app, 'moderator');
  });
  afterAll(() => live.close());
  beforeEach(async () => {
    dialogue = await live.startDialogue();
  });

  const queue = (count: number, overrides: Partial<Opinion> = {}): Promise<Opinion[]> =>
    live.app.transaction.run(async (tx) => {
      const opinions: Opinion[] = [];
      for (let i = 1; i <= count; i++)
        opinions.push(await insertOpinion(tx, dialogue, { status: 'accepted', queuePosition: i * 1024, ...overrides }));
      return opinions;
    });
  const post = (who: SignedIn, path: string, body: object) =>
    request(live.app.url).post(`/api/v1/${path}`).set(who.headers).send(body);
  const floor = (who: SignedIn, verb: string, body: object = {}) =>
    floorPresses(live.app, post)(who, dialogue.id, verb, body);
  const statusOf = async (id: string): Promise<string | undefined> =>
    (await live.app.reader.rows<{ status: string }>('SELECT status FROM opinion WHERE id = ?', [id]))[0]?.status;
  const trailOf = (verb: string) =>
    live.app.reader.rows<{ actor_id: string; on_behalf_of: string | null }>(
      'SELECT actor_id, on_behalf_of FROM trail_entry WHERE dialogue_id = ? AND verb = ? ORDER BY id',
      [dialogue.id, verb],
    );

  it('calls the first of the queue and starts its turn', async () => {
    const [first] = await queue(2);
    const { body } = await floor(chair, 'call').expect(200);
    expect(body).toMatchObject({
      opinion: { id: first?.id },
      turn: { number: 1, allottedSeconds: 180 },
      waitingToBeCalled: 1,
    });
    expect(await statusOf(first?.id as string)).toBe('on_floor');
  });

  it('calls the given opinion', async () => {
    const [, second] = await queue(2);
    const { body } = await floor(chair, 'call', { opinionId: second?.id }).expect(200);
    expect(body.opinion.id).toBe(second?.id);
  });

  it('shows no contacts to hall and public, even if a moderator restored the original', async () => {
    const text = 'Cống tắc từ tháng 6, gọi tôi số 0900 000 432.';
    const [opinion] = await queue(2, { text, publicText: null });
    await live.app.transaction.run((tx) =>
      tx.manager.insert(OpinionSupplement, {
        id: newId(),
        opinionId: opinion?.id as string,
        question: null,
        text: 'Hoặc viết cho mau@minh-khe.example.',
        at: tx.now,
      }),
    );
    const hall = await live.hall().ready();
    const phone = await live.watch({ audience: 'public' }).ready();
    const staff = await live.watch({ audience: 'chair', headers: chair.headers }).ready();
    await floor(chair, 'call').expect(200);
    for (const screen of [hall, phone, staff]) {
      await screen.until(() => Boolean(screen.one(`floor:${dialogue.id}`)?.opinion));
      const shown = readable(screen.dialogue.views);
      expect(shown).toContain('Cống tắc từ tháng 6');
      expect(shown).not.toMatch(/432|mau@/);
    }
  });

  it('stops the timer when the dialogue is concluded, and keeps the question to be decided', async () => {
    const [first] = await queue(1);
    const called = await floor(chair, 'call').expect(200);
    const organiser = await signIn(live.app, 'organiser');
    await post(organiser, `dialogues/${dialogue.id}/conclude`, {}).expect(200);
    const [turn] = await live.app.reader.rows<{ ended_at: string | null }>('SELECT ended_at FROM turn WHERE id = ?', [
      called.body.turn.id,
    ]);
    expect(turn?.ended_at).not.toBeNull();
    expect(await statusOf(first?.id as string)).toBe('on_floor');
    expect(await trailOf('end')).toMatchObject([{ actor_id: organiser.accountId, on_behalf_of: expect.any(String) }]);
  });

  it('changes nothing if the floor has changed, and returns it', async () => {
    const [first, second] = await queue(2);
    const seen = await seenNow(live.app, dialogue.id);
    await floor(chair, 'call').expect(200);
    for (const [verb, body] of [
      ['call', { opinionId: second?.id }],
      ['give', { speaker: 'Ông Trần Văn Thí Dụ' }],
      ['put-back', {}],
      ['end', {}],
      ['timer', { action: 'stop' }],
      ['slide', { slide: 'agenda' }],
      ['answering', { name: 'Ông Hoàng Văn Thử' }],
      ['pause', {}],
    ] as const) {
      const refused = await floor(operator, verb, { seen, ...body });
      expect({ verb, status: refused.status, code: refused.body.code }).toEqual({
        verb,
        status: 409,
        code: 'floor-changed',
      });
      expect(refused.body.present).toMatchObject({ opinion: { id: first?.id }, slide: null, turn: { pauses: [] } });
    }
    expect(await statusOf(second?.id as string)).toBe('accepted');
  });

  it('skips no question when two devices press "next" at once', async () => {
    const opinions = await queue(21);
    for (let round = 0; round < 20; round++) {
      const seen = await seenNow(live.app, dialogue.id);
      const answers = await Promise.all(
        [chair, operator].map((who) => floor(who, 'call', { seen, opinionId: opinions[round]?.id })),
      );
      expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
      const called: FloorLiveView = answers.find((one) => one.status === 200)?.body;
      expect(called.opinion?.id).toBe(opinions[round]?.id);
      const decided = await post(chair, `opinions/${called.opinion?.id}/decision`, {
        version: called.opinion?.version,
        seen: seenOf(called),
        outcome: 'answered',
      });
      expect(decided.status).toBe(200);
      expect(decided.body.floor.opinion).toBeNull();
    }
    expect(await statusOf(opinions[20]?.id as string)).toBe('accepted');
  });

  it('moves an undecided question to the end of the queue when the next is called', async () => {
    const [first, second, third] = await queue(3);
    await floor(chair, 'call').expect(200);
    const { body } = await floor(chair, 'call').expect(200);
    expect(body.opinion.id).toBe(second?.id);
    expect(body.next.map((one: { id: string }) => one.id)).toEqual([third?.id, first?.id]);
  });

  it('puts a question back to be called next', async () => {
    const [first] = await queue(2);
    await floor(chair, 'call').expect(200);
    const { body } = await floor(chair, 'put-back').expect(200);
    expect(body).toMatchObject({ opinion: null, turn: null, waitingToBeCalled: 2 });
    expect(body.next[0].id).toBe(first?.id);
  });

  it('refuses to call without naming what, and to put back from an empty floor', async () => {
    const unnamed = await floor(chair, 'call', { opinionId: null }).expect(400);
    expect(unnamed.body.errors[0]).toMatchObject({ field: 'opinionId', rule: 'required' });
    expect((await floor(chair, 'put-back').expect(409)).body.code).toBe('floor-empty');
    expect((await floor(chair, 'end').expect(409)).body.code).toBe('floor-empty');
    expect((await floor(chair, 'timer', { action: 'stop' }).expect(409)).body.code).toBe('floor-empty');
  });

  it('gives the floor to a speaker without an opinion, whose name the hall does not see', async () => {
    const hall = await live.watch({ audience: 'hall', link: dialogue.hallKey }).ready();
    const { body } = await floor(operator, 'give', { speaker: 'Bà Lý Thị Ví Dụ' }).expect(200);
    expect(body.turn).toMatchObject({ number: 1, speaker: 'Bà Lý Thị Ví Dụ' });
    const key = `floor:${dialogue.id}` as const;
    await hall.until(() => hall.one(key)?.turn?.id === body.turn.id);
    expect(JSON.stringify(hall.dialogue.views)).not.toContain('Ví Dụ');
  });

  it('keeps one turn for three matters', async () => {
    const opinions = await queue(3);
    const { body } = await floor(operator, 'give', { speaker: 'Bà Lý Thị Ví Dụ' }).expect(200);
    for (const one of opinions)
      await post(operator, `turns/${body.turn.id}/opinions`, { version: 1, opinionId: one.id }).expect(200);
    await floor(operator, 'end').expect(200);
    const turns = await request(live.app.url)
      .get(`/api/v1/dialogues/${dialogue.id}/turns`)
      .set(operator.headers)
      .expect(200);
    expect(turns.body).toHaveLength(1);
    expect(turns.body[0].opinionIds.sort()).toEqual(opinions.map((one) => one.id).sort());
    expect(turns.body[0].endedAt).not.toBeNull();
  });

  it('stops and continues the timer with the dialogue', async () => {
    await queue(1);
    await floor(chair, 'call').expect(200);
    const paused = await floor(chair, 'pause').expect(200);
    expect(paused.body.turn.pauses).toEqual([[expect.any(String)]]);
    expect((await floor(chair, 'call').expect(409)).body.code).toBe('wrong-state');
    expect((await floor(chair, 'timer', { action: 'start' }).expect(409)).body.code).toBe('wrong-state');
    expect((await floor(chair, 'pause').expect(409)).body.code).toBe('wrong-state');
    const resumed = await floor(chair, 'resume').expect(200);
    expect(resumed.body.turn.pauses).toEqual([[expect.any(String), expect.any(String)]]);
  });

  it('lets only those who run the dialogue pause it', async () => {
    const secretary = await signIn(live.app, 'secretary');
    const organiser = await signIn(live.app, 'organiser');
    await floor(secretary, 'pause').expect(403);
    await floor(organiser, 'pause').expect(200);
    await floor(organiser, 'call').expect(403);
  });

  it('adds time to the turn, and stops and starts its timer', async () => {
    await queue(1);
    await floor(chair, 'call', { seconds: 120 }).expect(200);
    const added = await floor(chair, 'timer', { action: 'add', seconds: 60 }).expect(200);
    expect(added.body.turn.allottedSeconds).toBe(180);
    await floor(chair, 'timer', { action: 'stop' }).expect(200);
    const { body } = await floor(chair, 'timer', { action: 'start' }).expect(200);
    expect(body.turn.pauses).toHaveLength(1);
    expect((await floor(chair, 'timer', { action: 'add' }).expect(400)).body.errors[0]).toMatchObject({
      field: 'seconds',
      rule: 'required',
    });
  });

  it('shows who answers, and refuses a department of another organisation', async () => {
    const ours = Object.values(live.seeded.home.departments)[1];
    const theirs = Object.values(live.seeded.foreign.departments)[1];
    const { body } = await floor(chair, 'answering', {
      departmentId: ours,
      name: 'Ông Hoàng Văn Thử',
    }).expect(200);
    expect(body.answering).toMatchObject({ departmentId: ours, name: 'Ông Hoàng Văn Thử' });
    const refused = await floor(chair, 'answering', { departmentId: theirs }).expect(400);
    expect(refused.body.errors[0]).toMatchObject({ field: 'departmentId', rule: 'id-unknown' });
  });

  it('records both names if somebody presses for the chair', async () => {
    await queue(2);
    await floor(operator, 'call').expect(200);
    await floor(chair, 'put-back').expect(200);
    expect(await trailOf('call')).toEqual([
      { actor_id: operator.accountId, on_behalf_of: dialogue.chairName },
      { actor_id: operator.accountId, on_behalf_of: dialogue.chairName },
    ]);
    expect(await trailOf('put-back')).toEqual([
      { actor_id: chair.accountId, on_behalf_of: null },
      { actor_id: chair.accountId, on_behalf_of: null },
    ]);
  });

  it('is refused to moderators, and not found by another organisation', async () => {
    const foreigner = await signIn(live.app, 'chair', { organisationId: live.seeded.foreign.id });
    await floor(moderator, 'call').expect(403);
    await floor(foreigner, 'call').expect(404);
  });

  describe('deciding', () => {
    const decide = (who: SignedIn, id: string, body: object) =>
      withSeen(live.app, dialogue.id, body, (given) => post(who, `opinions/${id}/decision`, given));
    const undo = async (id: string, version = 0) => post(chair, `opinions/${id}/decision/undo`, { version });
    const called = async (): Promise<FloorLiveView & { opinion: object }> => {
      await queue(2);
      return (await floor(chair, 'call').expect(200)).body;
    };

    it('assigns in one command, clears the floor and ends the turn', async () => {
      const { opinion } = await called();
      const id = opinion?.id ?? '';
      const version = opinion?.version;
      const leadDepartmentId = Object.values(live.seeded.home.departments)[1];
      const { body } = await decide(operator, id, {
        version,
        outcome: 'assigned',
        words: 'Khơi thông trước ngày 10/12.',
        assignments: [{ leadDepartmentId, workingDays: 10 }],
      }).expect(200);
      expect(body.floor).toMatchObject({ opinion: null, turn: null, answering: null });
      expect(body.opinion).toMatchObject({ status: 'decided', outcome: 'assigned' });
      expect(body.opinion.decision).toMatchObject({
        words: 'Khơi thông trước ngày 10/12.',
        assignments: [{ departmentId: leadDepartmentId, status: 'assigned' }],
      });
      const { decidedAt, undoUntil } = body.opinion.decision;
      expect(Date.parse(undoUntil)).toBe(Date.parse(decidedAt) + 10_000);
      expect((await trailOf('decide'))[0]).toEqual({ actor_id: operator.accountId, on_behalf_of: dialogue.chairName });
    });

    it('refuses another version or another floor', async () => {
      const { opinion } = await called();
      const id = opinion?.id ?? '';
      const version = opinion?.version ?? 0;
      const stale = await decide(chair, id, { version: version - 1, outcome: 'answered' }).expect(409);
      expect(stale.body).toMatchObject({ code: 'version-conflict', present: { id, version } });
      const empty = { turnId: null, opinionId: null, version: 1 };
      for (const seen of [empty, null]) {
        const moved = await decide(chair, id, { version, seen, outcome: 'answered' }).expect(409);
        expect(moved.body).toMatchObject({ code: 'floor-changed', present: { opinion: { id } } });
      }
      expect(await statusOf(id)).toBe('on_floor');
    });

    it('undoes a decision within ten seconds, back to the floor and the speaker', async () => {
      const before = await called();
      const id = before.opinion?.id ?? '';
      const decided = await decide(chair, id, { version: before.opinion?.version, outcome: 'answered' }).expect(200);
      const { body } = await undo(id, decided.body.opinion.version);
      expect(body.code).toBeUndefined();
      expect(body.opinion).toMatchObject({ status: 'on_floor', outcome: null, decision: null });
      expect(body.floor).toMatchObject({ opinion: { id }, turn: { id: before.turn?.id } });
    });

    it('undoes it to the front of the queue if another question is on the floor by then', async () => {
      const before = await called();
      const id = before.opinion?.id ?? '';
      const decided = await decide(chair, id, { version: before.opinion?.version, outcome: 'answered' }).expect(200);
      const next = await floor(chair, 'call').expect(200);
      const { body } = await undo(id, decided.body.opinion.version);
      expect(body.code).toBeUndefined();
      expect(body.opinion.status).toBe('accepted');
      expect(body.floor.opinion.id).toBe(next.body.opinion.id);
      expect(body.floor.next[0].id).toBe(id);
    });

    it('does not undo a decision after ten seconds', async () => {
      const { opinion } = await called();
      const id = opinion?.id ?? '';
      const decided = await decide(chair, id, { version: opinion?.version, outcome: 'answered' }).expect(200);
      live.app.clock.advance(10_001);
      expect((await undo(id, decided.body.opinion.version)).body.code).toBe('undo-too-late');
    });

    it('is refused to those who may not decide, and not found by other organisations', async () => {
      const { opinion } = await called();
      const id = opinion?.id ?? '';
      const foreigner = await signIn(live.app, 'chair', { organisationId: live.seeded.foreign.id });
      await decide(moderator, id, { version: opinion?.version, outcome: 'answered' }).expect(403);
      await decide(foreigner, id, { version: opinion?.version, outcome: 'answered' }).expect(404);
    });

    it('shows the decision to staff and not to the hall', async () => {
      const staff = await live.watch({ audience: 'staff', headers: moderator.headers }).ready();
      const hall = await live.watch({ audience: 'hall', link: dialogue.hallKey }).ready();
      const { opinion } = await called();
      const id = opinion?.id ?? '';
      await hall.until(() => hall.one(`floor:${dialogue.id}`)?.opinion?.id === id);
      await decide(chair, id, { version: opinion?.version, outcome: 'noted', words: 'Ghi nhận lời hứa.' }).expect(200);
      await staff.until(() => staff.one(`opinion:${id}`)?.decision?.words === 'Ghi nhận lời hứa.');
      await hall.until(() => hall.one(`floor:${dialogue.id}`)?.opinion === null);
      expect(hall.one(`sums:${dialogue.id}`)).toMatchObject({ received: 2, heard: 1, noted: 0, waiting: 1 });
      expect(staff.one(`sums:${dialogue.id}`)).toMatchObject({ received: 2, heard: 0, noted: 1, waiting: 1 });
      expect(JSON.stringify(hall.received)).not.toContain('lời hứa');
    });
  });

  describe('notes to the chair', () => {
    it('reach the chair, who confirms having seen them', async () => {
      const screen = await live.watch({ audience: 'chair', headers: chair.headers }).ready();
      const sent = await post(moderator, `dialogues/${dialogue.id}/notes`, {
        text: 'Đề nghị gọi hai câu đất đai trước.',
      }).expect(201);
      await screen.until(() => screen.one(`note:${sent.body.id}`) !== undefined);
      const seen = await post(chair, `notes/${sent.body.id}/seen`, {}).expect(200);
      expect(seen.body.seenAt).toEqual(expect.any(String));
      const again = await post(operator, `notes/${sent.body.id}/seen`, {}).expect(200);
      expect(again.body.seenAt).toBe(seen.body.seenAt);
      await screen.until(() => screen.one(`note:${sent.body.id}`)?.seenAt === seen.body.seenAt);
    });

    it('cannot be sent by the chair or confirmed by moderators', async () => {
      await post(chair, `dialogues/${dialogue.id}/notes`, { text: 'Không phải việc của chủ tọa.' }).expect(403);
      const sent = await post(moderator, `dialogues/${dialogue.id}/notes`, { text: 'Một lời nhắn.' }).expect(201);
      await post(moderator, `notes/${sent.body.id}/seen`, {}).expect(403);
    });
  });
});
