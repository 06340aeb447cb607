import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { LifecycleService } from '../../src/dialogue/lifecycle/lifecycle.service.js';
import {
  applyDecision,
  putBackOpinion,
  setOutcome,
  undoDecision,
} from '../../src/opinion/opinion-decision.transitions.js';
import { FloorDecisionService } from '../../src/floor/decision/floor-decision.service.js';
import type { Performer } from '../../src/database/change-row.js';
import type { Tx } from '../../src/database/transaction.js';
import { loadOpinion, type LoadedOpinion } from '../../src/opinion/opinion.transitions.js';
import { actorOf, conclude } from '../support/dialogues.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { seedOrganisation, type Seeded } from '../support/organisation.js';
import {
  callNext,
  decideOpinion,
  liveDialogue,
  queueOpinion,
  submitOpinion,
  sumsOf,
  theOpinion,
} from '../support/opinions.js';
import { groupUnder } from '../support/presses.js';

describe.each(engines)('changes of opinions by the floor on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let dialogue: Dialogue;
  let chair: Performer;
  beforeAll(async () => {
    app = await openTestApp(engine);
    seeded = await seedOrganisation(app);
    chair = { ...actorOf(seeded.home.id, 'operator'), onBehalfOf: 'Phạm Văn Mẫu' };
  });
  beforeEach(async () => {
    dialogue = await liveDialogue(app, seeded.home);
  });
  afterAll(() => app.close());

  const call = (id: string | null) => callNext(app, dialogue, id, chair);
  const on = <T>(id: string, work: (tx: Tx, loaded: LoadedOpinion) => Promise<T>): Promise<T> =>
    app.transaction.run(async (tx) => work(tx, await loadOpinion(tx, id)));
  const decide = (id: string, outcome: 'answered' | 'assigned' | 'noted' = 'answered') =>
    on(id, (tx, loaded) => applyDecision(tx, loaded, { decided: outcome }, chair));

  it('calls the given one, and each only once', async () => {
    const [a, b] = [await queueOpinion(app, dialogue), await queueOpinion(app, dialogue)];
    expect(await call(b.id)).toMatchObject({ id: b.id, status: 'on_floor', queuePosition: null });
    expect(await call(null)).toMatchObject({ id: a.id });
    await expect(call(a.id)).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('calls it once if called twice at once', async () => {
    const { id } = await queueOpinion(app, dialogue);
    const [one, other] = await Promise.allSettled([call(id), call(id)]);
    expect([one?.status, other?.status].sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('does not call an opinion of another dialogue, or one that is not accepted', async () => {
    const elsewhere = await queueOpinion(app, await liveDialogue(app, seeded.home));
    await expect(call(elsewhere.id)).rejects.toMatchObject({ code: 'not-found' });
    const { id } = await submitOpinion(app, dialogue);
    await expect(call(id)).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('puts back to the front or to the end', async () => {
    const [a, b] = [await queueOpinion(app, dialogue), await queueOpinion(app, dialogue)];
    await call(a.id);
    await on(a.id, (tx, loaded) => putBackOpinion(tx, loaded, chair));
    expect(await call(null)).toMatchObject({ id: a.id });
    await on(a.id, (tx, loaded) => putBackOpinion(tx, loaded, chair, 'last'));
    expect(await call(null)).toMatchObject({ id: b.id });
  });

  it('decides once: the second of two at once sees the present state', async () => {
    const { id } = await queueOpinion(app, dialogue);
    const { version } = await call(id);
    const deciding = app.nest.get(FloorDecisionService);
    const actor = actorOf(seeded.home.id, 'chair');
    const settled = await Promise.allSettled([
      deciding.decide(actor, id, { version, seen: null, outcome: 'answered' }),
      deciding.decide(actor, id, { version, seen: null, outcome: 'noted' }),
    ]);
    expect(settled.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = settled.find((one) => one.status === 'rejected');
    const { outcome } = await theOpinion(app, id);
    expect(refused?.reason).toMatchObject({
      code: 'version-conflict',
      details: { present: { status: 'decided', outcome } },
    });
  });

  it('records both names: who pressed and for whom', async () => {
    const { id } = await queueOpinion(app, dialogue);
    await decide(id);
    const [entry] = await app.reader.rows("SELECT * FROM trail_entry WHERE verb = 'decide' AND subject_id = ?", [id]);
    expect(entry).toMatchObject({ actor_id: chair.accountId, on_behalf_of: 'Phạm Văn Mẫu', to_state: 'decided' });
  });

  it('corrects with its own trail entry', async () => {
    const { id } = await queueOpinion(app, dialogue);
    await decide(id);
    await decide(id, 'assigned');
    expect(await theOpinion(app, id)).toMatchObject({ outcome: 'assigned', version: 4 });
    const entries = await app.reader.rows('SELECT verb FROM trail_entry WHERE subject_id = ? ORDER BY at, id', [id]);
    expect(entries.map((entry) => entry['verb'])).toEqual(['receive', 'accept', 'decide', 'correct']);
  });

  it('undoes a decision, to the floor or to the front of the queue', async () => {
    const [a, b] = [await queueOpinion(app, dialogue), await queueOpinion(app, dialogue)];
    await decideOpinion(app, dialogue, a.id);
    await on(a.id, (tx, loaded) => undoDecision(tx, loaded, 'on_floor', chair));
    expect(await theOpinion(app, a.id)).toMatchObject({ status: 'on_floor', outcome: null, decidedAt: null });
    await decideOpinion(app, dialogue, b.id);
    await on(b.id, (tx, loaded) => undoDecision(tx, loaded, 'accepted', chair));
    expect(await call(null)).toMatchObject({ id: b.id });
    expect(await sumsOf(app, dialogue.id)).toMatchObject({ received: 2, waiting: 2, heard: 0 });
  });

  it('can only note praise', async () => {
    const { id } = await queueOpinion(app, dialogue, { kind: 'praise', text: 'Cán bộ một cửa rất tận tình.' });
    await expect(decide(id, 'assigned')).rejects.toMatchObject({ code: 'praise-is-noted' });
    await decide(id, 'noted');
    await expect(
      on(id, (tx, loaded) => setOutcome(tx, loaded, { decided: 'assigned', outcome: 'answered' }, chair)),
    ).rejects.toMatchObject({
      code: 'praise-is-noted',
    });
  });

  it('sets another outcome only for decided opinions', async () => {
    const { id } = await queueOpinion(app, dialogue);
    await expect(
      on(id, (tx, loaded) => setOutcome(tx, loaded, { decided: 'assigned', outcome: 'answered' }, chair)),
    ).rejects.toMatchObject({
      code: 'wrong-state',
    });
    await decide(id, 'assigned');
    await on(id, (tx, loaded) => setOutcome(tx, loaded, { decided: 'assigned', outcome: 'answered' }, chair));
    expect(await theOpinion(app, id)).toMatchObject({ status: 'decided', outcome: 'answered' });
  });

  it('does not let a dialogue close while one is waiting, in a group or alone', async () => {
    const lifecycle = app.nest.get(LifecycleService);
    const organiser = actorOf(seeded.home.id, 'organiser');
    const lead = await queueOpinion(app, dialogue);
    const member = await submitOpinion(app, dialogue);
    await groupUnder(app, actorOf(seeded.home.id, 'moderator'), member.id, 1, lead.id);
    const { version } = await conclude(app, dialogue);
    await expect(lifecycle.close(organiser, dialogue.id, { version })).rejects.toMatchObject({
      code: 'opinions-waiting',
      details: { params: { count: 1 } },
    });
    await decideOpinion(app, dialogue, lead.id);
    await expect(lifecycle.close(organiser, dialogue.id, { version })).resolves.toBeUndefined();
  });
});
