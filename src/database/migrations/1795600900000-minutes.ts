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
  table(
    'correction',
    [
      id,
      ref('dialogue_id'),
      varchar('subject_type', 24),
      ref('subject_id'),
      varchar('what', 24),
      nullable(text('before')),
      nullable(text('after')),
      text('reason'),
      nullable(ref('made_by')),
      nullable(varchar('maker_name', 120)),
      instant('made_at'),
    ],
    [
      index('IDX_a0617465d3b325b6aa383563f0', ['subject_id']),
      index('IDX_c4b2d62f038b299d5109676d84', ['dialogue_id', 'made_at']),
      reference('FK_cb708ae31f9632466a3150df1d3', 'dialogue_id', 'dialogue'),
    ],
  ),
];

/** Promises and corrections in the minutes. */
export class Minutes1795600900000 implements MigrationInterface {
  name = 'Minutes1795600900000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
