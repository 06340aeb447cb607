import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { foldedWords } from '../../common/text/fold.js';
import { makeJoinCode } from '../../dialogue/join-code.js';
import { publishedQuestion } from '../../opinion/masking.js';
import { affected, rows } from '../sql.js';

const rating = new Table({
  name: 'rating',
  columns: [
    { name: 'opinion_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'dialogue_id', type: 'varchar', length: '36' },
    { name: 'verdict', type: 'varchar', length: '16' },
    { name: 'comment', type: 'text', isNullable: true },
    { name: 'rated_at', type: 'varchar', length: '24' },
    { name: 'changed_at', type: 'varchar', length: '24', isNullable: true },
  ],
  indices: [{ name: 'IDX_fd3486bb17e3267472ab0fd002', columnNames: ['dialogue_id', 'verdict'] }],
  foreignKeys: [
    {
      name: 'FK_f162d4b327e933814d86ba22d62',
      columnNames: ['opinion_id'],
      referencedTableName: 'opinion',
      referencedColumnNames: ['id'],
    },
    {
      name: 'FK_c14d9e6f2e9fcca328beb198f1e',
      columnNames: ['dialogue_id'],
      referencedTableName: 'dialogue',
      referencedColumnNames: ['id'],
    },
  ],
});

const answerWord = new Table({
  name: 'answer_word',
  columns: [
    { name: 'word', type: 'varchar', length: '40', isPrimary: true },
    { name: 'answer_id', type: 'varchar', length: '36', isPrimary: true },
  ],
  indices: [{ name: 'IDX_69f1e0490dfb7dd8b566d348c6', columnNames: ['answer_id'] }],
  foreignKeys: [
    {
      name: 'FK_69f1e0490dfb7dd8b566d348c65',
      columnNames: ['answer_id'],
      referencedTableName: 'answer',
      referencedColumnNames: ['id'],
    },
  ],
});

const joinCode = new TableIndex({ name: 'IDX_37075686375c7beb8a531bf90c', columnNames: ['join_code'], isUnique: true });
const ofDialogue = new TableIndex({
  name: 'IDX_01a551b9b808ef882ce72f1613',
  columnNames: ['dialogue_id', 'status', 'published_at'],
});
const published = new TableIndex({
  name: 'IDX_3fb0118925fb5eacea79f4b9d8',
  columnNames: ['status', 'published_at', 'id'],
});

interface Published {
  id: string;
  answer: string;
  text: string;
  public_text: string | null;
}

/** What citizens got: a short code into each dialogue, the rating of an answer, answers found without accents. */
export class Citizens1795720000000 implements MigrationInterface {
  name = 'Citizens1795720000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE dialogue ADD COLUMN join_code varchar(6)');
    const dialogues = await rows<{ id: string }>(runner, 'SELECT id FROM dialogue WHERE rehearsal_of IS NULL');
    const codes = new Set<string>();
    while (codes.size < dialogues.length) codes.add(makeJoinCode());
    for (const [n, code] of [...codes].entries())
      await affected(runner, 'UPDATE dialogue SET join_code = ? WHERE id = ?', [code, dialogues[n]?.id ?? '']);
    await runner.createIndex('dialogue', joinCode);
    await runner.createIndex('answer', ofDialogue);
    await runner.createIndex('answer', published);
    await runner.createTable(rating);
    await runner.createTable(answerWord);
    await indexPublished(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(answerWord);
    await runner.dropTable(rating);
    await runner.dropIndex('answer', published);
    await runner.dropIndex('answer', ofDialogue);
    await runner.dropIndex('dialogue', joinCode);
    await runner.query('ALTER TABLE dialogue DROP COLUMN join_code');
  }
}

async function indexPublished(runner: QueryRunner): Promise<void> {
  const answers = await rows<Published>(
    runner,
    `SELECT a.id, a.text AS answer, o.text, o.public_text FROM answer a JOIN opinion o ON o.id = a.opinion_id
     WHERE a.status = 'published'`,
  );
  for (const { id, answer, text, public_text: publicText } of answers) {
    const words = foldedWords(`${publishedQuestion({ text, publicText })} ${answer}`).map((word) => word.slice(0, 40));
    for (const word of new Set(words))
      await affected(runner, 'INSERT INTO answer_word (word, answer_id) VALUES (?, ?)', [word, id]);
  }
}
