import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTables,
  dropTables,
  id,
  index,
  instant,
  integer,
  nullable,
  primary,
  ref,
  reference,
  table,
  text,
  varchar,
} from './table.js';

const tables = [
  table(
    'turn',
    [
      id,
      ref('dialogue_id'),
      integer('number'),
      nullable(varchar('speaker', 160)),
      nullable(ref('guest_id')),
      instant('started_at'),
      nullable(instant('answering_at')),
      nullable(instant('ended_at')),
      integer('allotted_seconds'),
      text('pauses'),
      nullable(ref('started_by')),
      nullable(instant('entered_at')),
      { ...integer('version'), default: 1 },
    ],
    [
      index('IDX_223bd3f100e5b9c54082f86da9', ['dialogue_id', 'started_at']),
      reference('FK_b5411cbfef7fecd5ae2d21e66e3', 'dialogue_id', 'dialogue'),
    ],
  ),
  table(
    'turn_opinion',
    [primary(ref('turn_id')), primary(ref('opinion_id'))],
    [index('IDX_5ce83a8750b3c280b8a66d8fa5', ['opinion_id'])],
  ),
  table(
    'floor',
    [
      primary(ref('dialogue_id')),
      nullable(ref('opinion_id')),
      nullable(ref('turn_id')),
      nullable(ref('answering_department_id')),
      nullable(varchar('answering_name', 160)),
      nullable(varchar('slide', 40)),
      nullable(varchar('overlay', 300)),
      nullable(integer('speak_seconds')),
      nullable(integer('answer_seconds')),
      nullable(integer('answer_allotted_seconds')),
      nullable(text('together')),
      integer('turns'),
      { ...integer('version'), default: 1 },
      nullable(text('changes')),
    ],
    [
      reference('FK_e2c1aee5e69bf18a1a0772974f6', 'opinion_id', 'opinion'),
      reference('FK_6e800b0a1bc3e143bdc0e7071a3', 'turn_id', 'turn'),
    ],
  ),
  table(
    'backstage_note',
    [
      id,
      ref('dialogue_id'),
      text('text'),
      nullable(ref('sent_by')),
      varchar('sender_name', 120),
      instant('sent_at'),
      nullable(instant('seen_at')),
    ],
    [
      index('IDX_4da1a9fd79cc4fe46f54f00ef7', ['dialogue_id', 'sent_at']),
      reference('FK_df7d2e1e66f58a3d7c672109071', 'dialogue_id', 'dialogue'),
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

/** Who has the floor, turns, notes behind the stage, corrections. */
export class Floor1795600800000 implements MigrationInterface {
  name = 'Floor1795600800000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
