import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Change } from '../../src/database/live-log.js';
import { allViews, applyFrame, emptyState } from '../../src/contract/live.js';
import type { OpinionLiveView } from '../../src/contract/views.js';
import { Feed } from '../../src/live/feed/feed.js';
import type { Recipient } from '../../src/database/projection.js';
import { engines } from '../support/test-app.js';
import { LiveApp, insertOpinion } from '../support/live-app.js';
import { signIn, type SignedIn } from '../support/sign-in.js';

const staff: Recipient = { audience: 'staff', departments: null };
const reception: Recipient = { audience: 'reception', departments: null };

describe.each(engines)('The feed on %s', (engine) => {
  let live: LiveApp;
  let feed: Feed;
  let organiser: SignedIn;
  let chair: SignedIn;
  beforeAll(async () => {
    live = await LiveApp.open(engine);
    feed = live.app.nest.get(Feed);
    organiser = await signIn(live.app, 'organiser');
    chair = await signIn(live.app, 'chair');
  });
  afterAll(() => live.close());
  beforeEach(() => live.startDialogue());

  const post = (who: SignedIn, path: string, body: object) =>
    request(live.app.url).post(`/api/v1/${path}`).set(who.headers).send(body);

  /** The frame for the audience since its cursor. */
  const since = async <Result>(recipient: Recipient, write: () => Promise<Result>) => {
    const before = await feed.snapshot(live.dialogue.id, recipient);
    const result = await write();
    const answer = await feed.since(live.dialogue.id, recipient, before.asOf);
    if (!('frame' in answer)) throw new Error('not a frame');
    const { views } = applyFrame({ ...emptyState, cursor: answer.frame.from }, answer.frame).dialogue;
    return { result, before, frame: answer.frame, views };
  };
  const say = (change: Pick<Change, 'subjectType' | 'subjectId'>) =>
    live.app.transaction.run(async (tx) =>
      tx.record({
        ...change,
        dialogueId: live.dialogue.id,
        type: `${change.subjectType}.changed`,
        actorId: null,
        public: false,
      }),
    );
  const decided = async (outcome: object): Promise<OpinionLiveView> => {
    const opinion = await live.app.transaction.run((tx) =>
      insertOpinion(tx, live.dialogue, { status: 'accepted', queuePosition: 1024 }),
    );
    const { body } = await post(chair, `opinions/${opinion.id}/decision`, {
      version: 1,
      seen: null,
      ...outcome,
    }).expect(200);
    return body.opinion;
  };

  it('updates an opinion when only its task or escalation has changed', async () => {
    const leadDepartmentId = Object.values(live.seeded.home.departments)[1];
    const { id, decision } = await decided({
      outcome: 'assigned',
      assignments: [{ leadDepartmentId, workingDays: 5 }],
      escalateTo: { bodyName: 'UBND TP Sông Vân' },
    });
    const task = await since(staff, () =>
      say({ subjectType: 'assignment', subjectId: decision?.assignments[0]?.id as string }),
    );
    expect(task.views[`opinion:${id}`]).toMatchObject({
      decision: { assignments: [{ departmentId: leadDepartmentId }] },
    });
    const [escalation] = await live.app.reader.rows<{ id: string }>('SELECT id FROM escalation WHERE opinion_id = ?', [
      id,
    ]);
    const handOver = await since(staff, () => say({ subjectType: 'escalation', subjectId: escalation?.id as string }));
    expect(handOver.views[`opinion:${id}`]).toMatchObject({ decision: { escalatedTo: 'UBND TP Sông Vân' } });
  });

  it('updates a directive when one of its tasks has changed', async () => {
    const leadDepartmentId = Object.values(live.seeded.home.departments)[2];
    const given = await since(staff, () =>
      post(chair, `dialogues/${live.dialogue.id}/directives`, {
        text: 'Rà soát toàn bộ cống thoát nước.',
        assignments: [{ leadDepartmentId, workingDays: 20 }],
      }).expect(201),
    );
    const [directive] = allViews(given.views, 'directive');
    expect(directive).toMatchObject({
      number: 1,
      text: 'Rà soát toàn bộ cống thoát nước.',
      assignments: [{ departmentId: leadDepartmentId }],
    });
    const again = await since(staff, () =>
      say({ subjectType: 'assignment', subjectId: directive?.assignments[0]?.id as string }),
    );
    expect(`directive:${directive?.id}` in again.views).toBe(true);
  });

  it('keeps a guest under one key from the invitation to the check-in', async () => {
    const invited = await since(reception, () =>
      post(organiser, `dialogues/${live.dialogue.id}/invitations`, {
        kind: 'individual',
        name: 'Phạm Thị Ví Dụ',
        phone: '0900000321',
      }).expect(201),
    );
    const { id } = invited.result.body as { id: string };
    expect(invited.views[`guest:${id}`]).toMatchObject({ phoneEnd: '321', checkedInAt: null });
    const came = await since(reception, () =>
      post(organiser, `dialogues/${live.dialogue.id}/check-in`, { invitationId: id }).expect((answer) =>
        expect(answer.status).toBeLessThan(300),
      ),
    );
    expect(came.views[`guest:${id}`]?.checkedInAt).toEqual(expect.any(String));
    expect(Object.keys(came.views).filter((key) => key.startsWith('guest:'))).toEqual([`guest:${id}`]);
    expect(came.views[`attendance:${live.dialogue.id}`]).toMatchObject({ invited: 1, registered: 1, checkedIn: 1 });
  });

  it('sends no frame beyond the entries it has read, and reads nothing if nothing has happened', async () => {
    const { asOf } = await feed.snapshot(live.dialogue.id, staff);
    const { revision } = await live.head();
    expect(asOf).toBe(revision);
    expect(await feed.since(live.dialogue.id, staff, asOf)).toMatchObject({
      frame: { from: asOf, to: asOf, upserts: [], removes: [] },
    });
  });

  it('covers at most five hundred entries with one frame', async () => {
    const { asOf } = await feed.snapshot(live.dialogue.id, staff);
    await live.app.transaction.run(async (tx) => {
      const { id } = await insertOpinion(tx, live.dialogue);
      for (let i = 0; i < 501; i++)
        tx.record({
          dialogueId: live.dialogue.id,
          type: 'opinion.leased',
          subjectType: 'opinion',
          subjectId: id,
          actorId: null,
          public: false,
        });
    });
    const part = await feed.delta(live.dialogue.id, asOf, asOf + 501, [staff]);
    expect([part.from, part.to]).toEqual([asOf, asOf + 500]);
    expect(await feed.since(live.dialogue.id, staff, asOf)).toHaveProperty('snapshot');
    expect(await feed.since(live.dialogue.id, staff, asOf + 1)).toHaveProperty('frame.to', asOf + 501);
  });
});
