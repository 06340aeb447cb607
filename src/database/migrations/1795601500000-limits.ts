import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, id, index, instant, integer, nullable, ref, table, varchar } from './table.js';

const tables = [
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
];

/** From which network an opinion came, from which browser somebody signed in, and what was refused to whom. */
export class Limits1795601500000 implements MigrationInterface {
  name = 'Limits1795601500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "opinion" ADD COLUMN "origin" varchar(22)');
    await runner.query('ALTER TABLE "login" ADD COLUMN "device_hash" varchar(64)');
    await runner.query('CREATE INDEX "support_device_hash" ON "support" ("device_hash")');
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
    await runner.query('DROP INDEX "support_device_hash"');
    await runner.query('ALTER TABLE "login" DROP COLUMN "device_hash"');
    await runner.query('ALTER TABLE "opinion" DROP COLUMN "origin"');
  }
}
