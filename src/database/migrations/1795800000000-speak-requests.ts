import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = [
  ['opinion', 'topic', 'varchar(200)'],
  ['dialogue', 'audience_until', 'varchar(24)'],
] as const;

/** A request to speak is an opinion whose words come later; a rehearsal may have an audience that is made up. */
export class SpeakRequests1795800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, type] of columns)
      await runner.query(`ALTER TABLE "${table}" ADD COLUMN "${column}" ${type}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of [...columns].reverse())
      await runner.query(`ALTER TABLE "${table}" DROP COLUMN "${column}"`);
  }
}
