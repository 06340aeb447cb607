import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTables,
  dropTables,
  day,
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
  unique,
  varchar,
} from './table.js';

const tables = [
  table(
    'dialogue',
    [
      id,
      ref('organisation_id'),
      varchar('slug', 120),
      varchar('kind', 24),
      varchar('title', 300),
      integer('year'),
      integer('ordinal'),
      varchar('number_prefix', 40),
      varchar('status', 16),
      day('held_on'),
      varchar('starts_at', 5),
      nullable(varchar('ends_at', 5)),
      varchar('place', 300),
      varchar('chair_name', 160),
      nullable(varchar('chair_title', 160)),
      nullable(text('summary')),
      nullable(instant('collect_from')),
      nullable(instant('collect_until')),
      nullable(instant('register_from')),
      nullable(instant('register_until')),
      nullable(integer('seats')),
      nullable(ref('rehearsal_of')),
      varchar('hall_key', 43),
      nullable(varchar('join_code', 6)),
      nullable(instant('announced_at')),
      nullable(instant('started_at')),
      nullable(instant('paused_at')),
      nullable(instant('audience_until')),
      nullable(instant('concluded_at')),
      nullable(instant('outcomes_published_at')),
      nullable(instant('closed_at')),
      nullable(instant('cancelled_at')),
      nullable(text('cancel_reason')),
      integer('version'),
      instant('created_at'),
    ],
    [
      unique('IDX_c6938be045e929b6f626d0638a', ['slug']),
      unique('IDX_37075686375c7beb8a531bf90c', ['join_code']),
      index('IDX_acf153d3ce51df6cfc58e3e4f5', ['rehearsal_of'], 'rehearsal_of IS NOT NULL'),
      unique('IDX_b668c3f8ac28373d2cfc1c2511', ['organisation_id', 'kind', 'year', 'ordinal'], 'rehearsal_of IS NULL'),
      index('dialogue_held_on', ['held_on', 'id'], 'rehearsal_of IS NULL'),
      index(
        'dialogue_coming',
        ['held_on', 'id'],
        "rehearsal_of IS NULL AND status IN ('announced', 'live', 'paused', 'postponed', 'cancelled')",
      ),
      index('IDX_ae57c5e5cd39683108b3620014', ['organisation_id', 'held_on']),
      reference('FK_46b4e8f020c9d402eea074c807a', 'organisation_id', 'organisation'),
      reference('FK_f6031b08f0983bc904e603482a5', 'rehearsal_of', 'dialogue'),
    ],
  ),
  table('dialogue_department', [primary(ref('dialogue_id')), primary(ref('department_id')), integer('quota')]),
  table('dialogue_field', [primary(ref('dialogue_id')), primary(ref('field_id'))]),
  table(
    'agenda_item',
    [
      id,
      ref('dialogue_id'),
      integer('position'),
      varchar('starts_at', 5),
      nullable(varchar('ends_at', 5)),
      varchar('title', 300),
      nullable(varchar('performer', 200)),
    ],
    [
      index('IDX_1982724d3349348b3752a9b48b', ['dialogue_id', 'position']),
      reference('FK_d0f9c6ff3f6cf5ffe76186ee090', 'dialogue_id', 'dialogue'),
    ],
  ),
  table(
    'notice',
    [
      id,
      ref('dialogue_id'),
      varchar('kind', 20),
      nullable(text('body')),
      text('facts'),
      instant('published_at'),
      nullable(ref('published_by')),
    ],
    [
      index('IDX_b8fad08be084b4a86141a4c849', ['dialogue_id', 'published_at']),
      reference('FK_61386d8ea1e3858d193243d6a9a', 'dialogue_id', 'dialogue'),
    ],
  ),
  table('dialogue_counter', [primary(ref('dialogue_id')), integer('opinions'), integer('directives')]),
  table('background_report', [
    primary(ref('dialogue_id')),
    text('tables'),
    integer('version'),
    instant('saved_at'),
    nullable(ref('saved_by')),
  ]),
  table(
    'background_edition',
    [
      id,
      ref('dialogue_id'),
      integer('edition'),
      text('tables'),
      integer('version'),
      nullable(text('reason')),
      instant('published_at'),
      nullable(ref('published_by')),
    ],
    [
      unique('IDX_86f0e88a0624cd7a84cc4dffe0', ['dialogue_id', 'edition']),
      reference('FK_98a783dada360f09740a6ac1f7e', 'dialogue_id', 'dialogue'),
    ],
  ),
  table(
    'paper',
    [
      id,
      ref('dialogue_id'),
      ref('organisation_id'),
      varchar('kind', 16),
      integer('number'),
      varchar('symbol', 40),
      integer('year'),
      day('signed_on'),
      nullable(varchar('signed_by', 160)),
      varchar('subject', 300),
      nullable(ref('entered_by')),
      instant('entered_at'),
      integer('version'),
    ],
    [
      unique('IDX_3b3b6031d4f20b6e2211e1dff1', ['organisation_id', 'year', 'symbol', 'number']),
      index('IDX_73dc3fb07d702e2240a30e13c8', ['dialogue_id', 'signed_on']),
      reference('FK_562ccfb577891e9796db7708eef', 'dialogue_id', 'dialogue'),
      reference('FK_5bb1ce026d0d5b476aa1074c1d3', 'organisation_id', 'organisation'),
    ],
  ),
];

/** Dialogues with agenda, notices and numbering; the background report; signed papers. */
export class Dialogue1795600300000 implements MigrationInterface {
  name = 'Dialogue1795600300000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
