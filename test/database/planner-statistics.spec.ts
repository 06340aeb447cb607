import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/common/ids.js';
import { PlannerStatistics } from '../../src/database/planner-statistics.js';
import { type TestApp, openTestApp } from '../support/test-app.js';

describe('the statistics of the planner on SQLite', () => {
  let app: TestApp;
  let statistics: PlannerStatistics;
  beforeAll(async () => {
    app = await openTestApp();
    statistics = app.nest.get(PlannerStatistics);
    await statistics.renew();
  });
  afterAll(() => app.close());

  const analysed = () => app.reader.rows(`SELECT DISTINCT tbl FROM sqlite_stat1 WHERE tbl = 'support'`);
  const schemaVersion = async () => (await app.reader.rows('PRAGMA schema_version'))[0]?.['schema_version'];

  it('are renewed for tables that have grown, and seen by the connections that read', async () => {
    const before = await schemaVersion();
    expect(await analysed()).toEqual([]);
    await app.transaction.run(async (tx) => {
      for (let n = 0; n < 200; n++)
        await tx.execute('INSERT INTO support (opinion_id, device_hash, at) VALUES (?, ?, ?)', [newId(), `${n}`, '']);
    });
    await statistics.renew();
    expect(await analysed()).toHaveLength(1);
    expect(await schemaVersion()).not.toBe(before);
  });

  it('are left alone where nothing has changed', async () => {
    const before = await schemaVersion();
    await statistics.renew();
    expect(await schemaVersion()).toBe(before);
  });
});
