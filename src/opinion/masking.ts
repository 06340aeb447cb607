import { maskContacts } from '../disclosure/masking.js';

/** The public wording: the moderator's text if there is one, else the original; without contacts in any case. */
export const publishedQuestion = (opinion: { text: string; publicText: string | null }): string =>
  maskContacts(opinion.publicText ?? opinion.text);
