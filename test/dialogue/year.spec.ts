import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LifecycleService } from '../../src/dialogue/lifecycle/lifecycle.service.js';
import type { YearOfOrganisationView } from '../../src/dialogue/year/dto/year.view.js';
import { RehearsalService } from '../../src/dialogue/lifecycle/rehearsal.service.js';
import { YearService } from '../../src/dialogue/year/year.service.js';
import { CalendarDayService } from '../../src/organisation/calendar/calendar-day.service.js';
import { actorOf, announce, conclude, goLive, planDialogue } from '../support/dialogues.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { insertDutyRule, type Seeded, seedOrganisation } from '../support/organisation.js';

describe.each(engines)('the year of an organisation on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  const begin = async (now: string): Promise<void> => {
    await app.reset();
    app.clock.set(new Date(now));
    seeded = await seedOrganisation(app);
  };
  beforeAll(async () => {
    app = await openTestApp(engine);
  });
  beforeEach(() => begin('2026-11-26T01:00:00Z'));
  afterAll(() => app.close());

  const organiser = () => actorOf(seeded.home.id, 'organiser');
  async function year(wanted?: number): Promise<YearOfOrganisationView> {
    const { organisations } = await app.nest.get(YearService).view(organiser(), wanted);
    expect(organisations.map((one) => one.organisationId)).toEqual([seeded.home.id]);
    return organisations[0] as YearOfOrganisationView;
  }
  const told = ({ warnings }: YearOfOrganisationView): string[] =>
    warnings.map(({ code, tone, date, daysLeft }) => `${tone} ${code} ${date} ${daysLeft}`);

  it('warns if no rule is set, and of a year without a confirmed calendar', async () => {
    expect(told(await year())).toEqual(['info no-rule null null']);
    expect(told(await year(2027))).toEqual(['info calendar-unconfirmed 2027-01-01 null', 'info no-rule null null']);
    expect(await year(2027)).toMatchObject({ calendarConfirmed: false });
    expect((await year()).calendarConfirmed).toBe(true);
  });

  it('shows the days left to publish the notice, then the results, and that they are late', async () => {
    await insertDutyRule(app, seeded.home.id, 'citizen_dialogue', 1);
    const draft = await planDialogue(app, seeded.home, { heldOn: '2026-12-08' });
    expect(told(await year())).toEqual(['info notice-due 2026-12-01 5']);
    app.clock.set(new Date('2026-11-28T01:00:00Z'));
    expect(told(await year())).toEqual(['near notice-due 2026-12-01 3']);
    app.clock.set(new Date('2026-12-02T01:00:00Z'));
    expect(told(await year())).toEqual(['late notice-late 2026-12-01 -1']);
    const announced = await announce(app, draft);
    expect(told(await year())).toEqual([]);
    app.clock.set(new Date('2026-12-08T01:00:00Z'));
    const over = await conclude(app, await goLive(app, announced));
    expect(told(await year())).toEqual(['info results-due 2026-12-18 10']);
    app.clock.set(new Date('2026-12-19T01:00:00Z'));
    expect(told(await year())).toEqual(['late results-late 2026-12-18 -1']);
    await app.nest.get(LifecycleService).publishOutcomes(organiser(), over.id, {});
    const { dialogues, warnings } = await year();
    expect(warnings).toEqual([]);
    expect(dialogues[0]?.clocks.map(({ of, state, by, on, daysLeft }) => [of, state, by, on, daysLeft])).toEqual([
      ['notice', 'met_late', '2026-12-01', '2026-12-02', null],
      ['results', 'met_late', '2026-12-18', '2026-12-19', null],
    ]);
  });

  it('explains each date: counted in calendar days, and the last working day on which an office can still act', async () => {
    await planDialogue(app, seeded.home, { heldOn: '2026-12-22' });
    await planDialogue(app, seeded.home, { heldOn: '2026-12-13' });
    const { dialogues } = await year();
    const clocks = dialogues.flatMap((one) => one.clocks.filter((clock) => clock.of === 'notice'));
    expect(
      clocks.map(({ from, days, by, lastWorkingDay, dayOff, confirmed }) => [
        from,
        days,
        by,
        lastWorkingDay,
        dayOff,
        confirmed,
      ]),
    ).toEqual([
      ['2026-12-13', -7, '2026-12-06', '2026-12-04', '', true],
      ['2026-12-22', -7, '2026-12-15', '2026-12-14', 'Ngày truyền thống phường', true],
    ]);
  });

  it('treats a make-up Saturday as a working day, and marks working days of a year without its Tết as unconfirmed', async () => {
    await begin('2026-08-01T01:00:00Z');
    await planDialogue(app, seeded.home, { heldOn: '2026-08-29' });
    await planDialogue(app, seeded.home, { heldOn: '2027-02-13' });
    const [summer] = (await year()).dialogues;
    expect(summer?.clocks[0]).toMatchObject({ by: '2026-08-22', lastWorkingDay: '2026-08-22', dayOff: null });
    const spring = await year(2027);
    expect(spring.dialogues[0]?.clocks[0]).toMatchObject({
      by: '2027-02-06',
      lastWorkingDay: '2027-02-03',
      dayOff: 'Tết Nguyên đán Đinh Mùi',
      confirmed: false,
    });
    await app.nest.get(CalendarDayService).create(actorOf(seeded.home.id, 'admin'), seeded.home.id, {
      date: '2027-02-08',
      name: 'Tết Nguyên đán',
      kind: 'HOLIDAY',
      status: 'official',
    });
    expect((await year(2027)).calendarConfirmed).toBe(true);
  });

  it('counts a leap day like any other', async () => {
    await begin('2028-02-01T01:00:00Z');
    await planDialogue(app, seeded.home, { heldOn: '2028-03-07' });
    await planDialogue(app, seeded.home, { heldOn: '2028-02-29' });
    const { dialogues } = await year();
    expect(dialogues.map(({ clocks }) => clocks.map(({ by }) => by))).toEqual([
      ['2028-02-22', '2028-03-10'],
      ['2028-02-29', '2028-03-17'],
    ]);
  });

  it('shows postponed and cancelled dialogues without counting them, and no rehearsals', async () => {
    await insertDutyRule(app, seeded.home.id, 'citizen_dialogue', 2, { firstHalf: 0, secondHalf: 2 });
    const lifecycle = app.nest.get(LifecycleService);
    const kept = await announce(app, await planDialogue(app, seeded.home, { heldOn: '2026-12-20' }));
    await app.nest.get(RehearsalService).rehearse(organiser(), kept.id);
    const moved = await announce(app, await planDialogue(app, seeded.home, { heldOn: '2026-12-21' }));
    const dropped = await announce(app, await planDialogue(app, seeded.home, { heldOn: '2026-12-23' }));
    expect((await year()).duties).toMatchObject([{ required: 2, planned: 3, missing: 0, beyond: 1, state: 'planned' }]);
    await lifecycle.postpone(organiser(), moved.id, { reason: 'Bão số 12' });
    await lifecycle.cancel(organiser(), dropped.id, { reason: 'Gộp vào buổi tháng Mười hai' });
    const after = await year();
    expect(after.dialogues.map(({ id, standing, clocks }) => [id, standing, clocks.length])).toEqual([
      [kept.id, 'planned', 2],
      [moved.id, 'off', 0],
      [dropped.id, 'off', 0],
    ]);
    expect(after.duties).toMatchObject([
      { required: 2, held: 0, planned: 1, missing: 1, beyond: 0, state: 'short', halves: [{ half: 2, missing: 1 }] },
    ]);
    expect(told(after)).toEqual(['near postponed 2026-12-21 25', 'near half-short 2026-12-31 35']);
  });

  it('reminds of the usual month when it is near, and of each half, and reports failed ones', async () => {
    await insertDutyRule(app, seeded.home.id, 'citizen_dialogue', 2, { firstHalf: 1, secondHalf: 1, months: [6, 12] });
    expect(told(await year())).toEqual([
      'late half-failed 2026-06-30 -149',
      'near half-short 2026-12-31 35',
      'near year-short 2026-12-31 35',
      'info month-open 2026-12-01 5',
    ]);
  });

  it('warns of a dialogue whose day has passed', async () => {
    const announced = await announce(app, await planDialogue(app, seeded.home, { heldOn: '2026-12-05' }));
    app.clock.set(new Date('2026-12-07T01:00:00Z'));
    const { warnings, dialogues } = await year();
    expect(warnings[0]).toMatchObject({ code: 'gone-by', tone: 'late', dialogueId: announced.id, daysLeft: -2 });
    expect(dialogues[0]?.standing).toBe('gone-by');
  });

  it('warns of a planned day that is a day off, by name', async () => {
    await planDialogue(app, seeded.home, { heldOn: '2026-12-15' });
    expect((await year()).warnings).toContainEqual(
      expect.objectContaining({ code: 'on-day-off', dayOff: 'Ngày truyền thống phường', date: '2026-12-15' }),
    );
  });

  it('shows results due after New Year in both years', async () => {
    const { id } = await planDialogue(app, seeded.home, { heldOn: '2026-12-28' });
    for (const one of [2026, 2027]) expect((await year(one)).dialogues.map((dialogue) => dialogue.id)).toEqual([id]);
    expect((await year(2027)).duties).toEqual([]);
    expect((await year(2028)).dialogues).toEqual([]);
  });

  it('is for the organisation only: others and superiors get 404', async () => {
    await planDialogue(app, seeded.home);
    const view = app.nest.get(YearService);
    for (const actor of [
      actorOf(seeded.foreign.id, 'organiser'),
      actorOf(seeded.superiorId, 'superior'),
      actorOf(seeded.home.id, 'community_head'),
    ])
      expect((await view.view(actor)).organisations.flatMap((one) => one.dialogues)).toEqual([]);
    expect((await view.view(actorOf(seeded.superiorId, 'superior'))).organisations).toEqual([]);
  });
});
