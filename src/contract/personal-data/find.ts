import { numbers } from './numbers.js';
import { names } from './names.js';
import { emails, houseNumbers, plates } from './words.js';
import { TextReader } from './text-reader.js';
import type { PersonalDataRange } from './range.js';

/**
 * What in a text may identify somebody. Found by spelling alone, so there are misses and false positives: it is a proposal
 * to the moderator before anything is public. Ranges are sorted; of two that overlap only the longer is returned.
 *
 * All access goes through the reader, whose `reads` are bounded by a multiple of the length: the text comes from strangers,
 * and a backtracking regular expression could block the process.
 */
export function findPersonalData(text: string, reader: TextReader = new TextReader(text)): PersonalDataRange[] {
  const found = [
    ...numbers(reader),
    ...emails(reader),
    ...plates(reader),
    ...houseNumbers(reader),
    ...names(reader),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: PersonalDataRange[] = [];
  for (const range of found) {
    const last = apart.at(-1);
    if (!last || last.end <= range.start) apart.push(range);
    else if (range.end - range.start > last.end - last.start) apart[apart.length - 1] = range;
  }
  return apart;
}
