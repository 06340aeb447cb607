import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { newId } from '../../common/ids.js';
import { affected, rows } from '../sql.js';

const dutyRule = new Table({
  name: 'duty_rule',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'organisation_id', type: 'varchar', length: '36' },
    { name: 'dialogue_kind', type: 'varchar', length: '24' },
    { name: 'required', type: 'integer' },
    { name: 'first_half', type: 'integer' },
    { name: 'second_half', type: 'integer' },
    { name: 'months', type: 'text' },
    { name: 'valid_from', type: 'varchar', length: '10' },
    { name: 'valid_until', type: 'varchar', length: '10', isNullable: true },
  ],
  indices: [{ name: 'IDX_2a96246cdd555d490b8950521b', columnNames: ['organisation_id', 'dialogue_kind'] }],
  foreignKeys: [
    {
      name: 'FK_f18b182d515e5979803da03a92a',
      columnNames: ['organisation_id'],
      referencedTableName: 'organisation',
      referencedColumnNames: ['id'],
    },
  ],
});

interface Owner {
  id: string;
  yearly_duty: string | null;
  valid_from: string;
}

interface Rule {
  organisation_id: string;
  dialogue_kind: string;
  required: number;
}

/** The number of dialogues a year was a note on the organisation; now each kind has rules with the days they hold. */
export class DutyRules1795710000000 implements MigrationInterface {
  name = 'DutyRules1795710000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(dutyRule);
    const owners = await rows<Owner>(
      runner,
      'SELECT id, yearly_duty, valid_from FROM organisation WHERE yearly_duty IS NOT NULL',
    );
    for (const { id, yearly_duty: noted, valid_from: from } of owners)
      for (const [kind, required] of Object.entries(JSON.parse(noted ?? '{}') as Record<string, number>))
        await affected(
          runner,
          `INSERT INTO duty_rule (id, organisation_id, dialogue_kind, required, first_half, second_half, months, valid_from, valid_until)
           VALUES (?, ?, ?, ?, 0, 0, '[]', ?, NULL)`,
          [newId(), id, kind, required, from],
        );
    await runner.query('ALTER TABLE organisation DROP COLUMN yearly_duty');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE organisation ADD COLUMN yearly_duty text');
    const rules = await rows<Rule>(
      runner,
      'SELECT organisation_id, dialogue_kind, required FROM duty_rule ORDER BY valid_from, id',
    );
    const noted = new Map<string, Record<string, number>>();
    for (const { organisation_id: id, dialogue_kind: kind, required } of rules)
      noted.set(id, { ...noted.get(id), [kind]: required });
    for (const [id, duty] of noted)
      await affected(runner, 'UPDATE organisation SET yearly_duty = ? WHERE id = ?', [JSON.stringify(duty), id]);
    await runner.dropTable(dutyRule);
  }
}
