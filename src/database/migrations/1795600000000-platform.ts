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
  table,
  text,
  unique,
  varchar,
} from './table.js';

const tables = [
  table('live_feed', [primary(ref('dialogue_id')), integer('revision'), integer('public_revision')]),
  table(
    'live_event',
    [
      primary(ref('dialogue_id')),
      primary(integer('revision')),
      nullable(integer('public_revision')),
      varchar('type', 40),
      varchar('subject_type', 24),
      ref('subject_id'),
      nullable(ref('actor_id')),
      instant('at'),
    ],
    [index('IDX_242f330d37229111b411c5d1df', ['dialogue_id', 'public_revision'])],
  ),
  table(
    'idempotency',
    [primary(varchar('key_hash', 64)), varchar('body_hash', 64), text('response'), instant('created_at')],
    [index('IDX_81524f01413c42b4e3b9fc2cca', ['created_at'])],
  ),
  table(
    'trail_entry',
    [
      id,
      nullable(ref('organisation_id')),
      nullable(ref('dialogue_id')),
      varchar('subject_type', 24),
      ref('subject_id'),
      varchar('verb', 40),
      nullable(varchar('from_state', 20)),
      nullable(varchar('to_state', 20)),
      nullable(ref('actor_id')),
      nullable(varchar('on_behalf_of', 160)),
      nullable(text('reason')),
      nullable(text('details')),
      instant('at'),
    ],
    [
      index('IDX_2e1b73cbb4421b25ebeab5c53d', ['organisation_id', 'at']),
      index('IDX_f18d9a4cf416c8f47f394c5d68', ['subject_type', 'subject_id', 'at']),
    ],
  ),
  table(
    'posting',
    [primary(varchar('list', 36)), primary(varchar('word', 130)), primary(integer('entry'))],
    [index('IDX_101a0011cf40147344f080f084', ['list', 'entry'])],
    { withoutRowid: true },
  ),
  table(
    'outbox_message',
    [
      id,
      ref('organisation_id'),
      nullable(ref('dialogue_id')),
      varchar('channel', 16),
      varchar('template', 40),
      varchar('subject_type', 24),
      ref('subject_id'),
      varchar('step', 160),
      instant('created_at'),
      instant('not_before'),
      integer('attempts'),
      nullable(varchar('fate', 16)),
      nullable(instant('ended_at')),
      nullable(text('failure')),
    ],
    [
      unique('outbox_step', ['step']),
      index('outbox_waiting', ['not_before', 'id'], 'fate IS NULL'),
      index('outbox_ended', ['ended_at']),
      index('outbox_subject', ['subject_id']),
      index('outbox_dialogue', ['dialogue_id', 'created_at', 'id']),
      index('outbox_organisation', ['organisation_id', 'created_at', 'id']),
    ],
  ),
  table('setting', [primary(varchar('name', 60)), nullable(text('value'))]),
];

/** What belongs to no single concern: the live log, repeated requests, the trail, messages to send, settings. */
export class Platform1795600000000 implements MigrationInterface {
  name = 'Platform1795600000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
