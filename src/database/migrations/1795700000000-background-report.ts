import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const tables: Table[] = [
  new Table({
    name: 'background_report',
    columns: [
      { name: 'dialogue_id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'tables', type: 'text' },
      { name: 'version', type: 'integer' },
      { name: 'saved_at', type: 'varchar', length: '24' },
      { name: 'saved_by', type: 'varchar', length: '36', isNullable: true },
    ],
  }),
  new Table({
    name: 'background_edition',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'dialogue_id', type: 'varchar', length: '36' },
      { name: 'edition', type: 'integer' },
      { name: 'tables', type: 'text' },
      { name: 'version', type: 'integer' },
      { name: 'reason', type: 'text', isNullable: true },
      { name: 'published_at', type: 'varchar', length: '24' },
      { name: 'published_by', type: 'varchar', length: '36', isNullable: true },
    ],
    indices: [{ name: 'IDX_86f0e88a0624cd7a84cc4dffe0', columnNames: ['dialogue_id', 'edition'], isUnique: true }],
    foreignKeys: [
      {
        name: 'FK_98a783dada360f09740a6ac1f7e',
        columnNames: ['dialogue_id'],
        referencedTableName: 'dialogue',
        referencedColumnNames: ['id'],
      },
    ],
  }),
];

export class BackgroundReport1795700000000 implements MigrationInterface {
  name = 'BackgroundReport1795700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await runner.dropTable(table);
  }
}
