// What published answers and shown opinions are found by, as `addAnswer` and `reindexOpinion` would store it.
import { wordsFoundBy } from '../../dist/contract/text/search-words.js';
import { phrases } from './phrases.mjs';

export async function seedSearch({ run, insert, id, pick }) {
  await run('CREATE TEMP TABLE phrase_word (k integer, word text, PRIMARY KEY (k, word))');
  const lines = phrases.flatMap((one, k) => [...wordsFoundBy(one)].map((word) => `(${k}, '${word}')`));
  await run(`INSERT INTO phrase_word VALUES ${lines.join(', ')}`);
  await insert(
    'answer_entry',
    { answer_id: 'id' },
    "(SELECT id FROM answer WHERE status = 'published' ORDER BY published_at, id) a",
  );
  await run(
    `CREATE TEMP TABLE found AS
     SELECT 'answers' AS list, e.entry, t.i, '@' || a.organisation_id AS organisation, '#' || f.name AS field
     FROM task t JOIN answer a ON a.id = ${id('answer', 't.i')} JOIN answer_entry e ON e.answer_id = a.id
     JOIN opinion o ON o.id = a.opinion_id JOIN field f ON f.id = o.field_id
     UNION ALL SELECT o.dialogue_id, o.number, t.i, NULL, NULL FROM fact t JOIN opinion o ON o.id = ${id('opinion', 't.i')}
     WHERE o.status = 'accepted'`,
  );
  // As the texts of questions and answers are made; a question ends with a number.
  const said = (salt, below, also = '') =>
    `SELECT s.list, w.word, s.entry FROM found s JOIN phrase_word w ON w.k = ${pick('s.i', salt, below)} ${also}`;
  const digits = 'CAST(s.i AS varchar)';
  const beginning = (length) =>
    `SELECT list, substr(${digits}, 1, ${length}), entry FROM found s WHERE length(${digits}) >= ${length}`;
  const ofAnswers = "s.list = 'answers'";
  const words = [
    said(8, phrases.length),
    said(9, 40),
    said(19, phrases.length, `WHERE ${ofAnswers}`),
    said(20, 60, `WHERE ${ofAnswers}`),
    ...[3, 4, 5, 6, 7].map(beginning),
    `SELECT list, ${digits}, entry FROM found s WHERE length(${digits}) < 3`,
    "SELECT list, 'so', entry FROM found",
    ...["''", 'organisation', 'field'].map((word) => `SELECT list, ${word}, entry FROM found s WHERE ${ofAnswers}`),
  ];
  await insert(
    'posting',
    { list: 'list', word: 'word', entry: 'entry' },
    `(SELECT DISTINCT list, word, entry FROM (${words.join(' UNION ALL ')}) w ORDER BY 1, 2, 3) sorted`,
  );
}
