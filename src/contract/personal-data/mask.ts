import { remembered } from '../text/remember.js';
import { findPersonalData } from './find.js';
import type { PersonalDataKind, PersonalDataRange } from './range.js';
import { redact } from './redact.js';

/** What reaches or identifies a person by itself; names, plates and house numbers are left to a person's judgement. */
const contacts: ReadonlySet<PersonalDataKind> = new Set([
  'phone',
  'identity_number',
  'bank_account',
  'email',
  'profile',
]);

interface Findings {
  readonly all: readonly PersonalDataRange[];
  readonly proposals: readonly PersonalDataRange[];
  readonly masked: string;
  readonly covered: string;
  readonly withoutPeople: string;
}

/** Four million characters are eight hundred of the longest opinions, or the texts of some ten dialogues. */
const MOST = 4_000_000;

const isContact = ({ kind, certainty }: PersonalDataRange): boolean => certainty === 'certain' && contacts.has(kind);

/** For a text that is still being typed: nothing is remembered. */
export const hasContact = (text: string): boolean => findPersonalData(text).some(isContact);

function look(text: string): Findings {
  const all = findPersonalData(text);
  const certain = all.filter(isContact);
  const people = all.filter(({ kind }) => kind !== 'house_number');
  return {
    all,
    proposals: all.filter(({ certainty }) => certainty !== 'possible'),
    masked: certain.length === 0 ? text : redact(text, certain),
    covered: all.length === 0 ? text : redact(text, all),
    withoutPeople: people.length === 0 ? text : redact(text, people),
  };
}

/**
 * Everything that is known about a text, worked out once per process and version of the text (docs/adr/0014): showing it
 * again costs a look into a map.
 */
export const findings = remembered(look, MOST);

/** The text without phone, identity and account numbers, e-mail addresses and links to profiles. */
export const maskContacts = (text: string): string => findings(text).masked;

/** The text without anything that may identify somebody, for what leaves without being looked at. */
export const coverPersonalData = (text: string): string => findings(text).covered;

/** The text without contacts and names of people; a street or a house stays, because it is mostly what the matter is about. */
export const coverPeople = (text: string): string => findings(text).withoutPeople;

/** What is proposed to the moderator. */
export const proposalsIn = (text: string): readonly PersonalDataRange[] => findings(text).proposals;

/** The contacts in a text, certain ones and likely ones, as they were typed. */
export const contactsIn = (text: string): string[] =>
  proposalsIn(text)
    .filter(({ kind }) => contacts.has(kind))
    .map(({ start, end }) => text.slice(start, end));

/**
 * The field of a name, a business or a group without contacts, likely ones included: nobody looks at it before it leaves,
 * and none of them belongs there.
 */
export const maskField = (text: string): string =>
  redact(
    text,
    proposalsIn(text).filter(({ kind }) => contacts.has(kind)),
  );
