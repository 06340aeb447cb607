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
  unique,
  varchar,
} from './table.js';

const tables = [
  table('author', [
    id,
    varchar('kind', 16),
    nullable(varchar('name', 120)),
    nullable(varchar('business_name', 200)),
    nullable(varchar('phone', 16)),
    nullable(varchar('email', 254)),
    nullable(varchar('address', 200)),
    nullable(varchar('community', 120)),
    nullable(instant('erased_at')),
  ]),
  table(
    'opinion',
    [
      id,
      ref('dialogue_id'),
      ref('organisation_id'),
      integer('number'),
      varchar('channel', 16),
      varchar('kind', 16),
      ref('author_id'),
      text('text'),
      nullable(text('public_text')),
      varchar('display_consent', 16),
      instant('consent_at'),
      varchar('notify_by', 8),
      varchar('notify_language', 2),
      nullable(instant('identity_kept_at')),
      nullable(instant('wants_to_speak_at')),
      nullable(varchar('topic', 200)),
      varchar('tracking_hash', 64),
      varchar('tracking_pin_hash', 64),
      nullable(varchar('device_hash', 64)),
      nullable(varchar('origin', 22)),
      nullable(ref('entered_by')),
      nullable(ref('field_id')),
      nullable(ref('department_id')),
      nullable(ref('procedure_id')),
      nullable(varchar('root_cause', 24)),
      varchar('status', 16),
      nullable(varchar('outcome', 16)),
      varchar('on_day', 16),
      nullable(varchar('reason_code', 40)),
      nullable(text('reason_text')),
      nullable(ref('group_id')),
      { ...integer('member_count'), default: 0 },
      nullable(integer('queue_position')),
      integer('support_count'),
      instant('received_at'),
      nullable(instant('accepted_at')),
      nullable(instant('called_at')),
      nullable(instant('decided_at')),
      nullable(instant('closed_at')),
      nullable(instant('answer_published_at')),
      nullable(instant('reply_ready_at')),
      nullable(instant('reopened_at')),
      integer('version'),
    ],
    [
      unique('IDX_744e397a051a559c375caf9417', ['tracking_hash']),
      index('IDX_d6f78f6806f1fa69738a21a085', ['device_hash']),
      index('IDX_f5acae9a70ad8c19e3665a8117', ['group_id']),
      index('IDX_ea77d8d8d1e013e2d183d3d935', ['organisation_id', 'received_at']),
      index('IDX_3d924f09abc60bcfdb72d0ac79', ['dialogue_id', 'status', 'queue_position']),
      unique('IDX_dceb5deaaad1d16e5dc61ca5fc', ['dialogue_id', 'number']),
      reference('FK_4aa5ddf720b510b82f6198b9b5e', 'dialogue_id', 'dialogue'),
      reference('FK_0af7111681629a8c9ed3b11f9a9', 'author_id', 'author'),
      reference('FK_014df0c45e72f092db4508a2f20', 'field_id', 'field'),
      reference('FK_2c24e57f9618535b255e89a4a8f', 'department_id', 'department'),
    ],
  ),
  table(
    'opinion_supplement',
    [id, ref('opinion_id'), nullable(text('question')), text('text'), instant('at')],
    [
      index('IDX_b712a14bf252ca42d9f65d2b27', ['opinion_id', 'at']),
      reference('FK_61a46bebbebf9fc896554541f82', 'opinion_id', 'opinion'),
    ],
  ),
  table('opinion_department', [primary(ref('opinion_id')), primary(ref('department_id'))]),
  table(
    'opinion_group',
    [id, ref('dialogue_id'), ref('lead_opinion_id'), instant('created_at')],
    [
      index('IDX_240552d95a1b50215445a81aaa', ['lead_opinion_id']),
      reference('FK_115480215608ae4a8f038d613d1', 'dialogue_id', 'dialogue'),
      reference('FK_240552d95a1b50215445a81aaad', 'lead_opinion_id', 'opinion'),
    ],
  ),
  table(
    'opinion_count',
    [
      primary(ref('dialogue_id')),
      primary(varchar('on_day', 16)),
      primary(varchar('standing', 16)),
      integer('opinions'),
    ],
    [reference('FK_cfe87822cc60de46245ae8516b7', 'dialogue_id', 'dialogue')],
  ),
  table(
    'support',
    [primary(ref('opinion_id')), primary(varchar('device_hash', 64)), instant('at')],
    [index('support_device_hash', ['device_hash'])],
  ),
  table(
    'rating',
    [
      primary(ref('opinion_id')),
      ref('dialogue_id'),
      varchar('verdict', 16),
      nullable(text('comment')),
      instant('rated_at'),
      nullable(instant('changed_at')),
    ],
    [
      index('IDX_fd3486bb17e3267472ab0fd002', ['dialogue_id', 'verdict']),
      reference('FK_f162d4b327e933814d86ba22d62', 'opinion_id', 'opinion'),
      reference('FK_c14d9e6f2e9fcca328beb198f1e', 'dialogue_id', 'dialogue'),
    ],
  ),
  table(
    'brief',
    [
      id,
      ref('opinion_id'),
      ref('department_id'),
      text('text'),
      nullable(text('legal_basis')),
      nullable(ref('proposed_department_id')),
      nullable(integer('proposed_working_days')),
      nullable(ref('drafted_by')),
      nullable(ref('approved_by')),
      nullable(instant('approved_at')),
      instant('updated_at'),
      integer('version'),
    ],
    [
      unique('IDX_4bb66615e438188ec811707dd9', ['opinion_id']),
      reference('FK_4bb66615e438188ec811707dd95', 'opinion_id', 'opinion'),
      reference('FK_87066832fce0c299d5b1547bc87', 'department_id', 'department'),
    ],
  ),
  table('lease', [primary(ref('opinion_id')), ref('account_id'), varchar('name', 120), instant('until')]),
];

/** Opinions with their authors, supplements, groups and briefs; support and ratings. */
export class Opinion1795600500000 implements MigrationInterface {
  name = 'Opinion1795600500000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
