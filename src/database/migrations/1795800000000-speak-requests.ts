import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request to speak is an opinion whose words come later; until then it says what they will be about. */
export class SpeakRequests1795800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "opinion" ADD COLUMN "topic" varchar(200)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "opinion" DROP COLUMN "topic"');
  }
}
