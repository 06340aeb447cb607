import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { newId } from '../../src/common/ids.js';
import { readConfig } from '../../src/config/config.js';
import { openWriter } from '../../src/database/open.js';
import { Organisation } from '../../src/organisation/organisation.entity.js';
import { schema } from '../../src/schema.js';
import { emptyDatabase, engines } from '../support/house.js';

describe.each(engines)('the one set of migrations on %s', (engine) => {
  let writer: DataSource;
  let drop: () => Promise<void>;

  beforeEach(async () => {
    const database = await emptyDatabase(engine);
    drop = database.drop;
    writer = await openWriter(readConfig({ ...database.env }), schema);
  });
  afterEach(async () => {
    await writer.destroy();
    await drop();
  });

  const differences = async (): Promise<string[]> =>
    (await writer.driver.createSchemaBuilder().log()).upQueries.map((query) => query.query);

  const undoAll = async (): Promise<void> => {
    for (const _ of writer.migrations) await writer.undoLastMigration();
  };

  it('makes exactly the tables that the entities describe', async () => {
    expect(await differences()).toEqual([]);
  });

  it('goes up, down and up again with rows in the tables', async () => {
    const id = newId();
    const organisation = {
      id,
      name: 'UBND phường Minh Khê',
      shortName: 'Minh Khê',
      slug: 'minh-khe',
      code: 'MK',
      level: 'phường',
      parentId: null,
      validFrom: '2025-07-01',
      validUntil: null,
      yearlyDuty: null,
      createdAt: new Date('2026-11-01T00:00:00Z'),
    };
    await writer.manager.insert(Organisation, organisation);
    await undoAll();
    await expect(writer.query('SELECT * FROM organisation')).rejects.toThrow(/organisation/);
    await writer.runMigrations();
    expect(await differences()).toEqual([]);
    expect(await writer.manager.count(Organisation)).toBe(0);
    await writer.manager.insert(Organisation, organisation);
    expect(await writer.manager.findOneByOrFail(Organisation, { id })).toMatchObject({ name: 'UBND phường Minh Khê' });
  });

  it('starts again on a migrated database without changing it', async () => {
    expect(await writer.runMigrations()).toEqual([]);
  });
});
