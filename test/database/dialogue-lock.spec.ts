import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { LifecycleService } from '../../src/dialogue/lifecycle/lifecycle.service.js';
import { lockDialogue } from '../../src/dialogue/lock-dialogue.js';
import { FloorService } from '../../src/floor/floor.service.js';
import { loadOpinion } from '../../src/opinion/opinion.transitions.js';
import { type Ward, openWard, seedDialogue, seedOpinion } from '../support/assignments.js';
import { theDialogue } from '../support/dialogues.js';
import { engines } from '../support/test-app.js';
import { failedStatementsOf, statementsOf } from '../support/statements.js';
import { until } from '../support/until.js';
import { seenNow } from '../support/presses.js';

describe.each(engines)('the lock of a dialogue on %s', (engine) => {
  let ward: Ward;
  beforeAll(async () => {
    ward = await openWard(engine);
  });
  afterAll(() => ward.app.close());

  it('reads the dialogue in one statement, and returns it again with its changes without another', async () => {
    const { app, chair } = ward;
    const { id } = await seedDialogue(app, ward.seeded.home);
    const opinion = await seedOpinion(app, await theDialogue(app, id));
    const statements = await statementsOf(app, () =>
      app.transaction.run(async (tx) => {
        const dialogue = await lockDialogue(tx, id);
        await app.nest.get(LifecycleService).pause(tx, chair.actor, dialogue);
        expect(await lockDialogue(tx, id)).toMatchObject({ status: 'paused', version: 2 });
        expect((await loadOpinion(tx, opinion.id)).dialogue).toBe(dialogue);
      }),
    );
    // The second had to find the dialogue of the opinion first.
    expect(statements.filter((one) => one === 'SELECT dialogue')).toHaveLength(2);
  });

  it('is taken in a fixed order for several dialogues', async () => {
    const { app } = ward;
    const [first, second] = [await seedDialogue(app, ward.seeded.home), await seedDialogue(app, ward.seeded.home)];
    const lockBoth = (a: string, b: string) =>
      app.transaction.run(async (tx) => [await lockDialogue(tx, a), await lockDialogue(tx, b)]);
    await expect(lockBoth(first.id, second.id)).resolves.toHaveLength(2);
    await expect(lockBoth(second.id, first.id)).rejects.toThrow('ascending order');
  });
});

const onPostgres = engines.includes('postgres') ? describe : describe.skip;

/**
 * Two locks in opposite orders: PostgreSQL would abort one of the transactions with 40P01, and ours would retry it,
 * invisibly to callers. So the test checks the failed statements of the connection.
 */
onPostgres('two transactions at one dialogue', () => {
  let ward: Ward;
  let bystander: pg.Client;
  /** Outside any transaction: within one, pg_stat_activity goes on listing the connections there were at first. */
  let watcher: pg.Client;
  beforeAll(async () => {
    ward = await openWard('postgres');
    const { database } = ward.app.config;
    if (database.kind !== 'postgres') throw new Error('not on PostgreSQL');
    bystander = new pg.Client({ connectionString: database.url });
    watcher = new pg.Client({ connectionString: database.url });
    await bystander.connect();
    await watcher.connect();
  });
  afterAll(async () => {
    await watcher.end();
    await bystander.end();
    await ward.app.close();
  });

  /** Waits until so many transactions of this database wait for a lock. */
  const untilWaiting = (count: number): Promise<void> =>
    until(`${count} transactions wait`, async () => {
      const { rows } = await watcher.query(
        `SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return rows[0].waiting === count;
    });

  it.each([
    ['pause', 'live'],
    ['resume', 'paused'],
  ] as const)('serialises %s and conclude', async (verb, status) => {
    const { app, chair, organiser } = ward;
    const { id } = await seedDialogue(app, ward.seeded.home, { status });
    const failed = await failedStatementsOf(app, async () => {
      // Stops the first one between its lock and its change, by locking the row of the floor.
      await bystander.query('BEGIN');
      await bystander.query('INSERT INTO floor (dialogue_id, turns) VALUES ($1, 0)', [id]);
      const first = app.nest.get(FloorService)[verb](chair.actor, id, { seen: await seenNow(app, id) });
      await untilWaiting(1);
      const second = app.nest.get(LifecycleService).conclude(organiser.actor, id, {});
      await untilWaiting(2);
      await bystander.query('COMMIT');
      await Promise.all([first, second]);
    });
    expect(failed).toEqual([]);
    expect(await theDialogue(app, id)).toMatchObject({ status: 'concluded' });
  });
});
