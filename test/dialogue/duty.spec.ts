import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RehearsalService } from '../../src/dialogue/lifecycle/rehearsal.service.js';
import { DutyService } from '../../src/dialogue/year/duty.service.js';
import { actorOf, announce, conclude, goLive, planDialogue } from '../support/dialogues.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { insertDutyRule, type Seeded, seedOrganisation } from '../support/organisation.js';

describe.each(engines)("the year's duty on %s", (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  beforeAll(async () => {
    app = await openTestApp(engine, { now: '2026-11-26T01:00:00Z' });
    seeded = await seedOrganisation(app);
    await insertDutyRule(app, seeded.home.id, 'citizen_dialogue', 2);
    await insertDutyRule(app, seeded.home.id, 'business_dialogue', 1);
  });
  afterAll(() => app.close());

  const duty = async (actor = actorOf(seeded.home.id, 'organiser'), year?: number) =>
    (await app.nest.get(DutyService).list(actor, year)).map(
      ({ kind, required, held, planned, missing, state }) =>
        `${kind} ${held}+${planned} of ${required}, ${missing} missing: ${state}`,
    );

  it('counts what was held and what is planned, kind by kind, without rehearsals', async () => {
    expect(await duty()).toEqual([
      'citizen_dialogue 0+0 of 2, 2 missing: short',
      'business_dialogue 0+0 of 1, 1 missing: short',
    ]);
    const first = await conclude(
      app,
      await goLive(app, await planDialogue(app, seeded.home, { heldOn: '2026-11-26' })),
    );
    const second = await announce(app, await planDialogue(app, seeded.home));
    await app.nest.get(RehearsalService).rehearse(actorOf(seeded.home.id, 'organiser'), second.id);
    expect((await duty())[0]).toBe('citizen_dialogue 1+1 of 2, 0 missing: planned');
    await conclude(app, await goLive(app, second));
    expect((await duty())[0]).toBe('citizen_dialogue 2+0 of 2, 0 missing: met');
    expect((await duty(undefined, 2025))[0]).toBe('citizen_dialogue 0+0 of 2, 2 missing: failed');
    const [line] = await app.nest.get(DutyService).list(actorOf(seeded.home.id, 'leader'));
    expect(line?.dialogues.map((one) => [one.id, one.clocks.notice])).toEqual([
      [first.id, 'met_late'],
      [second.id, 'met'],
    ]);
  });

  it('shows a superior the state of its units without their drafts, and other organisations nothing', async () => {
    await planDialogue(app, seeded.home, { kind: 'business_dialogue' });
    const superior = await duty(actorOf(seeded.superiorId, 'superior'));
    expect(superior).toEqual([
      'citizen_dialogue 2+0 of 2, 0 missing: met',
      'business_dialogue 0+0 of 1, 1 missing: short',
    ]);
    expect(await duty()).toContain('business_dialogue 0+1 of 1, 0 missing: planned');
    expect(await duty(actorOf(seeded.foreign.id, 'organiser'))).toEqual([]);
    expect(await duty(actorOf(seeded.superiorId, 'organiser'))).toEqual([]);
  });
});
