import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Role } from '../../src/contract/permissions.js';
import { LifecycleService } from '../../src/dialogue/lifecycle/lifecycle.service.js';
import { lockDialogue } from '../../src/dialogue/lock-dialogue.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { RehearsalService } from '../../src/dialogue/lifecycle/rehearsal.service.js';
import { SimulatedAudienceService } from '../../src/floor/rehearsal/simulated-audience.service.js';
import { Opinion } from '../../src/opinion/opinion.entity.js';
import { actorOf } from '../support/dialogues.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { announcedDialogue, sumsOf } from '../support/opinions.js';
import { seedOrganisation, type Seeded } from '../support/organisation.js';

describe.each(engines)('a simulated audience, on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let real: Dialogue;
  let rehearsal: string;
  let audience: SimulatedAudienceService;
  const as = (role: Role) => actorOf(seeded.home.id, role);
  const start = (id: string) => app.nest.get(LifecycleService).start(as('organiser'), id, {});
  const received = async (id: string): Promise<number> => (await sumsOf(app, id)).received;

  beforeAll(async () => {
    app = await openTestApp(engine);
    seeded = await seedOrganisation(app);
    audience = app.nest.get(SimulatedAudienceService);
    // Only the steps of the tests: none by its timer.
    audience.beforeApplicationShutdown();
  });
  beforeEach(async () => {
    app.clock.set(new Date('2026-11-26T01:00:00Z'));
    real = await announcedDialogue(app, seeded.home);
    ({ id: rehearsal } = await app.nest.get(RehearsalService).rehearse(as('organiser'), real.id));
    await start(rehearsal);
  });
  afterAll(() => app.close());

  it('sends opinions and requests to speak in the rehearsal for a limited time', async () => {
    await audience.invite(as('organiser'), rehearsal, 10);
    for (let n = 0; n < 40; n += 1) expect(await audience.step(as('organiser'), rehearsal)).toBe(true);
    expect(await received(rehearsal)).toBe(40);
    expect(await received(real.id)).toBe(0);
    const opinions = await app.reader.manager.findBy(Opinion, { dialogueId: rehearsal });
    expect(opinions.some(({ topic }) => topic !== null)).toBe(true);
    expect(opinions.some(({ topic }) => topic === null)).toBe(true);
    app.clock.advance(10 * 60_000 + 1);
    expect(await audience.step(as('organiser'), rehearsal)).toBe(false);
    expect(await received(rehearsal)).toBe(40);
  });

  it('stops on request, and does nothing during a pause', async () => {
    await audience.invite(as('chair'), rehearsal, 10);
    await app.transaction.run(async (tx) =>
      app.nest.get(LifecycleService).pause(tx, as('chair'), await lockDialogue(tx, rehearsal)),
    );
    expect(await audience.step(as('chair'), rehearsal)).toBe(true);
    expect(await received(rehearsal)).toBe(0);
    await audience.sendHome(as('organiser'), rehearsal);
    expect(await audience.step(as('chair'), rehearsal)).toBe(false);
  });

  it('is refused for a real dialogue, before the rehearsal starts, and to others', async () => {
    await start(real.id);
    await expect(audience.invite(as('organiser'), real.id, 5)).rejects.toMatchObject({ code: 'not-a-rehearsal' });
    expect(await audience.step(as('organiser'), real.id)).toBe(false);
    const later = await app.nest.get(RehearsalService).rehearse(as('organiser'), real.id);
    await expect(audience.invite(as('organiser'), later.id, 5)).rejects.toMatchObject({ code: 'wrong-state' });
    await expect(audience.invite(as('moderator'), rehearsal, 5)).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = actorOf(seeded.foreign.id, 'organiser');
    await expect(audience.invite(stranger, rehearsal, 5)).rejects.toMatchObject({ code: 'not-found' });
  });
});
