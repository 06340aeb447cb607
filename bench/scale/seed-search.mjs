// The words by which published answers are found, as `indexAnswer` would store them.
import { foldedWords } from '../../dist/contract/text/fold.js';
import { phrases } from './phrases.mjs';

export async function seedSearch({ run, insert, id, pick }) {
  await run('CREATE TEMP TABLE phrase_word (k integer, word text, PRIMARY KEY (k, word))');
  const lines = phrases.flatMap((one, k) => [...new Set(foldedWords(one))].map((word) => `(${k}, '${word}')`));
  await run(`INSERT INTO phrase_word VALUES ${lines.join(', ')}`);
  // As the texts of questions and answers are made.
  const said = [
    pick('t.i', 8, phrases.length),
    pick('t.i', 9, 40),
    pick('t.i', 19, phrases.length),
    pick('t.i', 20, 60),
  ]
    .map((k) => `SELECT t.i, ${k} AS k FROM task t WHERE t.state = 'done'`)
    .join(' UNION ALL ');
  await insert(
    'answer_word',
    { word: 'word', answer_id: id('answer', 'i') },
    `(SELECT DISTINCT w.word, said.i FROM (${said}) said JOIN phrase_word w ON w.k = said.k
      UNION ALL SELECT CAST(i AS varchar), i FROM task WHERE state = 'done') found ORDER BY 1, 2`,
  );
}
