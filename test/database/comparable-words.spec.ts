import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { ComparableWords1795601400000 } from '../../src/database/migrations/1795601400000-comparable-words.js';
import { GuestQueries } from '../../src/invitation/guest/guest.queries.js';
import { actorOf, announce, planDialogue } from '../support/dialogues.js';
import { guestNamed, invite } from '../support/guests.js';
import { seedOrganisation } from '../support/organisation.js';
import { engines, openTestApp, type TestApp } from '../support/test-app.js';

describe.each(engines)('guests of an older release on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp(engine);
  });
  afterAll(() => app.close());

  it('are found by their names whatever apostrophe is typed', async () => {
    const { home } = await seedOrganisation(app);
    const dialogue = await announce(app, await planDialogue(app, home));
    const { id } = await invite(app, dialogue, guestNamed("H'Hen Niê", '+84900000123'));
    const receptionist = actorOf(home.id, 'receptionist', { dialogueId: dialogue.id });
    const find = async (q: string) =>
      (await app.nest.get(GuestQueries).list(receptionist, dialogue.id, { q })).items.map((one) => one.id);

    await app.transaction.run((tx) =>
      tx.execute(`UPDATE invitation SET searchable = ' h hen nie ' WHERE id = ?`, [id]),
    );
    expect(await find('H’Hen')).toEqual([]);
    await app.transaction.run((tx) => new ComparableWords1795601400000().up(tx.manager.queryRunner as QueryRunner));
    for (const typed of ["h'hen", 'H’Hen', 'hhen nie']) expect(await find(typed)).toEqual([id]);
  });
});
