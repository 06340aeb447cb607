import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nothing refers to the new columns and none must be filled: both databases add and drop them in place. */
const columns: readonly (readonly [table: string, column: string, type: string])[] = [
  ['opinion', 'procedure_id', 'varchar(36)'],
  ['opinion', 'root_cause', 'varchar(24)'],
  ['brief', 'legal_basis', 'text'],
  ['floor', 'speak_seconds', 'integer'],
  ['floor', 'answer_seconds', 'integer'],
  ['floor', 'answer_allotted_seconds', 'integer'],
  ['floor', 'together', 'text'],
];

/** What the hall's screens were still missing: limits and the answer's clock, questions answered together, causes. */
export class Hall1795730000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, type] of columns)
      await runner.query(`ALTER TABLE "${table}" ADD COLUMN "${column}" ${type}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of [...columns].reverse())
      await runner.query(`ALTER TABLE "${table}" DROP COLUMN "${column}"`);
  }
}
