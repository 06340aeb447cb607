import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { LifecycleService } from '../../src/dialogue/lifecycle/lifecycle.service.js';
import { lockDialogue } from '../../src/dialogue/lock-dialogue.js';
import { FloorService } from '../../src/floor/floor.service.js';
import { loadOpinion } from '../../src/opinion/opinion.transitions.js';
import { type Hall, openHall, seedDialogue, seedOpinion } from '../support/assignments.js';
import { theDialogue } from '../support/dialogues.js';
import { engines } from '../support/test-app.js';
import { failedStatementsOf, statementsOf } from '../support/statements.js';
import { until } from '../support/until.js';

describe.each(engines)('the lock of a dialogue on %s', (engine) => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await openHall(engine);
  });
  afterAll(() => hall.house.close());

  it('reads the dialogue in one statement, and needs none to return it again with its changes', async () => {
    const { house, chair } = hall;
    const { id } = await seedDialogue(house, hall.seeded.home);
    const opinion = await seedOpinion(house, await theDialogue(house, id));
    const statements = await statementsOf(house, () =>
      house.transaction.run(async (tx) => {
        const dialogue = await lockDialogue(tx, id);
        await house.app.get(LifecycleService).pause(tx, chair.actor, dialogue);
        expect(await lockDialogue(tx, id)).toMatchObject({ status: 'paused', version: 2 });
        expect((await loadOpinion(tx, opinion.id)).dialogue).toBe(dialogue);
      }),
    );
    // The second one found the dialogue of an opinion, which nobody knew before.
    expect(statements.filter((one) => one === 'SELECT dialogue')).toHaveLength(2);
  });

  it('is taken in one order where there are several', async () => {
    const { house } = hall;
    const [first, second] = [await seedDialogue(house, hall.seeded.home), await seedDialogue(house, hall.seeded.home)];
    const lockBoth = (a: string, b: string) =>
      house.transaction.run(async (tx) => [await lockDialogue(tx, a), await lockDialogue(tx, b)]);
    await expect(lockBoth(first.id, second.id)).resolves.toHaveLength(2);
    await expect(lockBoth(second.id, first.id)).rejects.toThrow('ascending order');
  });
});

const onPostgres = engines.includes('postgres') ? describe : describe.skip;

/**
 * Two locks taken in opposite orders: PostgreSQL would end one of the two transactions with 40P01 and ours would begin it
 * anew, so nobody outside would see it. What failed on the way is therefore asked of the connection.
 */
onPostgres('two transactions at one dialogue', () => {
  let hall: Hall;
  let bystander: pg.Client;
  beforeAll(async () => {
    hall = await openHall('postgres');
    const { database } = hall.house.config;
    if (database.kind !== 'postgres') throw new Error('not on PostgreSQL');
    bystander = new pg.Client({ connectionString: database.url });
    await bystander.connect();
  });
  afterAll(async () => {
    await bystander.end();
    await hall.house.close();
  });

  /** Until so many transactions of this database wait for a lock that another one holds. */
  const untilWaiting = (count: number): Promise<void> =>
    until(`${count} transactions wait`, async () => {
      const { rows } = await bystander.query(
        `SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return rows[0].waiting === count;
    });

  it.each([
    ['pause', 'live'],
    ['resume', 'paused'],
  ] as const)('lets %s and conclude come one after the other', async (verb, status) => {
    const { house, chair, organiser } = hall;
    const { id } = await seedDialogue(house, hall.seeded.home, { status });
    const failed = await failedStatementsOf(house, async () => {
      // Stops the first one between its lock and its change: it waits for the floor's row, which is not committed.
      await bystander.query('BEGIN');
      await bystander.query('INSERT INTO floor (dialogue_id, turns) VALUES ($1, 0)', [id]);
      const first = house.app.get(FloorService)[verb](chair.actor, id, null);
      await untilWaiting(1);
      const second = house.app.get(LifecycleService).conclude(organiser.actor, id, {});
      await untilWaiting(2);
      await bystander.query('COMMIT');
      await Promise.all([first, second]);
    });
    expect(failed).toEqual([]);
    expect(await theDialogue(house, id)).toMatchObject({ status: 'concluded' });
  });
});
