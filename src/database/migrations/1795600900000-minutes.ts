import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTables,
  dropTables,
  id,
  index,
  instant,
  integer,
  nullable,
  ref,
  reference,
  table,
  text,
  varchar,
} from './table.js';

const tables = [
  table(
    'pledge',
    [
      id,
      ref('dialogue_id'),
      nullable(ref('turn_id')),
      nullable(ref('opinion_id')),
      text('text'),
      varchar('said_by', 160),
      instant('said_at'),
      nullable(ref('entered_by')),
      nullable(instant('struck_at')),
      integer('version'),
    ],
    [
      index('IDX_08684eaee0f4e70c6d25ee809b', ['dialogue_id', 'said_at']),
      reference('FK_9e0215109c358271d4c2811ef4f', 'dialogue_id', 'dialogue'),
      reference('FK_15c3ceb44f4a5f7b53db44bc550', 'turn_id', 'turn'),
      reference('FK_1c89127666ec5d94473a3b913f0', 'opinion_id', 'opinion'),
    ],
  ),
];

/** Promises. */
export class Minutes1795600900000 implements MigrationInterface {
  name = 'Minutes1795600900000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
