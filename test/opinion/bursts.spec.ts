import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { ModerationService } from '../../src/opinion/moderation/moderation.service.js';
import { actorOf } from '../support/dialogues.js';
import { liveDialogue, submission, submitOpinion, sumsOf, theOpinion } from '../support/opinions.js';
import { seedOrganisation, type Seeded } from '../support/organisation.js';
import { signIn, type SignedIn } from '../support/sign-in.js';
import { engines, openTestApp, type TestApp } from '../support/test-app.js';

interface Sent {
  id: string;
  trackingCode: string;
}

describe.each(engines)('a burst of opinions on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let dialogue: Dialogue;
  let moderator: SignedIn;
  beforeAll(async () => {
    app = await openTestApp(engine);
    seeded = await seedOrganisation(app);
    moderator = await signIn(app, 'moderator');
  });
  beforeEach(async () => {
    dialogue = await liveDialogue(app, seeded.home);
  });
  afterAll(() => app.close());

  const send = async (count: number): Promise<Sent[]> => {
    const sent = [];
    for (let n = 0; n < count; n++)
      sent.push(await submitOpinion(app, dialogue, { text: `${submission().text} Lần ${n}.` }, 'one-hand'));
    return sent;
  };
  const bursts = (headers: Record<string, string> = moderator.headers) =>
    app.nest.inject({ url: `/api/v1/dialogues/${dialogue.id}/opinions/bursts`, headers });
  const decline = (
    opinions: unknown,
    more: Record<string, unknown> = {},
    headers: Record<string, string> = moderator.headers,
  ) =>
    app.nest.inject({
      method: 'POST',
      url: `/api/v1/dialogues/${dialogue.id}/opinions/decline`,
      headers,
      payload: { opinions, reason: 'out_of_scope', note: 'Gửi lặp nhiều lần.', ...more },
    });
  const named = (those: readonly { id: string }[], version = 1) => those.map(({ id }) => ({ id, version }));
  const trailOf = (id: string) =>
    app.reader.rows<{ verb: string; reason: string | null }>(
      'SELECT verb, reason FROM trail_entry WHERE subject_id = ? ORDER BY at, id',
      [id],
    );
  const changes = () =>
    app.reader.rows<{ subject_id: string; public_revision: number | null }>(
      `SELECT subject_id, public_revision FROM live_event WHERE dialogue_id = ? AND type = 'opinion.declined'`,
      [dialogue.id],
    );

  it('is shown to moderators as a group, and to nobody else', async () => {
    const sent = await send(6);
    await submitOpinion(app, dialogue, { text: 'Cống ngõ 42 tắc từ Tết, nước tràn vào nhà.' });
    const answer = await bursts();
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ items: [{ sign: 'device', ids: sent.map(({ id }) => id) }] });
    expect((await bursts((await signIn(app, 'chair')).headers)).statusCode).toBe(403);
    expect((await bursts({})).statusCode).toBe(401);
    const foreign = await signIn(app, 'moderator', { organisationId: seeded.foreign.id });
    expect((await bursts(foreign.headers)).statusCode).toBe(404);
  });

  it('is declined at once for one reason: all keep their numbers, are counted, and their authors are told', async () => {
    const sent = await send(30);
    const stays = await submitOpinion(app, dialogue);
    const answer = await decline(named(sent));
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ changed: named(sent, 2), left: [] });
    expect(await sumsOf(app, dialogue.id)).toMatchObject({ received: 31, declined: 30, waiting: 1 });
    expect(await theOpinion(app, stays.id)).toMatchObject({ status: 'received' });
    for (const [n, { id, trackingCode }] of sent.entries()) {
      expect(await theOpinion(app, id)).toMatchObject({ number: n + 1, status: 'declined', version: 2 });
      expect(await trailOf(id)).toEqual([
        { verb: 'receive', reason: null },
        { verb: 'decline', reason: 'out_of_scope' },
      ]);
      if (n % 10 > 0) continue;
      const tracked = await app.nest.inject({
        method: 'POST',
        url: '/api/v1/tracking',
        payload: { trackingCode, pin: '0123' },
      });
      expect(tracked.json()).toMatchObject({
        status: 'declined',
        decline: { code: 'out_of_scope', note: 'Gửi lặp nhiều lần.' },
      });
    }
    expect((await changes()).every((one) => one.public_revision !== null)).toBe(true);
    expect((await changes()).map((one) => one.subject_id).toSorted()).toEqual(sent.map(({ id }) => id).toSorted());
    expect((await bursts()).json()).toEqual({ items: [] });
  });

  it('leaves alone, and names, what somebody else has changed in the meantime', async () => {
    const sent = await send(5);
    const moderation = app.nest.get(ModerationService);
    const by = actorOf(seeded.home.id, 'moderator');
    const [accepted, classified] = sent as [Sent, Sent];
    await moderation.accept(by, accepted.id, 1);
    await moderation.classify(by, classified.id, { version: 1, kind: 'suggestion' });
    const answer = await decline(named(sent));
    expect(answer.json()).toEqual({ changed: named(sent.slice(2), 2), left: [accepted.id, classified.id] });
    expect(await theOpinion(app, accepted.id)).toMatchObject({ status: 'accepted', version: 2 });
    expect(await sumsOf(app, dialogue.id)).toMatchObject({ received: 5, declined: 3, waiting: 2 });
  });

  it('is declined once, however often the command is sent', async () => {
    const sent = await send(5);
    const headers = { ...moderator.headers, 'idempotency-key': randomBytes(24).toString('base64url') };
    const first = await decline(named(sent), {}, headers);
    expect((await decline(named(sent), {}, headers)).json()).toEqual(first.json());
    expect(await changes()).toHaveLength(5);
  });

  it('is taken back at once, except what somebody has changed since', async () => {
    const sent = await send(6);
    const declined = (await decline(named(sent))).json<{ changed: { id: string; version: number }[] }>().changed;
    const [first] = sent as [Sent];
    const moderation = app.nest.get(ModerationService);
    await moderation.reconsider(actorOf(seeded.home.id, 'moderator'), first.id, 2);
    const undo = (headers: Record<string, string> = moderator.headers) =>
      app.nest.inject({
        method: 'POST',
        url: `/api/v1/dialogues/${dialogue.id}/opinions/reconsider`,
        headers,
        payload: { opinions: declined },
      });
    expect((await undo((await signIn(app, 'secretary')).headers)).statusCode).toBe(403);
    expect(await sumsOf(app, dialogue.id)).toMatchObject({ declined: 5 });
    expect((await undo()).json()).toEqual({ changed: named(sent.slice(1), 3), left: [first.id] });
    expect(await sumsOf(app, dialogue.id)).toMatchObject({ received: 6, declined: 0, waiting: 6 });
    expect(await theOpinion(app, declined[1]?.id ?? '')).toMatchObject({ status: 'received', reasonCode: null });
    expect((await bursts()).json()).toEqual({ items: [{ sign: 'device', ids: sent.map(({ id }) => id) }] });
    expect((await undo()).json<{ changed: [] }>().changed).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['nothing', [], 'list-too-short'],
    ['no list', 'all', 'not-a-list'],
    ['too many', Array.from({ length: 201 }, (_, n) => ({ id: String(n), version: 1 })), 'list-too-long'],
  ])('is refused with %s', async (_, opinions, rule) => {
    const answer = await decline(opinions);
    expect(answer.statusCode).toBe(400);
    expect(JSON.stringify(answer.json())).toContain(rule);
  });

  it('is refused with an opinion of another dialogue, twice the same, or a reason that is not published', async () => {
    const [one, two] = (await send(2)) as [Sent, Sent];
    const here = dialogue;
    dialogue = await liveDialogue(app, seeded.home);
    const [other] = (await send(1)) as [Sent];
    dialogue = here;
    expect((await decline(named([one, other]))).json()).toMatchObject({
      errors: [{ field: 'opinions.1.id', rule: 'id-unknown' }],
    });
    expect((await decline(named([one, one]))).statusCode).toBe(400);
    expect((await decline(named([one, two]), { reason: 'dislike' })).json()).toMatchObject({
      errors: [{ field: 'reason', rule: 'not-in-list' }],
    });
    expect((await decline([null, 7])).statusCode).toBe(400);
    expect(await sumsOf(app, dialogue.id)).toMatchObject({ waiting: 2, declined: 0 });
  });

  it('is refused to those who do not moderate', async () => {
    const sent = await send(2);
    expect((await decline(named(sent), {}, (await signIn(app, 'secretary')).headers)).statusCode).toBe(403);
    expect((await decline(named(sent), {}, {})).statusCode).toBe(401);
    expect(await sumsOf(app, dialogue.id)).toMatchObject({ declined: 0 });
  });
});
