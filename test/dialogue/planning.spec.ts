import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Refusal } from '../../src/common/problem/refusal.js';
import { LifecycleService } from '../../src/dialogue/lifecycle/lifecycle.service.js';
import { DialogueQueries } from '../../src/dialogue/dialogue.queries.js';
import { DialogueService } from '../../src/dialogue/dialogue.service.js';
import { PlanningService } from '../../src/dialogue/planning/planning.service.js';
import { actorOf, announce, goLive, planDialogue, planOf, theDialogue } from '../support/dialogues.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { type Seeded, seedOrganisation } from '../support/organisation.js';
import { refusalOf } from '../support/refusal.js';

describe.each(engines)('planning a dialogue on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let planning: PlanningService;
  let reading: DialogueQueries;
  beforeAll(async () => {
    app = await openTestApp(engine, { now: '2026-11-26T01:00:00Z' });
    seeded = await seedOrganisation(app);
    planning = app.nest.get(PlanningService);
    reading = app.nest.get(DialogueQueries);
  });
  afterAll(() => app.close());

  const organiser = () => actorOf(seeded.home.id, 'organiser');
  const plan = (overrides: Parameters<typeof planOf>[0], actor = organiser()) =>
    planning.plan(actor, planOf(overrides));

  it('numbers the dialogues of a kind through the year, kinds apart and organisations apart', async () => {
    const numbers = async (
      kind: 'citizen_dialogue' | 'business_dialogue',
      heldOn: string,
      organisation = seeded.home,
    ) => {
      const dialogue = await planDialogue(app, organisation, { kind, heldOn });
      return [dialogue.ordinal, dialogue.numberPrefix];
    };
    expect(await numbers('citizen_dialogue', '2027-03-01')).toEqual([1, 'MK-2027-1']);
    expect(await numbers('citizen_dialogue', '2027-03-01')).toEqual([2, 'MK-2027-2']);
    expect(await numbers('business_dialogue', '2027-05-01')).toEqual([1, 'MK-2027-DN1']);
    expect(await numbers('citizen_dialogue', '2028-05-01')).toEqual([1, 'MK-2028-1']);
    expect(await numbers('citizen_dialogue', '2027-03-01', seeded.foreign)).toEqual([1, 'TL-2027-1']);
  });

  it('refuses an ordinal that is taken and takes one that is free', async () => {
    await plan({ heldOn: '2029-03-01', ordinal: 4 });
    expect(await refusalOf(plan({ heldOn: '2029-06-01', ordinal: 4 }))).toBe(
      'validation-failed, ordinal already-taken',
    );
    expect((await theDialogue(app, (await plan({ heldOn: '2029-06-01' })).id)).ordinal).toBe(5);
  });

  it('gives each of several planned at once a number and a slug of its own', async () => {
    const ids = await Promise.all(Array.from({ length: 3 }, () => plan({ heldOn: '2030-03-01' })));
    const dialogues = await Promise.all(ids.map(({ id }) => theDialogue(app, id)));
    expect(dialogues.map((one) => one.ordinal).sort()).toEqual([1, 2, 3]);
    expect(new Set(dialogues.map((one) => one.slug)).size).toBe(3);
    expect(dialogues.map((one) => one.slug)).toContain('doi-thoai-voi-nhan-dan-ve-thu-tuc-hanh-chinh-2030-03-01');
  });

  it('gives each hall a key of its own, of 256 bits', async () => {
    const [a, b] = [await planDialogue(app, seeded.home), await planDialogue(app, seeded.home)];
    expect(Buffer.from(a.hallKey, 'base64url')).toHaveLength(32);
    expect(a.hallKey).not.toBe(b.hallKey);
  });

  it('refuses a past day, unless history is entered by the program itself', async () => {
    expect(await refusalOf(plan({ heldOn: '2026-11-25' }))).toBe('validation-failed, heldOn date-in-past');
    expect(await refusalOf(plan({ heldOn: '2026-11-26' }))).toBe('allowed');
    await planning.plan(organiser(), planOf({ heldOn: '2018-06-01' }), { historical: true });
  });

  it('reports every reversed or unordered entry, and stores nothing of such a plan', async () => {
    const before = (await reading.list(organiser(), { limit: 100 })).items.length;
    const wrong = plan({
      startsAt: '11:00',
      endsAt: '08:00',
      collectFrom: '2026-12-02T00:00:00+07:00',
      collectUntil: '2026-12-01T00:00:00+07:00',
      registerFrom: '2026-12-02T00:00:00Z',
      registerUntil: '2026-12-02T00:00:00Z',
    });
    expect(await refusalOf(wrong)).toBe(
      'validation-failed, endsAt range-reversed, collectUntil range-reversed, registerUntil range-reversed',
    );
    const agenda = [
      { startsAt: '08:00', endsAt: '08:30', title: 'Khai mạc' },
      { startsAt: '08:15', title: 'Báo cáo' },
      { startsAt: '09:00', endsAt: '09:00', title: 'Đối thoại' },
    ];
    expect(await refusalOf(plan({ agenda }))).toBe(
      'validation-failed, agenda.1.startsAt not-in-order, agenda.2.endsAt range-reversed',
    );
    expect((await reading.list(organiser(), { limit: 100 })).items).toHaveLength(before);
  });

  it('takes departments and fields of the organisation only, each once', async () => {
    const [own] = Object.values(seeded.home.departments) as [string];
    const [foreign] = Object.values(seeded.foreign.departments) as [string];
    const departments = [own, own, foreign].map((departmentId) => ({ departmentId, quota: 3 }));
    expect(await refusalOf(plan({ departments }))).toBe(
      'validation-failed, departments.1.departmentId not-unique, departments.2.departmentId id-unknown',
    );
    const fields = [...Object.values(seeded.foreign.fields).slice(0, 1), 'x'];
    expect(await refusalOf(plan({ fields }))).toBe('validation-failed, fields.0 id-unknown, fields.1 id-invalid');
  });

  it('is for organisers of the organisation', async () => {
    expect(await refusalOf(plan({}, actorOf(seeded.home.id, 'organiser')))).toBe('allowed');
    expect(await refusalOf(plan({}, actorOf(seeded.home.id, 'moderator')))).toBe('forbidden');
    const elsewhere = planning.plan(organiser(), planOf({ organisationId: seeded.foreign.id }));
    expect(await refusalOf(elsewhere)).toBe('validation-failed, organisationId id-unknown');
    const { id } = await planDialogue(app, seeded.home);
    expect(await refusalOf(plan({}, actorOf(seeded.home.id, 'organiser', { dialogueId: id })))).toBe('forbidden');
  });

  it('answers a repeated request with the first dialogue', async () => {
    const once = { scope: 's', key: 'k'.repeat(22), bodyHash: 'b' };
    const first = await planning.plan(organiser(), planOf(), { once });
    expect(await planning.plan(organiser(), planOf(), { once })).toEqual(first);
  });

  describe('who sees it', () => {
    it('shows a draft to its staff and nobody else', async () => {
      const draft = await planDialogue(app, seeded.home);
      const dialogues = app.nest.get(DialogueService);
      const seen = (role: Parameters<typeof actorOf>[1], organisationId = seeded.home.id, where = {}) =>
        refusalOf(dialogues.getVisible(app.reader, actorOf(organisationId, role, where), draft.id));
      expect(await seen('department_officer')).toBe('allowed');
      expect(await seen('oversight')).toBe('allowed');
      expect(await seen('superior')).toBe('not-found');
      expect(await seen('community_head')).toBe('not-found');
      expect(await seen('organiser', seeded.foreign.id)).toBe('not-found');
      expect(await seen('superior', seeded.superiorId)).toBe('not-found');
      expect(await seen('chair', seeded.home.id, { dialogueId: draft.id })).toBe('allowed');
      const other = await planDialogue(app, seeded.home);
      expect(await seen('chair', seeded.home.id, { dialogueId: other.id })).toBe('not-found');
      expect(await refusalOf(dialogues.getPublic(app.reader, draft.slug))).toBe('not-found');
      expect(await refusalOf(dialogues.getPublic(app.reader, draft.id))).toBe('not-found');
    });

    it('shows an announced one to everybody, by slug and by id, without key, version and quotas', async () => {
      const dialogue = await announce(app, await planDialogue(app, seeded.home));
      const bySlug = await reading.getPublic(dialogue.slug);
      expect(bySlug).toEqual(await reading.getPublic(dialogue.id));
      expect(JSON.stringify(bySlug)).not.toMatch(/hallKey|quota|version|rehears/);
      expect(bySlug.notices).toHaveLength(1);
      expect(bySlug).toMatchObject({ collecting: true, registering: true });
    });

    it('responds with 404 to malformed addresses', async () => {
      for (const address of ['', 'Đối', '../x', 'a\0b', 'x'.repeat(300), "' OR 1=1"])
        expect(await refusalOf(reading.getPublic(address))).toBe('not-found');
    });

    it('lists for each reader what they may see, page by page', async () => {
      const mine = await reading.list(organiser(), { limit: 100 });
      expect(mine.items.length).toBeGreaterThan(5);
      expect(mine.items.every((one) => one.organisationId === seeded.home.id)).toBe(true);
      const paged: string[] = [];
      for (let after: string | undefined; ;) {
        const page = await reading.list(organiser(), { limit: 2, ...(after ? { after } : {}) });
        paged.push(...page.items.map((one) => one.id));
        if (!page.next) break;
        after = page.next;
      }
      expect(paged).toEqual(mine.items.map((one) => one.id));
      const superior = await reading.list(actorOf(seeded.home.id, 'superior'), { limit: 100 });
      expect(superior.items.length).toBeGreaterThan(0);
      expect(superior.items.some((one) => one.status === 'draft')).toBe(false);
      const [first] = mine.items;
      const guest = await reading.list(actorOf(seeded.home.id, 'chair', { dialogueId: first?.id ?? '' }), {});
      expect(guest.items.map((one) => one.id)).toEqual([first?.id]);
      expect((await reading.list(actorOf(seeded.superiorId, 'superior'), {})).items).toEqual([]);
    });
  });

  describe('changing it', () => {
    it('requires the version it is based on', async () => {
      const { id } = await planDialogue(app, seeded.home);
      expect(await refusalOf(planning.change(organiser(), id, { place: 'Nhà văn hóa' }))).toBe(
        'validation-failed, version required',
      );
      await planning.change(organiser(), id, { version: 1, place: 'Nhà văn hóa' });
      const stale = planning.change(organiser(), id, { version: 1, place: 'Trường tiểu học' });
      await expect(stale).rejects.toMatchObject({
        code: 'version-conflict',
        details: { present: { version: 2, place: 'Nhà văn hóa' } },
      });
    });

    it('accepts one of two simultaneous changes', async () => {
      const { id } = await planDialogue(app, seeded.home);
      const results = await Promise.all(
        ['A', 'B'].map((place) => refusalOf(planning.change(organiser(), id, { version: 1, place }))),
      );
      expect(results.sort()).toEqual(['allowed', 'version-conflict']);
      expect((await theDialogue(app, id)).version).toBe(2);
    });

    it('moves number and address of a draft along with its date', async () => {
      const { id } = await planDialogue(app, seeded.home, { heldOn: '2031-03-01' });
      await planning.change(organiser(), id, {
        version: 1,
        heldOn: '2032-04-05',
        title: 'Đối thoại về đất đai',
        ordinal: 7,
      });
      expect(await theDialogue(app, id)).toMatchObject({
        year: 2032,
        numberPrefix: 'MK-2032-7',
        slug: 'doi-thoai-ve-dat-dai-2032-04-05',
      });
    });

    it('clears a field with null and keeps omitted ones', async () => {
      const { id } = await planDialogue(app, seeded.home, { seats: 120, registerUntil: '2026-12-10T10:00:00Z' });
      await planning.change(organiser(), id, { version: 1, seats: null, endsAt: null });
      expect(await theDialogue(app, id)).toMatchObject({
        seats: null,
        endsAt: null,
        startsAt: '08:00',
        registerUntil: new Date('2026-12-10T10:00:00Z'),
      });
    });

    it('leaves time and place of an announced dialogue to a postponement and a new notice', async () => {
      const { id } = await announce(app, await planDialogue(app, seeded.home));
      const move = (version: number) =>
        refusalOf(planning.change(organiser(), id, { version, heldOn: '2026-12-21', place: 'Nhà văn hóa' }));
      expect(await move(2)).toBe('notice-published, heldOn already-announced, place already-announced');
      await planning.change(organiser(), id, { version: 2, summary: 'Mang theo giấy tờ liên quan.', seats: 50 });
      await app.nest.get(LifecycleService).postpone(organiser(), id, { reason: 'Bão số 12' });
      expect(await move(4)).toBe('allowed');
      await announce(app, await theDialogue(app, id));
      const { notices } = await reading.getPublic(id);
      expect(notices.map((one) => [one.kind, one.facts.heldOn, one.facts.place])).toEqual([
        ['announcement', '2026-12-21', 'Nhà văn hóa'],
        ['postponement', '2026-12-14', 'Hội trường UBND phường Minh Khê'],
        ['announcement', '2026-12-14', 'Hội trường UBND phường Minh Khê'],
      ]);
    });

    it('never renames what has been announced: its opinions carry the number', async () => {
      const before = await announce(app, await planDialogue(app, seeded.home));
      await app.nest.get(LifecycleService).postpone(organiser(), before.id, { reason: 'Bão số 12' });
      const rename = planning.change(organiser(), before.id, { version: 3, ordinal: 99 });
      expect(await refusalOf(rename)).toBe('validation-failed, ordinal already-announced');
      await planning.change(organiser(), before.id, { version: 3, heldOn: '2027-01-15' });
      const { slug, numberPrefix, year } = await theDialogue(app, before.id);
      expect({ slug, numberPrefix, year }).toEqual({
        slug: before.slug,
        numberPrefix: before.numberPrefix,
        year: 2026,
      });
    });

    it('replaces departments, fields and agenda while it is not over, and tells the public of them', async () => {
      const { id } = await announce(app, await planDialogue(app, seeded.home));
      const [departmentId] = Object.values(seeded.home.departments) as [string];
      await planning.change(organiser(), id, { version: 2, departments: [{ departmentId, quota: 25 }] });
      await planning.change(organiser(), id, { version: 3, fields: [] });
      await planning.change(organiser(), id, { version: 4, agenda: [{ startsAt: '08:00', title: 'Khai mạc' }] });
      const view = await reading.get(organiser(), id);
      expect(view).toMatchObject({ version: 5, departments: [{ departmentId, quota: 25 }], fields: [] });
      expect(view.agenda.map((one) => one.title)).toEqual(['Khai mạc']);
      const heads = await app.reader.rows('SELECT revision, public_revision FROM live_feed WHERE dialogue_id = ?', [
        id,
      ]);
      expect(heads).toEqual([{ revision: 5, public_revision: 4 }]);
      await goLive(app, await theDialogue(app, id));
      await app.nest.get(LifecycleService).conclude(organiser(), id, {});
      expect(await refusalOf(planning.change(organiser(), id, { version: 7, fields: [] }))).toBe('wrong-state');
    });

    it('saves columns, departments, fields and agenda together, as one version', async () => {
      const { id } = await planDialogue(app, seeded.home);
      const [departmentId] = Object.values(seeded.home.departments) as [string];
      const fields = [seeded.home.fields['Đất đai'] as string];
      await planning.change(organiser(), id, {
        version: 1,
        place: 'Nhà văn hóa',
        departments: [{ departmentId, quota: 12 }],
        fields,
        agenda: [{ startsAt: '08:00', title: 'Khai mạc' }],
      });
      const view = await reading.get(organiser(), id);
      expect(view).toMatchObject({ version: 2, place: 'Nhà văn hóa', departments: [{ departmentId, quota: 12 }] });
      expect(view.fields.map((one) => one.fieldId)).toEqual(fields);
      expect(view.agenda.map((one) => one.title)).toEqual(['Khai mạc']);
    });

    it('saves nothing if a part is invalid, and reports all errors at once', async () => {
      const { id } = await planDialogue(app, seeded.home);
      const before = await reading.get(organiser(), id);
      const foreign = Object.values(seeded.foreign.departments)[0] as string;
      const change = planning.change(organiser(), id, {
        version: 1,
        title: 'Một tên khác',
        endsAt: '07:00',
        departments: [{ departmentId: foreign, quota: 5 }],
        fields: [],
        agenda: [{ startsAt: '09:00', endsAt: '08:00', title: 'Khai mạc' }],
      });
      const refused = await change.catch((error: Refusal) => error.details.errors?.map(({ field }) => field));
      expect(refused).toEqual(['endsAt', 'departments.0.departmentId', 'agenda.0.endsAt']);
      expect(await reading.get(organiser(), id)).toEqual(before);
    });

    it('is not found by other organisations and refused to readers', async () => {
      const { id } = await planDialogue(app, seeded.home);
      const change = (actor: ReturnType<typeof organiser>) =>
        refusalOf(planning.change(actor, id, { version: 1, place: 'X' }));
      expect(await change(actorOf(seeded.foreign.id, 'organiser'))).toBe('not-found');
      expect(await change(actorOf(seeded.home.id, 'leader'))).toBe('forbidden');
    });
  });
});
