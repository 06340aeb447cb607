import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTables,
  dropTables,
  id,
  index,
  instant,
  nullable,
  primary,
  ref,
  reference,
  table,
  unique,
  varchar,
} from './table.js';

const tables = [
  table(
    'invitation',
    [
      id,
      ref('dialogue_id'),
      nullable(ref('department_id')),
      varchar('kind', 16),
      varchar('name', 120),
      nullable(varchar('business_name', 200)),
      varchar('searchable', 400),
      varchar('sort_key', 200),
      nullable(varchar('phone', 16)),
      nullable(varchar('email', 254)),
      nullable(varchar('address', 200)),
      varchar('door_code', 16),
      nullable(ref('invited_by')),
      instant('invited_at'),
      nullable(instant('accepted_at')),
      nullable(instant('declined_at')),
      nullable(instant('withdrawn_at')),
    ],
    [
      unique('IDX_cc4e3530fce317798e469ff4e7', ['door_code']),
      index('IDX_874198e9995eb296cad85c51cb', ['dialogue_id', 'phone']),
      index('IDX_d476a920e97e7845c8421ec809', ['dialogue_id', 'department_id']),
      reference('FK_cd114c97af5ed307f9b1ab6438a', 'dialogue_id', 'dialogue'),
      reference('FK_460d549a78b0235d02012b4a688', 'department_id', 'department'),
    ],
  ),
  table(
    'registration',
    [
      id,
      ref('dialogue_id'),
      nullable(ref('invitation_id')),
      nullable(ref('department_id')),
      varchar('channel', 16),
      varchar('kind', 16),
      varchar('name', 120),
      nullable(varchar('business_name', 200)),
      varchar('searchable', 400),
      varchar('sort_key', 200),
      nullable(varchar('phone', 16)),
      nullable(varchar('email', 254)),
      nullable(varchar('address', 200)),
      varchar('door_code', 16),
      nullable(varchar('device_hash', 64)),
      instant('registered_at'),
      nullable(instant('consent_at')),
      nullable(instant('checked_in_at')),
      nullable(ref('checked_in_by')),
      nullable(instant('withdrawn_at')),
    ],
    [
      unique('IDX_923ad569005f0b878067e1d2b9', ['invitation_id']),
      unique('IDX_5ee1a168914f4f2d568ca47d9d', ['door_code']),
      index('IDX_bd17e6299502e116908cadde38', ['device_hash']),
      index('IDX_de4c44eac7b417a00113310875', ['dialogue_id', 'phone']),
      index('IDX_eee6120b4e532883256e1e99f0', ['dialogue_id', 'checked_in_at']),
      reference('FK_ca3876bff53083d02216e6d114a', 'dialogue_id', 'dialogue'),
      reference('FK_923ad569005f0b878067e1d2b94', 'invitation_id', 'invitation'),
      reference('FK_0bdac67ad9a7b93159c6206c87d', 'department_id', 'department'),
    ],
  ),
  table(
    'repeated_registration',
    [primary(varchar('door_code', 16)), ref('registration_id'), nullable(varchar('device_hash', 64)), instant('at')],
    [
      index('IDX_46ac4f3011558be779ba552b62', ['device_hash']),
      reference('FK_94b8df4d65443a8a8ae874bf1af', 'registration_id', 'registration'),
    ],
  ),
];

/** Invitations and registrations. */
export class Invitation1795600400000 implements MigrationInterface {
  name = 'Invitation1795600400000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
