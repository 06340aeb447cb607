import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { FloorLiveView } from '../../src/contract/views.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import type { Opinion } from '../../src/opinion/opinion.entity.js';
import { engines } from '../support/test-app.js';
import { LiveApp, insertOpinion } from '../support/live-app.js';
import { sumsOf } from '../support/opinions.js';
import { floorPresses, pressed } from '../support/presses.js';
import { signIn, type SignedIn } from '../support/sign-in.js';

describe.each(engines)('procedures of the hall on %s', (engine) => {
  let live: LiveApp;
  let chair: SignedIn;
  let moderator: SignedIn;
  let dialogue: Dialogue;

  beforeAll(async () => {
    live = await LiveApp.open(engine);
    chair = await signIn(live.app, 'chair');
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
  const floor = (verb: string, body: object = {}, who = chair) =>
    floorPresses(live.app, post)(who, dialogue.id, verb, body);
  /** Not aimed at the floor but at the decision. */
  const undoTogether = (body: object, who = chair) =>
    post(who, `dialogues/${dialogue.id}/floor/decide-together/undo`, body);
  const call = async (): Promise<FloorLiveView> => (await floor('call').expect(200)).body;
  const statusOf = async (id = ''): Promise<string | undefined> =>
    (await live.app.reader.rows<{ status: string }>('SELECT status FROM opinion WHERE id = ?', [id]))[0]?.status;
  const orderOf = async (): Promise<string[]> =>
    (
      await live.app.reader.rows<{ id: string }>(
        "SELECT id FROM opinion WHERE dialogue_id = ? AND status = 'accepted' ORDER BY queue_position",
        [dialogue.id],
      )
    ).map(({ id }) => id);

  describe('several questions answered together', () => {
    const heard = async (count: number): Promise<FloorLiveView> => {
      await queue(count + 1);
      let after: FloorLiveView | undefined;
      for (let i = 0; i < count; i++) {
        await call();
        after = (await floor('collect').expect(200)).body;
      }
      return after as FloorLiveView;
    };

    it('wait on the floor, shown in the hall by number only', async () => {
      const hall = await live.watch({ audience: 'hall', link: dialogue.hallKey }).ready();
      const after = await heard(2);
      expect(after).toMatchObject({ opinion: null, turn: null, together: [{ number: 1 }, { number: 2 }] });
      expect(await sumsOf(live.app, dialogue.id)).toMatchObject({ received: 3, waiting: 3 });
      await hall.until(() => hall.one(`floor:${dialogue.id}`)?.together.length === 2);
      expect(hall.one(`floor:${dialogue.id}`)?.together.map(({ text }) => text)).toEqual([null, null]);
    });

    it('are decided by one command with the one on the floor; praise is noted', async () => {
      await heard(2);
      const { opinion, together } = await call();
      await live.app.transaction.run((tx) =>
        tx.execute("UPDATE opinion SET kind = 'praise' WHERE id = ?", [together[0]?.id ?? '']),
      );
      const opinions = [...together, ...(opinion ? [opinion] : [])].map(({ id, version }) => ({ id, version }));
      const { body } = await floor('decide-together', {
        opinions,
        outcome: 'answered',
      }).expect(200);
      expect(body.floor).toMatchObject({ opinion: null, turn: null, together: [] });
      const outcomes = await live.app.reader.rows<{ outcome: string }>(
        'SELECT outcome FROM opinion WHERE dialogue_id = ? ORDER BY number',
        [dialogue.id],
      );
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['noted', 'answered', 'answered']);
    });

    describe('undone', () => {
      const answered = async () => {
        await heard(2);
        await queue(1, { queuePosition: 9 * 1024 });
        const before = await call();
        const onFloor = before.opinion?.id ?? '';
        const all = [...before.together, ...(before.opinion ? [before.opinion] : [])];
        const opinions = all.map(({ id, version }) => ({ id, version }));
        const { body } = await floor('decide-together', { opinions, outcome: 'answered' }).expect(200);
        return { before, onFloor, opinions: body.opinions as { id: string; version: number }[] };
      };

      it('are as before: one on the floor with its speaker, the others collected, in order', async () => {
        const { before, onFloor, opinions } = await answered();
        const { body } = await undoTogether({ onFloor, opinions }).expect(200);
        expect(body).toMatchObject({
          opinion: { id: onFloor },
          turn: { id: before.turn?.id },
          together: before.together.map(({ id }) => ({ id })),
        });
        for (const { id } of opinions) expect(await statusOf(id)).toBe('on_floor');
      });

      it('do not affect a question called meanwhile', async () => {
        const { before, onFloor, opinions } = await answered();
        const next = await call();
        const { body } = await undoTogether({ onFloor, opinions }).expect(200);
        expect(body).toMatchObject({
          opinion: { id: next.opinion?.id },
          together: before.together.map(({ id }) => ({ id })),
        });
        expect((await orderOf())[0]).toBe(onFloor);
      });

      it('are undone once, even if several chairs do so at once', async () => {
        const { before, onFloor, opinions } = await answered();
        const deputy = await signIn(live.app, 'chair');
        const answers = await Promise.all([chair, deputy].map((who) => undoTogether({ onFloor, opinions }, who)));
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
        expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
          code: 'version-conflict',
          detail: expect.stringContaining('hoàn tác quyết định'),
        });
        expect(answers.find(({ status }) => status === 200)?.body).toMatchObject({
          opinion: { id: onFloor },
          together: before.together.map(({ id }) => ({ id })),
        });
        const undone = await live.app.reader.rows(
          "SELECT 1 FROM trail_entry WHERE dialogue_id = ? AND subject_type = 'decision' AND verb = 'undo'",
          [dialogue.id],
        );
        expect(undone).toHaveLength(opinions.length);
      });

      it('are undone all or none', async () => {
        const { onFloor, opinions } = await answered();
        const stranger = (await orderOf()).map((id) => ({ id, version: 1 }));
        await undoTogether({ onFloor, opinions: [...opinions, ...stranger] }).expect(409);
        for (const { id } of opinions) expect(await statusOf(id)).toBe('decided');
        live.app.clock.advance(11_000);
        const late = await undoTogether({ onFloor, opinions }).expect(409);
        expect(late.body.code).toBe('undo-too-late');
      });
    });

    it('are all left unchanged if one of them has changed, or was never collected', async () => {
      const { together } = await heard(2);
      const opinions = together.map(({ id, version }, index) => ({ id, version: version - index }));
      const stale = await floor('decide-together', { opinions, outcome: 'noted' }).expect(409);
      expect(stale.body.code).toBe('version-conflict');
      const [waiting] = await orderOf();
      const unheard = await floor('decide-together', {
        opinions: [{ id: waiting, version: 1 }],
        outcome: 'noted',
      }).expect(409);
      expect(unheard.body.code).toBe('floor-changed');
      for (const { id } of together) expect(await statusOf(id)).toBe('on_floor');
    });

    it('return to the floor or the queue one by one', async () => {
      const { together } = await heard(3);
      const [first, second, third] = together.map(({ id }) => id);
      const back = await floor('call', { opinionId: first }).expect(200);
      expect(back.body).toMatchObject({ opinion: { id: first }, together: [{ id: second }, { id: third }] });
      await floor('put-back', { opinionId: second }).expect(200);
      expect(await statusOf(second)).toBe('accepted');
      const version = together.find(({ id }) => id === third)?.version;
      const ended = await post(chair, `opinions/${third}/decision`, { version, seen: null, outcome: 'noted' }).expect(
        200,
      );
      expect(ended.body.floor).toMatchObject({ opinion: { id: first }, together: [] });
    });

    it('are for the chair: moderators neither collect nor decide them', async () => {
      const { together } = await heard(1);
      await floor('collect', {}, moderator).expect(403);
      const opinions = together.map(({ id, version }) => ({ id, version }));
      await floor('decide-together', { opinions, outcome: 'noted' }, moderator).expect(403);
      expect((await floor('collect').expect(409)).body.code).toBe('floor-empty');
    });
  });

  describe('limits', () => {
    it('are three minutes to speak and five to answer, until the chair sets others', async () => {
      await queue(2);
      const first = await call();
      expect(first).toMatchObject({
        limits: { speakSeconds: 180, answerSeconds: 300 },
        turn: { allottedSeconds: 180 },
      });
      const set = await floor('limits', {
        speakSeconds: 120,
        answerSeconds: 240,
      }).expect(200);
      expect(set.body).toMatchObject({
        limits: { speakSeconds: 120, answerSeconds: 240 },
        turn: { allottedSeconds: 180 },
      });
      expect((await call()).turn?.allottedSeconds).toBe(120);
      await floor('limits', { speakSeconds: 60 }, moderator).expect(403);
    });

    it('apply to the answer’s own timer, to which time can be added', async () => {
      await queue(2);
      const { answer } = await call();
      expect(answer).toBeNull();
      live.app.clock.advance(90_000);
      const begun = await floor('timer', { action: 'answer' }).expect(200);
      const { startedAt } = begun.body.answer;
      expect(Date.parse(startedAt)).toBeGreaterThanOrEqual(Date.parse(begun.body.turn.startedAt) + 90_000);
      expect(begun.body.answer).toEqual({ startedAt, allottedSeconds: 300, pauses: [] });
      live.app.clock.advance(5000);
      await floor('timer', { action: 'answer' }).expect(200);
      await floor('timer', { action: 'stop' }).expect(200);
      const added = await floor('timer', { action: 'add', seconds: 60 }).expect(200);
      expect(added.body).toMatchObject({
        turn: { allottedSeconds: 180 },
        answer: { startedAt, allottedSeconds: 360, pauses: [[expect.any(String)]] },
      });
      expect((await call()).answer).toBeNull();
    });
  });

  describe('the calling order', () => {
    const order = (ids: readonly string[], who = moderator, criterion = 'interleaved') =>
      pressed(
        async () => ({ seen: await orderOf(), order: ids, criterion }),
        (body) => post(who, `dialogues/${dialogue.id}/queue`, body),
      );

    it('is set for all at once, with the reason in the trail', async () => {
      const [a, b, c] = (await queue(3)).map(({ id }) => id) as [string, string, string];
      const { body } = await order([c, a]).expect(200);
      expect(await orderOf()).toEqual([c, a, b]);
      expect(body.moved.sort()).toEqual([a, b, c].sort());
      const [entry] = await live.app.reader.rows<{ reason: string }>(
        "SELECT reason FROM trail_entry WHERE dialogue_id = ? AND verb = 'order-queue'",
        [dialogue.id],
      );
      expect(entry?.reason).toBe('interleaved');
    });

    it('skips what was called meanwhile, and refuses opinions of another dialogue', async () => {
      const [a, b, c] = (await queue(3)).map(({ id }) => id) as [string, string, string];
      await call();
      await order([c, a, b]).expect(200);
      expect(await orderOf()).toEqual([c, b]);
      const elsewhere = dialogue;
      dialogue = await live.startDialogue();
      const { body } = await order([b, c]).expect(400);
      expect(body.errors).toEqual([expect.objectContaining({ field: 'order', rule: 'id-unknown' })]);
      dialogue = elsewhere;
      expect(await orderOf()).toEqual([c, b]);
    });

    it('is not for a receptionist', async () => {
      const receptionist = await signIn(live.app, 'receptionist');
      await order([], receptionist).expect(403);
    });
  });

  describe('the original of a redacted question', () => {
    it('is not on the chair’s screen; it is returned on request, and the access is recorded', async () => {
      const screen = await live.watch({ audience: 'chair', headers: chair.headers }).ready();
      const [opinion] = await queue(1, { text: 'Nhà tôi ở số 9 ngõ 42.', publicText: 'Nhà tôi ở ngõ 42.' });
      const id = opinion?.id ?? '';
      await floor('call').expect(200);
      await screen.until(() => screen.one(`opinion:${id}`) !== undefined);
      expect(JSON.stringify(screen.received)).not.toContain('số 9');
      const read = (who: SignedIn) => request(live.app.url).post(`/api/v1/opinions/${id}/original`).set(who.headers);
      expect((await read(chair).expect(200)).body).toMatchObject({ text: 'Nhà tôi ở số 9 ngõ 42.', supplement: null });
      const looks = await live.app.reader.rows<{ actor_id: string }>(
        "SELECT actor_id FROM trail_entry WHERE subject_id = ? AND verb = 'see-original'",
        [id],
      );
      expect(looks).toEqual([{ actor_id: chair.accountId }]);
      await read(await signIn(live.app, 'oversight')).expect(403);
      await read(await signIn(live.app, 'chair', { organisationId: live.seeded.foreign.id })).expect(404);
    });

    it('has contacts for those who prepare the dialogue, which is recorded, and never for the chair', async () => {
      const [opinion] = await queue(1, { text: 'Cống tắc, gọi tôi số 0900 000 432.', publicText: null });
      const id = opinion?.id ?? '';
      const read = async (who: SignedIn) =>
        (await request(live.app.url).post(`/api/v1/opinions/${id}/original`).set(who.headers).expect(200)).body;
      expect(await read(moderator)).toMatchObject({ text: 'Cống tắc, gọi tôi số 0900 000 432.' });
      expect(await read(chair)).toMatchObject({ text: 'Cống tắc, gọi tôi số █████.' });
      const looks = await live.app.reader.rows<{ actor_id: string }>(
        "SELECT actor_id FROM trail_entry WHERE subject_id = ? AND verb = 'see-original'",
        [id],
      );
      expect(looks).toEqual([{ actor_id: moderator.accountId }]);
    });
  });

  describe('two moderators and the chair at once on one opinion', () => {
    it('one succeeds, the others are refused, and trail and log agree', async () => {
      const second = await signIn(live.app, 'moderator');
      for (let round = 0; round < 5; round++) {
        dialogue = await live.startDialogue();
        const screen = await live.watch({ audience: 'staff', headers: moderator.headers }).ready();
        const [opinion] = await queue(1);
        const id = opinion?.id ?? '';
        const answers = await Promise.all([
          post(moderator, `opinions/${id}/redact`, { version: 1, publicText: 'Lời của người thứ nhất.' }),
          post(second, `opinions/${id}/classify`, { version: 1, kind: 'problem' }),
          post(chair, `opinions/${id}/decision`, { version: 1, seen: null, outcome: 'noted' }),
        ]);
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
        const winner = answers.findIndex(({ status }) => status === 200);
        const verbs = ['redact', 'classify', 'decide'];
        for (const { body } of answers.filter(({ status }) => status === 409))
          expect(body).toMatchObject({ code: 'version-conflict', present: { id, version: 2 } });
        const trail = await live.app.reader.rows<{ verb: string }>(
          "SELECT verb FROM trail_entry WHERE subject_type = 'opinion' AND subject_id = ? ORDER BY id",
          [id],
        );
        expect(trail.map(({ verb }) => verb)).toEqual([verbs[winner]]);
        const log = await live.app.reader.rows<{ revision: number; type: string }>(
          'SELECT revision, type FROM live_event WHERE subject_id = ? ORDER BY revision',
          [id],
        );
        expect(log.map(({ type }) => type)).toEqual([`opinion.${['redacted', 'classified', 'decided'][winner]}`]);
        await screen.until(() => screen.one(`opinion:${id}`)?.version === 2);
      }
    });
  });
});
