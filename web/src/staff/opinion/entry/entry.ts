import { typedLength } from '#contract/text/clean-text.js';
import type { DisplayConsent, OpinionChannel, OpinionKind } from '#contract/opinion.js';
import type { EnteredOpinion } from '#api/opinions.js';

/** The channel as chosen by staff. `speak` is a request to speak. */
export const ways = ['paper', 'spoken', 'phone', 'speak'] as const;
export type Way = (typeof ways)[number];

/** The form being filled in, without consent, which is never stored. */
export interface Entry {
  way: Way;
  kind: OpinionKind;
  text: string;
  authorKind: 'citizen' | 'business';
  name: string;
  businessName: string;
  phone: string;
  address: string;
  community: string;
  fieldId: string;
  shown: DisplayConsent;
  wantsToSpeak: boolean;
  /** Departments are not to learn who it is. */
  keepIdentity: boolean;
  toQueue: boolean;
}

export const emptyEntry: Entry = {
  way: 'paper',
  kind: 'question',
  text: '',
  authorKind: 'citizen',
  name: '',
  businessName: '',
  phone: '',
  address: '',
  community: '',
  fieldId: '',
  shown: 'none',
  wantsToSpeak: false,
  keepIdentity: false,
  toQueue: false,
};

/** The form for the next person: keeps settings, not personal values. */
export const nextEntry = ({ way, community, toQueue }: Entry, keepsCommunity: boolean): Entry => ({
  ...emptyEntry,
  way,
  toQueue,
  community: keepsCommunity ? community : '',
});

const channels: Record<Way, Exclude<OpinionChannel, 'online'>> = {
  paper: 'paper',
  spoken: 'spoken',
  phone: 'phone',
  speak: 'spoken',
};

export type Missing = 'text' | 'name' | 'businessName';

/** A name is not required for spoken questions and requests to speak, except from those who consent to be named. */
export const needsName = ({ way, shown }: Pick<Entry, 'way' | 'shown'>): boolean =>
  way === 'speak' ? shown !== 'none' : way !== 'spoken';

/** Missing fields, in the order of the form. */
export function missingOf(entry: Entry): Missing[] {
  return [
    ...(typedLength(entry.text) < (entry.way === 'speak' ? 5 : 10) ? (['text'] as const) : []),
    ...(needsName(entry) && typedLength(entry.name) === 0 ? (['name'] as const) : []),
    ...(entry.authorKind === 'business' && typedLength(entry.businessName) === 0 ? (['businessName'] as const) : []),
  ];
}

/** The body to send; heads of neighbourhood always use the channel `community`. */
export function opinionOf(entry: Entry, channel?: 'community'): EnteredOpinion {
  const given = (name: 'name' | 'phone' | 'community' | 'address' | 'fieldId'): Record<string, string> =>
    entry[name].trim() ? { [name]: entry[name].trim() } : {};
  return {
    channel: channel ?? channels[entry.way],
    kind: entry.kind,
    text: entry.text.trim(),
    consent: true,
    displayConsent: entry.shown,
    wantsToSpeak: entry.wantsToSpeak || entry.way === 'speak',
    authorKind: entry.authorKind,
    ...(entry.authorKind === 'business' ? { businessName: entry.businessName.trim() } : {}),
    ...given('name'),
    ...given('phone'),
    ...given('community'),
    ...given('address'),
    ...given('fieldId'),
    ...(entry.keepIdentity && entry.way !== 'speak' ? { keepIdentity: true } : {}),
    ...(entry.toQueue ? { toQueue: true } : {}),
    ...(entry.way === 'speak' ? { toSpeak: true as const } : {}),
  };
}
