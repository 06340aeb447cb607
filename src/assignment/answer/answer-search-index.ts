import { wordsFoundBy } from '../../contract/text/search-words.js';
import { post, replaceWord } from '../../database/postings.js';
import { where } from '../../database/sql.js';
import type { Tx } from '../../database/transaction.js';
import { publishedQuestion } from '../../opinion/masking.js';
import type { Opinion } from '../../opinion/opinion.entity.js';
import type { Field } from '../../organisation/organisation.entity.js';
import { Answer, AnswerEntry } from '../assignment.entity.js';

/** The list of all published answers, except those of rehearsals. */
export const answerList = 'answers';
/** All answers have this word. */
export const anyAnswer = '';
export const ofOrganisation = (id: string): string => `@${id}`;
/** Fields of several organisations have one name. */
export const ofField = (name: string): string => `#${name}`;

/** Adds a published answer to the search, as the latest. */
export async function addAnswer(tx: Tx, answer: Answer, opinion: Opinion): Promise<void> {
  const added = await tx.rows<{ entry: number }>('INSERT INTO answer_entry (answer_id) VALUES (?) RETURNING entry', [
    answer.id,
  ]);
  for (const { entry } of added) await indexAnswer(tx, entry, answer, opinion);
}

export async function removeAnswer(tx: Tx, answerId: string): Promise<void> {
  const found = await tx.manager.findOneBy(AnswerEntry, { answerId });
  if (!found) return;
  await post(tx, answerList, found.entry, new Set());
  await tx.manager.delete(AnswerEntry, { answerId });
}

/**
 * To be called when the public wording of a question or its field changes. Words redacted from it must be removed, or the search
 * would still reveal them.
 */
export async function reindexAnswersOf(tx: Tx, opinion: Opinion): Promise<void> {
  const published = await tx.manager.findBy(Answer, { opinionId: opinion.id, status: 'published' });
  for (const answer of published) {
    const found = await tx.manager.findOneBy(AnswerEntry, { answerId: answer.id });
    if (found) await indexAnswer(tx, found.entry, answer, opinion);
  }
}

/** Answers are found by the present name of their field. */
export async function renameField(tx: Tx, before: Field, after: Field): Promise<void> {
  if (before.name === after.name) return;
  const answers = where(
    `SELECT e.entry FROM answer a JOIN opinion o ON o.id = a.opinion_id JOIN answer_entry e ON e.answer_id = a.id
     WHERE a.organisation_id = ? AND a.status = 'published' AND o.field_id = ?`,
    after.organisationId,
    after.id,
  );
  await replaceWord(tx, answerList, ofField(before.name), ofField(after.name), answers);
}

async function indexAnswer(
  tx: Tx,
  entry: number,
  answer: Pick<Answer, 'organisationId' | 'text'>,
  opinion: Opinion,
): Promise<void> {
  const words = wordsFoundBy(publishedQuestion(opinion), answer.text);
  words.add(anyAnswer).add(ofOrganisation(answer.organisationId));
  // Locked, so that it is not renamed before this is committed and found by `renameField`.
  const lock = tx.manager.connection.options.type === 'postgres' ? 'FOR SHARE' : '';
  const fields = await tx.rows<{ name: string }>(`SELECT name FROM field WHERE id = ? ${lock}`, [opinion.fieldId]);
  for (const { name } of fields) words.add(ofField(name));
  await post(tx, answerList, entry, words);
}
