import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Refusal } from '../../src/common/problem/refusal.js';
import { CourseService } from '../../src/dialogue/course.service.js';
import { DialogueReading } from '../../src/dialogue/dialogue.reading.js';
import { PlanningService } from '../../src/dialogue/planning.service.js';
import { actorOf, announce, goLive, planDialogue, planOf, theDialogue } from '../support/dialogues.js';
import { engines, type House, openHouse } from '../support/house.js';
import { type Seeded, seedOrganisation } from '../support/organisation.js';

const fieldsOf = (refusal: unknown): string[] =>
  ((refusal as Refusal).details.errors ?? []).map((one) => `${one.field} ${one.rule}`);

describe.each(engines)('planning a dialogue on %s', (engine) => {
  let house: House;
  let seeded: Seeded;
  let planning: PlanningService;
  let reading: DialogueReading;
  beforeAll(async () => {
    house = await openHouse(engine, { now: '2026-11-26T01:00:00Z' });
    seeded = await seedOrganisation(house);
    planning = house.app.get(PlanningService);
    reading = house.app.get(DialogueReading);
  });
  afterAll(() => house.close());

  const organiser = () => actorOf(seeded.home.id, 'organiser');
  const refused = async (work: Promise<unknown>): Promise<unknown> => work.then(() => 'allowed', (error) => error);

  it('smoke', async () => {
    const draft = await planDialogue(house, seeded.home);
    expect(draft).toMatchObject({ status: 'draft', ordinal: 1, numberPrefix: 'MK-2026-1', version: 1 });
    const live = await goLive(house, draft);
    expect(live.status).toBe('live');
    console.log(JSON.stringify(await reading.view(organiser(), draft.id), null, 1));
    console.log(JSON.stringify(await reading.publicList({}), null, 1));
    console.log(JSON.stringify(await reading.list(organiser(), {}), null, 1));
  });
});
