import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Authors may ask that departments do not learn who they are. */
export class IdentityKept1795601100000 implements MigrationInterface {
  name = 'IdentityKept1795601100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "opinion" ADD COLUMN "identity_kept_at" varchar(24)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "opinion" DROP COLUMN "identity_kept_at"');
  }
}
