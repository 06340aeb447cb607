import { findPersonalData } from '../common/text/personal-data.js';
import type { PersonalDataKind } from '../common/text/personal-data-range.js';
import { redact } from '../common/text/redact.js';

/** Found by their shape with hardly an error; names, plates and house numbers are left to a person's judgement. */
const certain: readonly PersonalDataKind[] = ['phone', 'identity_number', 'email'];

/** The text without phone numbers, personal numbers and e-mail addresses. */
export const maskContacts = (text: string): string =>
  redact(
    text,
    findPersonalData(text).filter(({ kind }) => certain.includes(kind)),
  );
