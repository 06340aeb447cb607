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
  ref,
  primary,
  reference,
  table,
  text,
  unique,
  varchar,
} from './table.js';

const tables = [
  table(
    'organisation',
    [
      id,
      varchar('name', 200),
      varchar('short_name', 80),
      varchar('slug', 60),
      varchar('code', 12),
      varchar('level', 80),
      nullable(ref('parent_id')),
      day('valid_from'),
      nullable(day('valid_until')),
      instant('created_at'),
      { ...integer('calendar_version'), default: 1 },
      { ...integer('recounted_version'), default: 0 },
    ],
    [
      unique('IDX_b800a0efd2f9f19719d0c4d793', ['slug']),
      index('IDX_c4ba39f5697ec0cd6e03314b61', ['parent_id']),
      reference('FK_c4ba39f5697ec0cd6e03314b616', 'parent_id', 'organisation'),
    ],
  ),
  table(
    'department',
    [
      id,
      ref('organisation_id'),
      varchar('name', 200),
      varchar('short_name', 80),
      integer('position'),
      day('valid_from'),
      nullable(day('valid_until')),
    ],
    [
      index('IDX_833c053577f50753afbceedf29', ['organisation_id', 'position']),
      reference('FK_c84ade69c16ffb4806bc12eceaf', 'organisation_id', 'organisation'),
    ],
  ),
  table(
    'field',
    [
      id,
      ref('organisation_id'),
      varchar('name', 120),
      integer('swatch'),
      integer('position'),
      nullable(ref('department_id')),
      day('valid_from'),
      nullable(day('valid_until')),
    ],
    [
      index('IDX_56e8e72e90e8a3c691a5bbf011', ['organisation_id', 'position']),
      reference('FK_5502fcc98e2d7b8b7a41eaae5a2', 'organisation_id', 'organisation'),
      reference('FK_c92d58c2dcc76e372ee0d78a5fe', 'department_id', 'department'),
    ],
  ),
  table(
    'procedure',
    [
      id,
      ref('organisation_id'),
      ref('field_id'),
      nullable(varchar('code', 40)),
      varchar('name', 300),
      day('valid_from'),
      nullable(day('valid_until')),
    ],
    [
      index('IDX_94bd8ba2ca5122e0c6927c0dda', ['organisation_id', 'field_id']),
      reference('FK_8619326f8b132c26717b86f101d', 'organisation_id', 'organisation'),
      reference('FK_08418197d4f976028fcc3f2dd03', 'field_id', 'field'),
    ],
  ),
  table(
    'calendar_day',
    [
      id,
      nullable(ref('organisation_id')),
      day('date'),
      varchar('name', 120),
      varchar('kind', 20),
      varchar('status', 20),
    ],
    [
      index('IDX_4a66085a6362394ce3a6d158d4', ['date', 'organisation_id']),
      reference('FK_30c2ae4a7ad532f23a68b7b0329', 'organisation_id', 'organisation'),
    ],
  ),
  table(
    'deadline_rule',
    [
      id,
      ref('organisation_id'),
      varchar('opinion_kind', 20),
      varchar('urgency', 20),
      varchar('stage', 40),
      integer('amount'),
      varchar('unit', 20),
      day('valid_from'),
      nullable(day('valid_until')),
      nullable(integer('position')),
    ],
    [
      index('IDX_09b945de794863b5261a3e2382', ['organisation_id', 'stage']),
      reference('FK_b31bbc2963c6656743c94e93daf', 'organisation_id', 'organisation'),
    ],
  ),
  table(
    'duty_rule',
    [
      id,
      ref('organisation_id'),
      varchar('dialogue_kind', 24),
      integer('required'),
      integer('first_half'),
      integer('second_half'),
      text('months'),
      day('valid_from'),
      nullable(day('valid_until')),
    ],
    [
      index('IDX_2a96246cdd555d490b8950521b', ['organisation_id', 'dialogue_kind']),
      reference('FK_f18b182d515e5979803da03a92a', 'organisation_id', 'organisation'),
    ],
  ),
  table(
    'reminder_setting',
    [primary(ref('organisation_id')), text('settings')],
    [reference('FK_900d88a6be83d215b530bb823d9', 'organisation_id', 'organisation')],
  ),
];

/** Organisations, departments, fields, procedures, the working calendar, rules of deadlines and of yearly duties, reminders. */
export class Organisation1795600100000 implements MigrationInterface {
  name = 'Organisation1795600100000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
