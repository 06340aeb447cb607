import { maskField } from '../contract/personal-data/mask.js';
import { BLOCK, redact } from '../contract/personal-data/redact.js';
import { phraseRanges, searchableOf } from '../contract/text/fold.js';
import { withoutHonorific } from '../contract/text/vietnamese-name.js';

export {
  contactsIn,
  coverPeople,
  coverPersonalData,
  maskContacts,
  maskField,
  proposalsIn,
} from '../contract/personal-data/mask.js';

const wordsOf = (text: string): string => searchableOf(Infinity, text);

/** Whether a text says a name, in whatever spelling. */
export const says = (text: string, name: string): boolean => wordsOf(text).includes(wordsOf(withoutHonorific(name)));

/** A text without a name, in whatever spelling. One word alone is left: it may mean anything. */
export function withoutName(text: string, name: string | null): string {
  const called = name === null ? '' : withoutHonorific(name);
  return /\S\s+\S/.test(called) ? redact(text, phraseRanges(text, called)) : text;
}

/** A name with contacts cut out, for initials. */
export const withoutContacts = (name: string): string => maskField(name).replaceAll(BLOCK, ' ');
