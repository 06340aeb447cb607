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
  unique,
  varchar,
} from './table.js';

const tables = [
  table(
    'account',
    [
      id,
      ref('organisation_id'),
      varchar('email', 254),
      varchar('name', 120),
      nullable(varchar('title', 160)),
      varchar('password_hash', 200),
      nullable(instant('password_given_at')),
      nullable(instant('disabled_at')),
      instant('created_at'),
    ],
    [
      index('IDX_14bca995e1448a5fa193361ff9', ['organisation_id']),
      unique('IDX_4c8f96ccf523e9a3faefd5bdd4', ['email']),
      reference('FK_14bca995e1448a5fa193361ff98', 'organisation_id', 'organisation'),
    ],
  ),
  table(
    'account_grant',
    [
      id,
      ref('account_id'),
      varchar('role', 30),
      ref('organisation_id'),
      nullable(ref('department_id')),
      nullable(ref('dialogue_id')),
      day('valid_from'),
      nullable(day('valid_until')),
    ],
    [
      index('IDX_e586f80d0550248c2ca2b0ca52', ['account_id']),
      index('IDX_3870e5faab6acb5e5de30c5e39', ['organisation_id']),
      index('IDX_2b43078f08cf88b07678e433e4', ['role']),
      reference('FK_e586f80d0550248c2ca2b0ca52f', 'account_id', 'account'),
      reference('FK_3870e5faab6acb5e5de30c5e396', 'organisation_id', 'organisation'),
    ],
  ),
  table(
    'login',
    [
      id,
      ref('account_id'),
      varchar('token_hash', 64),
      instant('created_at'),
      instant('seen_at'),
      instant('expires_at'),
      nullable(instant('ended_at')),
      nullable(varchar('user_agent', 200)),
      nullable(varchar('device_hash', 64)),
    ],
    [
      unique('IDX_a6aff8e2edb2784394df1943f4', ['token_hash']),
      index('IDX_ccb21910a98c45deb13e4a9c21', ['account_id']),
      reference('FK_ccb21910a98c45deb13e4a9c219', 'account_id', 'account'),
    ],
  ),
  table(
    'rate_limit',
    [primary(varchar('key', 255)), integer('points'), nullable({ name: 'expire', type: 'bigint' })],
    [index('IDX_233c8a903eb628b1166e4ae231', ['expire'])],
  ),
  table(
    'security_event',
    [
      id,
      varchar('kind', 24),
      varchar('route', 120),
      nullable(ref('organisation_id')),
      nullable(ref('account_id')),
      varchar('network', 45),
      varchar('source', 22),
      integer('count'),
      instant('first_at'),
      instant('last_at'),
    ],
    [index('security_event_last_at', ['last_at'])],
  ),
  table('second_factor', [
    primary(ref('account_id')),
    varchar('secret', 64),
    nullable(instant('confirmed_at')),
    integer('last_step'),
    instant('created_at'),
  ]),
  table(
    'recovery_code',
    [id, ref('account_id'), varchar('code_hash', 64), nullable(instant('used_at'))],
    [
      index('IDX_9db6a6c505946232618e26c79e', ['account_id']),
      reference('FK_9db6a6c505946232618e26c79e8', 'account_id', 'account'),
    ],
  ),
  table('second_factor_rule', [primary(ref('organisation_id')), nullable(ref('required_by')), instant('required_at')]),
];

/** Accounts, the roles they hold, their logins and second factors; rate limits, security events. */
export class Account1795600200000 implements MigrationInterface {
  name = 'Account1795600200000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
