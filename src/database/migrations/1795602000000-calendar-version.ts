import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which state of the working calendar open due dates were counted with. Those of older rows are counted anew once. */
export class CalendarVersion1795602000000 implements MigrationInterface {
  name = 'CalendarVersion1795602000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "organisation" ADD COLUMN "calendar_version" integer NOT NULL DEFAULT 1');
    await runner.query('ALTER TABLE "organisation" ADD COLUMN "recounted_version" integer NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "organisation" DROP COLUMN "calendar_version"');
    await runner.query('ALTER TABLE "organisation" DROP COLUMN "recounted_version"');
  }
}
