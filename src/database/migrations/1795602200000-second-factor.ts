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
  varchar,
} from './table.js';

const tables = [
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

/** One-time codes beside the password. */
export class SecondFactor1795602200000 implements MigrationInterface {
  name = 'SecondFactor1795602200000';

  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
