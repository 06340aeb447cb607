import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { integer, nullable, text } from './table.js';

const columns = [{ ...integer('version'), default: 1 }, nullable(text('changes'))];

/** The version of the floor, and what last changed each of its parts. */
export class FloorVersion1795601000000 implements MigrationInterface {
  name = 'FloorVersion1795601000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const one of columns) await runner.addColumn('floor', new TableColumn(one));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...columns].reverse()) await runner.dropColumn('floor', name);
  }
}
