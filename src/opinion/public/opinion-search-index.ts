import { wordsFoundBy } from '../../contract/text/search-words.js';
import type { OpinionStatus } from '../../contract/opinion.js';
import { post } from '../../database/postings.js';
import type { Tx } from '../../database/transaction.js';
import { publishedQuestion } from '../masking.js';
import type { Opinion } from '../opinion.entity.js';

/** Statuses in which others see an opinion in the list of its dialogue. */
export const shownStatuses: readonly OpinionStatus[] = ['accepted', 'on_floor'];

const isShown = ({ status }: Opinion): boolean => shownStatuses.includes(status);

/** Keeps the search among a dialogue's shown opinions up to date: they are found by the words of their public wording. */
export async function reindexOpinion(tx: Tx, before: Opinion, after: Opinion): Promise<void> {
  const same = (['text', 'publicText'] as const).every((name) => before[name] === after[name]);
  if (isShown(before) === isShown(after) && (same || !isShown(after))) return;
  const words = isShown(after) ? wordsFoundBy(publishedQuestion(after)) : new Set<string>();
  await post(tx, after.dialogueId, after.number, words);
}
