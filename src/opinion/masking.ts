import { findPersonalData } from '../contract/personal-data/find.js';
import type { PersonalDataKind } from '../contract/personal-data/range.js';
import { redact } from '../contract/personal-data/redact.js';

/** Kinds recognised reliably by format; names, plates and house numbers are left to a person's judgement. */
const certain: readonly PersonalDataKind[] = ['phone', 'identity_number', 'email'];

/** The public wording: the moderator's text if there is one, else the original without contacts. */
export const publishedQuestion = (opinion: { text: string; publicText: string | null }): string =>
  opinion.publicText ?? maskContacts(opinion.text);

/** The text without phone numbers, personal numbers and e-mail addresses. */
export const maskContacts = (text: string): string =>
  redact(
    text,
    findPersonalData(text).filter(({ kind }) => certain.includes(kind)),
  );
