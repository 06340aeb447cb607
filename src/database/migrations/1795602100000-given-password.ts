import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a password was set by somebody else. Passwords from before count as chosen by the person. */
export class GivenPassword1795602100000 implements MigrationInterface {
  name = 'GivenPassword1795602100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "account" ADD COLUMN "password_given_at" varchar(24)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "account" DROP COLUMN "password_given_at"');
  }
}
