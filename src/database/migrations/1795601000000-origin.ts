import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From which network an opinion came, and from which browser somebody signed in. */
export class Origin1795601000000 implements MigrationInterface {
  name = 'Origin1795601000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "opinion" ADD COLUMN "origin" varchar(22)');
    await runner.query('ALTER TABLE "login" ADD COLUMN "device_hash" varchar(64)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "opinion" DROP COLUMN "origin"');
    await runner.query('ALTER TABLE "login" DROP COLUMN "device_hash"');
  }
}
