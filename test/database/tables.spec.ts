import { describe, expect, it } from '@jest/globals';
import { wrongUsesIn } from '../../scripts/tables.mjs';

const entities = {
  'src/opinion/opinion.entity.ts': '@Entity() export class Opinion {}',
  'src/floor/floor.entity.ts': '@Entity() export class Turn {} @Entity() export class TurnOpinion {}',
  'src/auth/account.entity.ts': "@Entity('account_grant') export class Grant {}",
};
const inFile = (path: string, text: string): string[] => wrongUsesIn({ ...entities, [path]: text });

describe('the owner of a table', () => {
  it.each([
    ["rows('SELECT id FROM turn t JOIN opinion o ON o.id = t.opinion_id')"],
    ["tx.execute('UPDATE turn SET number = 1')"],
    [
      "tx.execute('INSERT INTO turn_opinion (turn_id) VALUES (?) ON CONFLICT (turn_id) DO UPDATE SET turn_id = excluded.turn_id')",
    ],
    ["rows('WITH last (id) AS (SELECT id FROM turn) SELECT id FROM last FOR UPDATE')"],
    ['tx.manager.save(Turn, turn)'],
    ['tx.manager.createQueryBuilder().insert().into(TurnOpinion)'],
    ["import { turnRow } from '../floor.transitions.js'; changeRow(tx, turnRow, turn, change)"],
    ["import { endGrant } from '../../auth/account.transitions.js'; endGrant(tx, grant, today)"],
    ['const turnRow = { entity: Turn }; insertRow(tx, turnRow, turn, record)'],
  ])('writes it and reads those below: %s', (text) => {
    expect(inFile('src/floor/turn/turn.service.ts', text)).toEqual([]);
  });

  it.each([
    ["rows('SELECT id FROM turn')", 'opinion reads turn of floor, above it'],
    [
      'rows(`SELECT id FROM opinion o ${joined} LEFT JOIN turn t ON t.id = o.turn_id`)',
      'opinion reads turn of floor, above it',
    ],
    ["tx.execute('UPDATE turn SET number = 1')", 'opinion writes turn of floor'],
    ["tx.execute('DELETE FROM account_grant WHERE id = ?')", 'opinion writes account_grant of auth'],
    ["tx.execute('INSERT INTO account_grant (id) VALUES (?)')", 'opinion writes account_grant of auth'],
    ['tx.manager.update(Grant, { id }, { validUntil })', 'opinion writes Grant of auth'],
    ['tx.manager.createQueryBuilder().insert().into(Grant)', 'opinion writes Grant of auth'],
    ['tx.manager.createQueryBuilder().delete().from(Grant)', 'writes by a query builder: use the manager'],
    ['const grantRow = { entity: Grant };', 'opinion writes Grant of auth'],
    [
      "import { grantRow } from '../../auth/grant.js'; changeRow(tx, grantRow, row, change)",
      'opinion writes rows by grantRow of auth',
    ],
    ['tx.manager.save(opinion)', 'cannot tell which table it writes'],
    ['tx.execute(`UPDATE ${table} SET number = 1`)', 'cannot tell which table it writes'],
    ["rows('SELECT id FROM ' + table)", 'cannot tell which table it reads'],
    ["rows('SELECT id FROM nothing')", 'cannot tell which table it reads'],
    ["rows('SELECT o.id FROM opinion o, turn t')", 'names a table after a comma: write JOIN'],
  ])('is the only one to write it, and those above to read it: %s', (text, wrong) => {
    expect(inFile('src/opinion/tracking/rating.ts', text)).toEqual([`src/opinion/tracking/rating.ts:1 ${wrong}`]);
  });
});
