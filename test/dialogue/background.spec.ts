import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FigureTable } from '../../src/contract/figures.js';
import { TrailEntry } from '../../src/database/platform.entity.js';
import { BackgroundEdition } from '../../src/dialogue/background/background.entity.js';
import { BackgroundQueries } from '../../src/dialogue/background/background.queries.js';
import { BackgroundService } from '../../src/dialogue/background/background.service.js';
import { LifecycleService } from '../../src/dialogue/lifecycle/lifecycle.service.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { DialogueQueries } from '../../src/dialogue/dialogue.queries.js';
import { RehearsalService } from '../../src/dialogue/lifecycle/rehearsal.service.js';
import { actorOf, announce, planDialogue, theDialogue } from '../support/dialogues.js';
import { caseTable, explained, figure, sum } from '../support/figures.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { type Seeded, seedOrganisation } from '../support/organisation.js';
import { refusalOf } from '../support/refusal.js';

describe.each(engines)('the background report of a dialogue on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let background: BackgroundService;
  let reading: BackgroundQueries;
  let lifecycle: LifecycleService;
  beforeAll(async () => {
    app = await openTestApp(engine, { now: '2026-11-26T01:00:00Z' });
    seeded = await seedOrganisation(app);
    background = app.nest.get(BackgroundService);
    reading = app.nest.get(BackgroundQueries);
    lifecycle = app.nest.get(LifecycleService);
  });
  afterAll(() => app.close());

  const organiser = () => actorOf(seeded.home.id, 'organiser');
  const draft = (): Promise<Dialogue> => planDialogue(app, seeded.home);
  const save = (id: string, tables: FigureTable[], version = 1) =>
    background.save(organiser(), id, { version, tables });
  const view = (id: string) => reading.get(organiser(), id);
  const lost = () => ({
    ...caseTable(),
    rows: caseTable().rows.map((row) => (row.key === 'done' ? { ...row, value: '6040' } : row)),
  });

  it('goes out with the notice, exactly as it was saved', async () => {
    const { id, slug } = await draft();
    await save(id, [caseTable()]);
    await expect(reading.getPublic(id)).rejects.toMatchObject({ code: 'not-found' });
    await lifecycle.announce(organiser(), id, {});
    const published = await reading.getPublic(slug);
    expect(published).toMatchObject({ edition: 1, reason: null, tables: [caseTable()] });
    expect((await app.nest.get(DialogueQueries).getPublic(slug)).figures).toMatchObject({
      edition: 1,
      tables: [caseTable().title],
    });
    expect(await view(id)).toMatchObject({ version: 2, publishedVersion: 2, findings: [], verbs: ['save', 'publish'] });
  });

  it('is saved even if it does not add up, and reports where and by how much', async () => {
    const { id } = await draft();
    await save(id, [caseTable(), lost()]);
    expect((await view(id)).findings).toEqual([
      {
        field: 'tables.1.rules.1',
        table: lost().title,
        row: 'Tiếp nhận',
        state: 'differs',
        difference: '10',
        settled: false,
      },
    ]);
  });

  it('prevents the notice while it does not add up, and nothing of the announcement is written', async () => {
    const { id } = await draft();
    await save(id, [lost()]);
    expect(await refusalOf(lifecycle.announce(organiser(), id, {}))).toBe(
      'figures-do-not-add-up, tables.0.rules.1 does-not-add-up',
    );
    expect(await theDialogue(app, id)).toMatchObject({ status: 'draft', announcedAt: null });
    expect(await app.reader.manager.countBy(BackgroundEdition, { dialogueId: id })).toBe(0);
    await save(id, [explained(lost(), 1, '10 hồ sơ công dân rút lại.')], 2);
    await lifecycle.announce(organiser(), id, {});
    expect((await reading.getPublic(id)).tables[0]?.rules[1]?.explanation).toBe('10 hồ sơ công dân rút lại.');
  });

  it('does not compute with words: inexact figures need an explanation, and none may be empty', async () => {
    const { id } = await draft();
    const rows = [figure('all', null, { said: 'hơn 10', atLeast: '10' }), figure('a', '11'), figure('b', null)];
    const table = { ...caseTable(), rows, rules: [sum('all', ['a'])] };
    await save(id, [table]);
    expect(await refusalOf(lifecycle.announce(organiser(), id, {}))).toBe(
      'figures-do-not-add-up, tables.0.rows.2.value figure-missing, tables.0.rules.0 not-exact',
    );
    const whole = { ...table, rows: rows.slice(0, 2) };
    await save(id, [explained(whole, 0, 'Nguồn chỉ ghi "hơn 10".')], 2);
    expect(await refusalOf(lifecycle.announce(organiser(), id, {}))).toBe('allowed');
  });

  it('is corrected after the notice with a reason, as the next edition, keeping the earlier one', async () => {
    const { id } = await draft();
    await save(id, [caseTable()]);
    await lifecycle.announce(organiser(), id, {});
    expect(await refusalOf(background.publish(organiser(), id, { version: 2, reason: 'x' }))).toBe('figures-unchanged');
    const corrected = { ...caseTable(), note: 'Đã đối chiếu với bộ phận một cửa.' };
    await save(id, [corrected], 2);
    expect((await reading.getPublic(id)).tables[0]?.note).toBeNull();
    expect(await refusalOf(background.publish(organiser(), id, { version: 3 }))).toBe(
      'validation-failed, reason required',
    );
    await background.publish(organiser(), id, { version: 3, reason: 'Bổ sung ghi chú.' });
    const published = await reading.getPublic(id);
    expect(published).toMatchObject({ edition: 2, reason: 'Bổ sung ghi chú.', tables: [corrected] });
    expect(published.editions.map((one) => [one.edition, one.reason])).toEqual([
      [2, 'Bổ sung ghi chú.'],
      [1, null],
    ]);
    expect((await reading.getPublic(id, 1)).tables).toEqual([caseTable()]);
    await expect(reading.getPublic(id, 3)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('may be published after the notice, under the same conditions', async () => {
    const { id } = await announce(app, await draft());
    expect(await refusalOf(background.publish(organiser(), id, { version: 1 }))).toBe('figures-unchanged');
    await save(id, [lost()]);
    expect(await refusalOf(background.publish(organiser(), id, { version: 2 }))).toContain('does-not-add-up');
    await save(id, [caseTable()], 2);
    expect(await refusalOf(background.publish(organiser(), id, { version: 3 }))).toBe('allowed');
  });

  it('cannot be published for a draft or a cancelled dialogue', async () => {
    const { id } = await draft();
    await save(id, [caseTable()]);
    expect(await refusalOf(background.publish(organiser(), id, { version: 2 }))).toBe('wrong-state');
    await lifecycle.announce(organiser(), id, {});
    await lifecycle.cancel(organiser(), id, { reason: 'Mưa bão.' });
    expect(await refusalOf(save(id, [], 2))).toBe('wrong-state');
    expect((await view(id)).verbs).toEqual([]);
  });

  it('is published again with a new notice only if it changed', async () => {
    const { id } = await draft();
    await save(id, [caseTable()]);
    await lifecycle.announce(organiser(), id, {});
    await lifecycle.postpone(organiser(), id, { reason: 'Đổi ngày.' });
    await lifecycle.announce(organiser(), id, {});
    expect((await view(id)).editions).toHaveLength(1);
    await lifecycle.postpone(organiser(), id, { reason: 'Đổi ngày.' });
    await save(id, [{ ...caseTable(), asOf: '2026-11-20' }], 2);
    await lifecycle.announce(organiser(), id, {});
    expect((await view(id)).editions.map((one) => one.edition)).toEqual([2, 1]);
  });

  it('shows the second of two editors the version of the first, which is kept', async () => {
    const { id } = await draft();
    await save(id, [caseTable()]);
    await expect(save(id, [])).rejects.toMatchObject({
      code: 'version-conflict',
      details: { present: { version: 2, tables: [caseTable()] } },
    });
    expect(await refusalOf(background.save(organiser(), id, { tables: [] }))).toBe(
      'validation-failed, version required',
    );
    expect((await view(id)).tables).toEqual([caseTable()]);
  });

  it('keeps its version if nothing was changed', async () => {
    const { id } = await draft();
    await save(id, [caseTable()]);
    await save(id, [caseTable()], 2);
    expect((await view(id)).version).toBe(2);
  });

  it('records who did what in the trail, with counts and no figures', async () => {
    const { id } = await draft();
    await save(id, [lost()]);
    await save(id, [explained(lost(), 1, 'Rút hồ sơ.')], 2);
    await lifecycle.announce(organiser(), id, {});
    await save(id, [caseTable()], 3);
    await background.publish(organiser(), id, { version: 4, reason: 'Đối chiếu lại.' });
    const trail = await app.reader.manager.find(TrailEntry, {
      where: { dialogueId: id, subjectType: 'background' },
      order: { id: 'ASC' },
    });
    expect(trail.map(({ verb, reason, details }) => [verb, reason, details])).toEqual([
      ['save', null, { version: 2, tables: 1, figures: 5, notAddingUp: 1 }],
      ['save', null, { version: 3, tables: 1, figures: 5, notAddingUp: 1 }],
      ['publish', null, { version: 3, edition: 1, tables: 1, figures: 5, notAddingUp: 1 }],
      ['save', null, { version: 4, tables: 1, figures: 5, notAddingUp: 0 }],
      ['correct', 'Đối chiếu lại.', { version: 4, edition: 2, tables: 1, figures: 5, notAddingUp: 0 }],
    ]);
    expect(trail.every((one) => one.actorId !== null)).toBe(true);
  });

  it('refuses rules about missing rows, and figures of two kinds at once', async () => {
    const { id } = await draft();
    const odd = (changes: Partial<FigureTable>): FigureTable[] => [{ ...caseTable(), ...changes }];
    const heading = { ...figure('direct', '1'), kind: 'heading' as const };
    const times = {
      kind: 'times' as const,
      whole: 'done',
      parts: ['doing', 'direct'],
      factor: null,
      explanation: null,
    };
    const tables: [FigureTable[], string][] = [
      [odd({ rules: [sum('gone', ['done'])] }), 'tables.0.rules.0.whole row-unknown'],
      [odd({ rules: [sum('done', ['gone'])] }), 'tables.0.rules.0.parts.0 row-unknown'],
      [odd({ rules: [sum('done', ['done'])] }), 'tables.0.rules.0.parts.0 whole-is-part'],
      [odd({ rules: [sum('done', ['doing', 'doing'])] }), 'tables.0.rules.0.parts.1 not-unique'],
      [odd({ rules: [{ ...sum('done', ['doing']), factor: '8' }] }), 'tables.0.rules.0.factor not-for-this-kind'],
      [odd({ rules: [times] }), 'tables.0.rules.0.parts one-part-only, tables.0.rules.0.factor required'],
      [odd({ rules: [], rows: [figure('a', '1'), figure('a', '2')] }), 'tables.0.rows.1.key not-unique'],
      [odd({ rules: [], rows: [figure('a', '1', { said: 'hơn 1' })] }), 'tables.0.rows.0.said number-or-words'],
      [odd({ rules: [], rows: [figure('a', '1', { atLeast: '1' })] }), 'tables.0.rows.0.atLeast not-for-this-kind'],
      [
        odd({ rules: [], rows: [heading] }),
        'tables.0.rows.0.value not-for-this-kind, tables.0.rows.0.unit not-for-this-kind',
      ],
    ];
    for (const [table, rule] of tables) expect(await refusalOf(save(id, table))).toBe(`validation-failed, ${rule}`);
    expect((await view(id)).version).toBe(1);
  });

  it('is written by the organiser, read by other staff, and not found by other organisations', async () => {
    const { id } = await draft();
    const dto = { version: 1, tables: [caseTable()] };
    for (const role of ['chair', 'leader', 'department_officer', 'oversight'] as const) {
      const reader = actorOf(seeded.home.id, role);
      expect(await refusalOf(background.save(reader, id, dto))).toBe('forbidden');
      expect((await reading.get(reader, id)).verbs).toEqual([]);
    }
    const stranger = actorOf(seeded.foreign.id, 'organiser');
    expect(await refusalOf(background.save(stranger, id, dto))).toBe('not-found');
    expect(await refusalOf(reading.get(stranger, id))).toBe('not-found');
    expect(await refusalOf(reading.get(actorOf(seeded.home.id, 'receptionist'), id))).toBe('forbidden');
  });

  it('is read by those who only watch as it was last published', async () => {
    const { id } = await draft();
    const seen = () => reading.get(actorOf(seeded.home.id, 'oversight'), id);
    await save(id, [caseTable()]);
    expect(await seen()).toMatchObject({ tables: [], findings: [], version: 1, savedAt: null });
    expect((await reading.get(actorOf(seeded.home.id, 'leader'), id)).tables).toHaveLength(1);
    await lifecycle.announce(organiser(), id, {});
    const published = (await seen()).tables;
    expect(published).toHaveLength(1);
    await save(id, [{ ...caseTable(), title: 'Đang sửa' }], 2);
    expect((await view(id)).tables).not.toEqual(published);
    expect(await seen()).toMatchObject({ tables: published, version: 2 });
  });

  it('does not belong to a rehearsal', async () => {
    const { id } = await app.nest.get(RehearsalService).rehearse(organiser(), (await draft()).id);
    expect(await refusalOf(save(id, [caseTable()]))).toBe('rehearsal-only');
  });
});
