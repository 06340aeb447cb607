import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const id = { name: 'id', type: 'varchar', length: '36', isPrimary: true };
const dialogueId = { name: 'dialogue_id', type: 'varchar', length: '36' };
const reference = (name: string, column: string, table: string) => ({
  name,
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: ['id'],
});

const tables = [
  new Table({
    name: 'pledge',
    columns: [
      id,
      dialogueId,
      { name: 'turn_id', type: 'varchar', length: '36', isNullable: true },
      { name: 'opinion_id', type: 'varchar', length: '36', isNullable: true },
      { name: 'text', type: 'text' },
      { name: 'said_by', type: 'varchar', length: '160' },
      { name: 'said_at', type: 'varchar', length: '24' },
      { name: 'entered_by', type: 'varchar', length: '36', isNullable: true },
      { name: 'struck_at', type: 'varchar', length: '24', isNullable: true },
      { name: 'version', type: 'integer' },
    ],
    indices: [{ name: 'IDX_08684eaee0f4e70c6d25ee809b', columnNames: ['dialogue_id', 'said_at'] }],
    foreignKeys: [
      reference('FK_9e0215109c358271d4c2811ef4f', 'dialogue_id', 'dialogue'),
      reference('FK_15c3ceb44f4a5f7b53db44bc550', 'turn_id', 'turn'),
      reference('FK_1c89127666ec5d94473a3b913f0', 'opinion_id', 'opinion'),
    ],
  }),
  new Table({
    name: 'correction',
    columns: [
      id,
      dialogueId,
      { name: 'subject_type', type: 'varchar', length: '24' },
      { name: 'subject_id', type: 'varchar', length: '36' },
      { name: 'what', type: 'varchar', length: '24' },
      { name: 'before', type: 'text', isNullable: true },
      { name: 'after', type: 'text', isNullable: true },
      { name: 'reason', type: 'text' },
      { name: 'made_by', type: 'varchar', length: '36', isNullable: true },
      { name: 'maker_name', type: 'varchar', length: '120', isNullable: true },
      { name: 'made_at', type: 'varchar', length: '24' },
    ],
    indices: [
      { name: 'IDX_c4b2d62f038b299d5109676d84', columnNames: ['dialogue_id', 'made_at'] },
      { name: 'IDX_a0617465d3b325b6aa383563f0', columnNames: ['subject_id'] },
    ],
    foreignKeys: [reference('FK_cb708ae31f9632466a3150df1d3', 'dialogue_id', 'dialogue')],
  }),
  new Table({
    name: 'paper',
    columns: [
      id,
      dialogueId,
      { name: 'organisation_id', type: 'varchar', length: '36' },
      { name: 'kind', type: 'varchar', length: '16' },
      { name: 'number', type: 'integer' },
      { name: 'symbol', type: 'varchar', length: '40' },
      { name: 'year', type: 'integer' },
      { name: 'signed_on', type: 'varchar', length: '10' },
      { name: 'signed_by', type: 'varchar', length: '160', isNullable: true },
      { name: 'subject', type: 'varchar', length: '300' },
      { name: 'entered_by', type: 'varchar', length: '36', isNullable: true },
      { name: 'entered_at', type: 'varchar', length: '24' },
      { name: 'version', type: 'integer' },
    ],
    indices: [
      { name: 'IDX_73dc3fb07d702e2240a30e13c8', columnNames: ['dialogue_id', 'signed_on'] },
      {
        name: 'IDX_3b3b6031d4f20b6e2211e1dff1',
        columnNames: ['organisation_id', 'year', 'symbol', 'number'],
        isUnique: true,
      },
    ],
    foreignKeys: [
      reference('FK_562ccfb577891e9796db7708eef', 'dialogue_id', 'dialogue'),
      reference('FK_5bb1ce026d0d5b476aa1074c1d3', 'organisation_id', 'organisation'),
    ],
  }),
];

const turnColumns = [
  ['guest_id', 'varchar(36)'],
  ['answering_at', 'varchar(24)'],
  ['entered_at', 'varchar(24)'],
  ['version', 'integer NOT NULL DEFAULT 1'],
] as const;

/** Minutes of the hall: who spoke and was answered from when to when, promises, corrections; and the signed documents. */
export class Minutes1795750000000 implements MigrationInterface {
  name = 'Minutes1795750000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, type] of turnColumns) await runner.query(`ALTER TABLE turn ADD COLUMN ${name} ${type}`);
    for (const table of tables) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await runner.dropTable(table);
    for (const [name] of turnColumns) await runner.query(`ALTER TABLE turn DROP COLUMN ${name}`);
  }
}
