import { foldedWords } from '../../contract/text/fold.js';
import type { Tx } from '../../database/transaction.js';
import { publishedQuestion } from '../../opinion/masking.js';
import type { Opinion } from '../../opinion/opinion.entity.js';
import { Answer, AnswerWord } from '../assignment.entity.js';

const longest = 40;
/** Two values per row; SQLite accepts 32,766 values per statement, PostgreSQL 65,535. */
const atOnce = 500;

/**
 * Indexes a published answer by the words of its public text. Words redacted from the question later must be removed
 * from the index, or the search would still reveal them.
 */
export async function indexAnswer(tx: Tx, answer: Pick<Answer, 'id' | 'text'>, opinion: Opinion): Promise<void> {
  await removeAnswer(tx, answer.id);
  const words = foldedWords(`${publishedQuestion(opinion)} ${answer.text}`).map((word) => word.slice(0, longest));
  const rows = [...new Set(words)].map((word) => ({ word, answerId: answer.id }));
  for (let i = 0; i < rows.length; i += atOnce) await tx.manager.insert(AnswerWord, rows.slice(i, i + atOnce));
}

export async function removeAnswer(tx: Tx, answerId: string): Promise<void> {
  await tx.execute('DELETE FROM answer_word WHERE answer_id = ?', [answerId]);
}

/** To be called when the public wording of a question changes. */
export async function reindexAnswersOf(tx: Tx, opinion: Opinion): Promise<void> {
  const published = await tx.manager.findBy(Answer, { opinionId: opinion.id, status: 'published' });
  for (const answer of published) await indexAnswer(tx, answer, opinion);
}
