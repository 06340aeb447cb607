import type { ReadSource } from '../database/sql.js';
import { maskContacts, withoutName } from '../disclosure/masking.js';
import { Author, type Opinion } from './opinion.entity.js';

/** The public wording: the moderator's text if there is one, else the original; without contacts in any case. */
export const publishedQuestion = (opinion: { text: string; publicText: string | null }): string =>
  maskContacts(opinion.publicText ?? opinion.text);

/** The name that no wording may say, because its bearer asked that departments do not learn it. */
export async function keptName(
  { manager }: ReadSource,
  { identityKeptAt, authorId }: Pick<Opinion, 'identityKeptAt' | 'authorId'>,
): Promise<string | null> {
  if (identityKeptAt === null) return null;
  return (await manager.findOneByOrFail(Author, { id: authorId })).name;
}

/** What a text becomes for hall and public without being reworded. */
export const maskedFor = (kept: string | null, text: string): string => withoutName(maskContacts(text), kept);
