import { dense } from './dense.js';
import { houseNumbers } from './house-numbers.js';
import { letteredNumbers } from './lettered.js';
import { names } from './names.js';
import { numbers } from './numbers.js';
import { plates } from './plates.js';
import type { Certainty, PersonalDataRange } from './range.js';
import { TextReader } from './text-reader.js';
import { emails, profiles } from './written-out.js';

const order: readonly Certainty[] = ['certain', 'likely', 'possible'];

/**
 * What in a text may identify somebody. Found by spelling alone, so there are misses and false positives: it is a proposal
 * to the moderator before anything is public. Ranges are sorted and apart: those that overlap become one, of the most
 * certain kind among them.
 *
 * All access goes through the reader, whose `reads` are bounded by a multiple of the length: the text comes from strangers,
 * and a backtracking regular expression could block the process.
 */
export function findPersonalData(text: string, reader: TextReader = new TextReader(text)): PersonalDataRange[] {
  const found = [
    ...numbers(reader),
    ...emails(reader),
    ...profiles(reader),
    ...letteredNumbers(reader),
    ...plates(reader),
    ...houseNumbers(reader),
    ...names(reader),
    ...(reader.end < text.length ? dense(text, reader.end) : []),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: PersonalDataRange[] = [];
  for (const range of found) {
    const last = apart.at(-1);
    if (!last || last.end <= range.start) apart.push(range);
    else apart[apart.length - 1] = united(last, range);
  }
  return apart;
}

function united(one: PersonalDataRange, other: PersonalDataRange): PersonalDataRange {
  const rank = order.indexOf(one.certainty) - order.indexOf(other.certainty);
  const longer = other.end - other.start > one.end - one.start ? other : one;
  const { kind, certainty } = rank === 0 ? longer : rank < 0 ? one : other;
  return { start: one.start, end: Math.max(one.end, other.end), kind, certainty };
}
