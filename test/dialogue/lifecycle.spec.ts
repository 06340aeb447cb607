import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Refusal } from '../../src/common/problem/refusal.js';
import { TrailEntry } from '../../src/database/platform.entity.js';
import { LifecycleHooks } from '../../src/dialogue/lifecycle/lifecycle-hooks.js';
import { LifecycleService } from '../../src/dialogue/lifecycle/lifecycle.service.js';
import { lockDialogue } from '../../src/dialogue/lock-dialogue.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { DialogueQueries } from '../../src/dialogue/dialogue.queries.js';
import { PlanningService } from '../../src/dialogue/planning/planning.service.js';
import { RehearsalService } from '../../src/dialogue/lifecycle/rehearsal.service.js';
import { actorOf, announce, conclude, goLive, planDialogue, theDialogue } from '../support/dialogues.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { type Seeded, seedOrganisation } from '../support/organisation.js';
import { refusalOf } from '../support/refusal.js';

describe.each(engines)('the life cycle of a dialogue on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let lifecycle: LifecycleService;
  let reading: DialogueQueries;
  const waiting = new Map<string, number>();
  beforeAll(async () => {
    app = await openTestApp(engine, { now: '2026-11-26T01:00:00Z' });
    seeded = await seedOrganisation(app);
    lifecycle = app.nest.get(LifecycleService);
    reading = app.nest.get(DialogueQueries);
    app.nest.get(LifecycleHooks).on('close', async (_, { id }) => {
      const count = waiting.get(id) ?? 0;
      if (count > 0) throw new Refusal('opinions-waiting', { params: { count } });
    });
  });
  afterAll(() => app.close());

  const organiser = () => actorOf(seeded.home.id, 'organiser');
  const draft = (overrides = {}): Promise<Dialogue> => planDialogue(app, seeded.home, overrides);
  const run = (verb: 'pause' | 'resume', id: string) =>
    app.transaction.run(async (tx) => lifecycle[verb](tx, organiser(), await lockDialogue(tx, id)));

  it('goes from draft to closed, each step with its time, trail entry and live event', async () => {
    const { id } = await draft();
    await lifecycle.announce(organiser(), id, { body: 'Đăng ký tại bộ phận một cửa.' });
    await lifecycle.start(organiser(), id, {});
    await run('pause', id);
    expect((await theDialogue(app, id)).pausedAt).not.toBeNull();
    await run('resume', id);
    await lifecycle.conclude(organiser(), id, {});
    await lifecycle.publishOutcomes(organiser(), id, {});
    await lifecycle.close(organiser(), id, {});
    const dialogue = await theDialogue(app, id);
    expect(dialogue).toMatchObject({ status: 'closed', pausedAt: null, version: 8 });
    const times = [
      dialogue.announcedAt,
      dialogue.startedAt,
      dialogue.concludedAt,
      dialogue.outcomesPublishedAt,
      dialogue.closedAt,
    ];
    expect(times.map((at) => at?.getTime())).toEqual(times.map((at) => at?.getTime()).sort());
    expect(times).not.toContain(null);
    const trail = await app.reader.manager.find(TrailEntry, { where: { dialogueId: id }, order: { id: 'ASC' } });
    expect(trail.map((one) => `${one.verb} ${one.fromState}-${one.toState}`)).toEqual([
      'plan null-draft',
      'announce draft-announced',
      'start announced-live',
      'pause live-paused',
      'resume paused-live',
      'conclude live-concluded',
      'publish-outcomes concluded-concluded',
      'close concluded-closed',
    ]);
    const events = await app.reader.rows(
      'SELECT revision, public_revision, type FROM live_event WHERE dialogue_id = ? ORDER BY revision',
      [id],
    );
    expect(events.map((one) => one['public_revision'])).toEqual([null, 1, 2, 3, 4, 5, 6, 7]);
    expect(new Set(events.map((one) => one['type']))).toEqual(new Set(['dialogue.changed']));
  });

  it('refuses steps not allowed in the state, and changes nothing', async () => {
    const { id } = await draft();
    for (const step of [
      lifecycle.start(organiser(), id, {}),
      lifecycle.conclude(organiser(), id, {}),
      lifecycle.close(organiser(), id, {}),
    ])
      await expect(step).rejects.toMatchObject({
        code: 'wrong-state',
        details: { present: { status: 'draft', version: 1 } },
      });
    expect(await refusalOf(lifecycle.publishOutcomes(organiser(), id, {}))).toBe('wrong-state');
    expect(await theDialogue(app, id)).toMatchObject({ status: 'draft', version: 1 });
    await announce(app, await theDialogue(app, id));
    expect(await refusalOf(lifecycle.announce(organiser(), id, {}))).toBe('wrong-state');
  });

  it('starts once if two people do so at once', async () => {
    const { id } = await announce(app, await draft());
    const results = await Promise.all([1, 2].map(() => refusalOf(lifecycle.start(organiser(), id, {}))));
    expect(results.sort()).toEqual(['allowed', 'wrong-state']);
  });

  it('lets chair and operator run it, only the organiser announce and close it, and other organisations do nothing', async () => {
    const { id } = await draft();
    const chair = actorOf(seeded.home.id, 'chair', { dialogueId: id });
    expect(await refusalOf(lifecycle.announce(chair, id, {}))).toBe('forbidden');
    expect(await refusalOf(lifecycle.announce(actorOf(seeded.foreign.id, 'organiser'), id, {}))).toBe('not-found');
    await lifecycle.announce(organiser(), id, {});
    expect(await refusalOf(lifecycle.start(actorOf(seeded.home.id, 'moderator'), id, {}))).toBe('forbidden');
    expect(await refusalOf(lifecycle.start(actorOf(seeded.foreign.id, 'chair'), id, {}))).toBe('not-found');
    expect(await refusalOf(lifecycle.start(chair, id, {}))).toBe('allowed');
    expect(await refusalOf(lifecycle.conclude(actorOf(seeded.home.id, 'operator'), id, {}))).toBe('allowed');
    expect(await refusalOf(lifecycle.close(chair, id, {}))).toBe('forbidden');
    expect(await refusalOf(lifecycle.publishOutcomes(chair, id, {}))).toBe('forbidden');
    expect(await refusalOf(lifecycle.close(organiser(), id, {}))).toBe('allowed');
  });

  it('does not close while opinions wait, and says how many', async () => {
    const { id } = await conclude(app, await goLive(app, await draft()));
    waiting.set(id, 3);
    await expect(lifecycle.close(organiser(), id, {})).rejects.toMatchObject({
      code: 'opinions-waiting',
      details: { params: { count: 3 } },
    });
    expect((await theDialogue(app, id)).status).toBe('concluded');
    waiting.set(id, 0);
    await lifecycle.close(organiser(), id, {});
  });

  it('publishes outcomes once, after the conclusion, with a notice', async () => {
    const live = await goLive(app, await draft());
    expect(await refusalOf(lifecycle.publishOutcomes(organiser(), live.id, {}))).toBe('wrong-state');
    await conclude(app, live);
    await lifecycle.publishOutcomes(organiser(), live.id, { body: 'Thông báo kết luận.' });
    expect((await reading.getPublic(live.id)).notices[0]).toMatchObject({
      kind: 'outcomes',
      body: 'Thông báo kết luận.',
    });
    expect(await refusalOf(lifecycle.publishOutcomes(organiser(), live.id, {}))).toBe('outcomes-published');
  });

  it('checks the version of a command', async () => {
    const { id } = await draft();
    expect(await refusalOf(lifecycle.announce(organiser(), id, { version: 9 }))).toBe('version-conflict');
    expect(await refusalOf(lifecycle.announce(organiser(), id, { version: 1 }))).toBe('allowed');
  });

  describe('the statutory clocks', () => {
    it('accept a notice seven days before and report a later one, which is published all the same', async () => {
      const clocks = async (heldOn: string) => {
        const { id } = await announce(app, await draft({ heldOn }));
        return (await reading.get(organiser(), id)).clocks;
      };
      expect(await clocks('2026-12-03')).toMatchObject({
        notice: 'met',
        noticeBy: '2026-11-26',
        noticeOn: '2026-11-26',
      });
      expect(await clocks('2026-12-02')).toMatchObject({
        notice: 'met_late',
        noticeBy: '2026-11-25',
        resultsBy: '2026-12-12',
      });
    });

    it('warn before the notice: ok, near, late', async () => {
      const states = [];
      for (const heldOn of ['2026-12-14', '2026-12-06', '2026-12-02']) {
        const { id } = await draft({ heldOn });
        states.push((await reading.getClocks(organiser(), id)).notice);
      }
      expect(states).toEqual(['ok', 'near', 'late']);
    });

    it('do not exist for postponed or cancelled dialogues, and restart with the new notice', async () => {
      const { id } = await announce(app, await draft({ heldOn: '2026-12-02' }));
      await lifecycle.postpone(organiser(), id, { reason: 'Hội trường đang sửa' });
      expect(await reading.getClocks(organiser(), id)).toMatchObject({
        notice: 'none',
        noticeBy: null,
        noticeOn: null,
      });
      await app.nest.get(PlanningService).change(organiser(), id, { version: 3, heldOn: '2026-12-20' });
      await lifecycle.announce(organiser(), id, {});
      expect((await reading.getClocks(organiser(), id)).notice).toBe('met');
      await lifecycle.cancel(organiser(), id, { reason: 'Gộp với buổi sau' });
      expect((await reading.getClocks(organiser(), id)).notice).toBe('none');
    });

    it('are not shown to another organisation', async () => {
      const { id } = await draft();
      expect(await refusalOf(reading.getClocks(actorOf(seeded.foreign.id, 'organiser'), id))).toBe('not-found');
    });
  });

  it('does not announce a day that has passed', async () => {
    const { id } = await app.nest.get(PlanningService).plan(
      organiser(),
      {
        kind: 'citizen_dialogue',
        title: 'Đối thoại cũ',
        heldOn: '2018-06-01',
        startsAt: '08:00',
        place: 'Hội trường',
        chairName: 'Phạm Văn Mẫu',
      },
      { historical: true },
    );
    expect(await refusalOf(lifecycle.announce(organiser(), id, {}))).toBe('validation-failed, heldOn date-in-past');
  });

  describe('a rehearsal', () => {
    const rehearse = async () => {
      const real = await announce(app, await draft());
      const { id } = await app.nest.get(RehearsalService).rehearse(organiser(), real.id);
      return { real, rehearsal: await theDialogue(app, id) };
    };

    it('copies the plan, has numbers beginning with TẬP- and a key of its own', async () => {
      const { real, rehearsal } = await rehearse();
      expect(rehearsal).toMatchObject({
        rehearsalOf: real.id,
        status: 'announced',
        title: real.title,
        numberPrefix: `TẬP-${real.numberPrefix}`,
        announcedAt: null,
      });
      expect(rehearsal.hallKey).not.toBe(real.hallKey);
      const view = await reading.get(organiser(), rehearsal.id);
      expect(view.departments).toHaveLength(4);
      expect(view.notices).toEqual([]);
      expect((await reading.get(organiser(), real.id)).rehearsals.map((one) => one.id)).toEqual([rehearsal.id]);
    });

    it('runs from start to close with a feed of its own, and leaves the real one untouched', async () => {
      const { real, rehearsal } = await rehearse();
      await goLive(app, rehearsal);
      await conclude(app, rehearsal);
      await lifecycle.close(organiser(), rehearsal.id, {});
      expect(await theDialogue(app, real.id)).toEqual(real);
      const heads = await app.reader.rows(
        'SELECT revision FROM live_feed WHERE dialogue_id IN (?, ?) ORDER BY revision',
        [real.id, rehearsal.id],
      );
      expect(heads).toEqual([{ revision: 2 }, { revision: 4 }]);
    });

    it('is never announced, postponed or published, and is not rehearsed itself', async () => {
      const { id } = (await rehearse()).rehearsal;
      const rehearsals = app.nest.get(RehearsalService);
      expect(await refusalOf(rehearsals.rehearse(organiser(), id))).toBe('rehearsal-only');
      expect(await refusalOf(lifecycle.postpone(organiser(), id, { reason: 'x' }))).toBe('rehearsal-only');
      expect(await refusalOf(lifecycle.publishOutcomes(organiser(), id, {}))).toBe('rehearsal-only');
      await lifecycle.cancel(organiser(), id, { reason: 'Đủ rồi' });
      expect((await reading.get(organiser(), id)).notices).toEqual([]);
    });

    it('appears in no list, has no statutory dates and is not public', async () => {
      const { id } = (await rehearse()).rehearsal;
      expect((await reading.list(organiser(), { limit: 100 })).items.map((one) => one.id)).not.toContain(id);
      expect((await reading.listPublic({ limit: 100 })).items.map((one) => one.id)).not.toContain(id);
      expect(await refusalOf(reading.getPublic(id))).toBe('not-found');
      expect(await reading.getClocks(organiser(), id)).toMatchObject({ notice: 'none', results: 'none' });
    });

    it('is run by the staff of the real one', async () => {
      const { real, rehearsal } = await rehearse();
      const other = await draft();
      const chair = (dialogueId: string) => actorOf(seeded.home.id, 'chair', { dialogueId });
      expect(await refusalOf(lifecycle.start(chair(other.id), rehearsal.id, {}))).toBe('not-found');
      expect(await refusalOf(lifecycle.start(chair(real.id), rehearsal.id, {}))).toBe('allowed');
    });
  });

  it('shows the public upcoming dialogues, next first, and past ones, latest first', async () => {
    const soon = await announce(app, await draft({ heldOn: '2026-11-30', title: 'Sớm' }));
    const late = await announce(app, await draft({ heldOn: '2027-11-30', title: 'Muộn' }));
    const over = await conclude(app, await goLive(app, await draft({ heldOn: '2026-11-26', title: 'Đã xong' })));
    const off = await announce(app, await draft({ heldOn: '2027-01-30', title: 'Hủy' }));
    await lifecycle.cancel(organiser(), off.id, { reason: 'Gộp với buổi sau' });
    const list = async (when: 'coming' | 'past') =>
      (await reading.listPublic({ when, organisation: 'minh-khe', limit: 100 })).items.map((one) => one.id);
    const coming = await list('coming');
    expect(coming).toEqual(expect.arrayContaining([soon.id, off.id, late.id]));
    expect(coming.indexOf(soon.id)).toBeLessThan(coming.indexOf(off.id));
    expect(coming.indexOf(off.id)).toBeLessThan(coming.indexOf(late.id));
    expect(coming).not.toContain(over.id);
    expect(await list('past')).toContain(over.id);
    expect((await reading.listPublic({ organisation: 'truc-lam' })).items).toEqual([]);
    const first = await reading.listPublic({ limit: 1 });
    const second = await reading.listPublic({ limit: 1, after: first.next ?? '' });
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id);
  });
});
