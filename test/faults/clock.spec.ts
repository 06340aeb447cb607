import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { LiveApp } from '../support/live-app.js';
import { floorPresses, seenNow } from '../support/presses.js';
import { queueOpinion, submitOpinion, sumsOf } from '../support/opinions.js';
import { signIn, type SignedIn } from '../support/sign-in.js';
import { engines } from '../support/test-app.js';

const hour = 3_600_000;

/** The machine's clock is set while the hall is in session: by hand, or by a time server that answers late. */
describe.each(engines)('a clock that jumps, on %s', (engine) => {
  let live: LiveApp;
  let chair: SignedIn;
  let secretary: SignedIn;
  let dialogue: Dialogue;
  beforeAll(async () => {
    live = await LiveApp.open(engine);
    chair = await signIn(live.app, 'chair');
    secretary = await signIn(live.app, 'secretary');
  });
  afterAll(() => live.close());
  beforeEach(async () => {
    live.app.clock.set(new Date('2026-12-14T03:00:00Z'));
    dialogue = await live.startDialogue();
    live.app.clock.advance(2 * hour);
  });

  const post = (who: SignedIn, path: string, body: object) =>
    request(live.app.url).post(`/api/v1/${path}`).set(who.headers).send(body);
  const floor = (verb: string, body: object = {}) => floorPresses(live.app, post)(chair, dialogue.id, verb, body);

  it.each([-hour, hour])('by %i ms, loses no opinion, no number and no frame', async (jump) => {
    const screen = await live.watch({ audience: 'chair', headers: chair.headers }).ready();
    for (const shift of [0, jump, -jump]) {
      live.app.clock.advance(shift);
      await submitOpinion(live.app, dialogue);
    }
    const numbers = await live.app.reader.rows<{ number: number }>(
      'SELECT number FROM opinion WHERE dialogue_id = ? ORDER BY number',
      [dialogue.id],
    );
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3]);
    const { revision } = await live.head();
    await screen.until(({ dialogue: shown }) => shown.cursor === revision, 'the head');
    expect(screen.gaps).toBe(0);
    expect(await sumsOf(live.app, dialogue.id)).toMatchObject({ received: 3, waiting: 3 });
  });

  it.each([-hour, hour])('by %i ms, lets the hall go on: call, answer, end, decide, undo', async (jump) => {
    await queueOpinion(live.app, dialogue);
    const called = (await floor('call').expect(200)).body;
    live.app.clock.advance(jump);
    await floor('timer', { action: 'stop' }).expect(200);
    await floor('timer', { action: 'start' }).expect(200);
    await post(secretary, `turns/${called.turn.id}/answering`, { version: 1 }).expect(200);
    const { body: turn } = await post(secretary, `turns/${called.turn.id}/end`, { version: 1 }).expect(200);
    expect(Date.parse(turn.answeringAt)).toBeGreaterThanOrEqual(Date.parse(turn.startedAt));
    expect(Date.parse(turn.endedAt)).toBeGreaterThanOrEqual(Date.parse(turn.answeringAt));
    expect(turn.spokenSeconds).toBeGreaterThanOrEqual(0);
    const { id, version } = called.opinion;
    const seen = await seenNow(live.app, dialogue.id);
    const decided = await post(chair, `opinions/${id}/decision`, { version, seen, outcome: 'answered' }).expect(200);
    const undo = { version: decided.body.opinion.version };
    expect((await post(chair, `opinions/${id}/decision/undo`, undo).expect(200)).body.opinion.status).toBe('on_floor');
  });

  it.each([-hour, hour])('by %i ms, gives the turn back whose decision is undone', async (jump) => {
    await queueOpinion(live.app, dialogue);
    const { opinion, turn } = (await floor('call').expect(200)).body;
    live.app.clock.advance(jump);
    const { id, version } = opinion;
    const seen = await seenNow(live.app, dialogue.id);
    const decided = await post(chair, `opinions/${id}/decision`, { version, seen, outcome: 'answered' }).expect(200);
    const undo = { version: decided.body.opinion.version };
    const { body } = await post(chair, `opinions/${id}/decision/undo`, undo).expect(200);
    expect(body.floor).toMatchObject({ opinion: { id }, turn: { id: turn.id } });
  });

  it('back by an hour, ends a turn on the floor not before it began', async () => {
    const { body } = await floor('give', { speaker: 'Bác Mẫu đứng lên' }).expect(200);
    live.app.clock.advance(-hour);
    await floor('end').expect(200);
    const [turn] = await live.app.reader.rows<{ started_at: string; ended_at: string }>(
      'SELECT started_at, ended_at FROM turn WHERE id = ?',
      [body.turn.id],
    );
    expect(turn && turn.ended_at >= turn.started_at).toBe(true);
  });

  it.each([-hour, hour])('by %i ms, keeps people signed in and a repeated request answered once', async (jump) => {
    const key = { 'idempotency-key': 'k'.repeat(32) };
    const note = () => post(secretary, `dialogues/${dialogue.id}/notes`, { text: 'Còn mười phút.' }).set(key);
    const { body } = await note().expect(201);
    live.app.clock.advance(jump);
    expect((await note().expect(201)).body.id).toBe(body.id);
  });
});
