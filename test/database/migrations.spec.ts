import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { newId } from '../../src/common/ids.js';
import { readConfig } from '../../src/config/config.js';
import { openWriter } from '../../src/database/open.js';
import { Organisation } from '../../src/organisation/organisation.entity.js';
import { schema } from '../../src/schema.js';
import { emptyDatabase, type Engine, engines } from '../support/database.js';

/** The schema as described by the database, without TypeORM's table of migrations. */
const catalogue: Record<Engine, string[]> = {
  sqlite: [
    `SELECT type, name, sql FROM sqlite_master
     WHERE tbl_name NOT IN ('migrations', 'sqlite_sequence') ORDER BY type, name`,
  ],
  postgres: [
    `SELECT table_name, column_name, data_type, character_maximum_length, is_nullable, column_default
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migrations'
     ORDER BY table_name, ordinal_position`,
    `SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations' ORDER BY indexname`,
    `SELECT conrelid::regclass::text AS name, conname, pg_get_constraintdef(oid) AS definition FROM pg_constraint
     WHERE connamespace = 'public'::regnamespace AND conrelid <> 'migrations'::regclass ORDER BY conname, name`,
  ],
};

describe.each(engines)('the migrations on %s', (engine) => {
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

  const made = async (): Promise<unknown[]> => {
    const found: unknown[] = [];
    for (const query of catalogue[engine]) found.push(...((await writer.query(query)) as unknown[]));
    return found;
  };

  const differences = async (): Promise<string[]> =>
    (await writer.driver.createSchemaBuilder().log()).upQueries.map((query) => query.query);

  const undoAll = async (): Promise<void> => {
    for (const _ of writer.migrations) await writer.undoLastMigration();
  };

  it('create exactly the tables of the entities', async () => {
    expect(await differences()).toEqual([]);
  });

  it('go up, down to nothing and up again with rows in the tables', async () => {
    const first = await made();
    expect(first.length).toBeGreaterThan(writer.entityMetadatas.length);
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
    expect(await made()).toEqual([]);
    await writer.runMigrations();
    expect(await made()).toEqual(first);
    expect(await differences()).toEqual([]);
    expect(await writer.manager.count(Organisation)).toBe(0);
    await writer.manager.insert(Organisation, organisation);
    expect(await writer.manager.findOneByOrFail(Organisation, { id })).toMatchObject({ name: 'UBND phường Minh Khê' });
  });

  it('start again on a migrated database without changing it', async () => {
    expect(await writer.runMigrations()).toEqual([]);
  });
});
