import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { newId } from '../../src/common/ids.js';
import { readConfig } from '../../src/config/config.js';
import { openWriter } from '../../src/database/open.js';
import { DutyRule, Organisation } from '../../src/organisation/organisation.entity.js';
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

  it('carries the yearly duty of an organisation into rules and back', async () => {
    const carries = writer.migrations.findIndex(({ name }) => name === 'DutyRules1795710000000');
    const undo = async (): Promise<void> => {
      for (const _ of writer.migrations.slice(carries)) await writer.undoLastMigration();
    };
    const duty = async (): Promise<unknown[]> => writer.query('SELECT yearly_duty FROM organisation');
    const id = newId();
    await undo();
    await writer.query(
      `INSERT INTO organisation (id, name, short_name, slug, code, level, valid_from, yearly_duty, created_at) VALUES
       ('${id}', 'x', 'x', 'x', 'X', 'x', '2025-07-01', '{"citizen_dialogue":2,"business_dialogue":1}', '2026-11-01T00:00:00.000Z')`,
    );
    await writer.runMigrations();
    const rules = await writer.manager.find(DutyRule, { order: { required: 'DESC' } });
    expect(rules).toMatchObject([
      { organisationId: id, dialogueKind: 'citizen_dialogue', required: 2, validFrom: '2025-07-01', validUntil: null },
      { organisationId: id, dialogueKind: 'business_dialogue', required: 1, firstHalf: 0, secondHalf: 0, months: [] },
    ]);
    await undo();
    expect(await duty()).toEqual([{ yearly_duty: '{"citizen_dialogue":2,"business_dialogue":1}' }]);
  });

  it('starts again on a migrated database without changing it', async () => {
    expect(await writer.runMigrations()).toEqual([]);
  });
});
