import { maskContacts } from '../contract/personal-data/mask.js';

/** The public wording: the moderator's text if there is one, else the original without contacts. */
export const publishedQuestion = (opinion: { text: string; publicText: string | null }): string =>
  opinion.publicText ?? maskContacts(opinion.text);
