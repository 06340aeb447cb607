import { initials } from '../contract/text/vietnamese-name.js';
import type { AuthorKind, DisplayConsent } from '../contract/opinion.js';
import type { PersonView } from '../contract/views.js';

export interface AuthorFacts {
  kind: AuthorKind;
  name: string | null;
  businessName: string | null;
  community: string | null;
}

/** For hall and public, as consented: nothing, initials and neighbourhood, or the full name. */
export function publicPerson(author: AuthorFacts, consent: DisplayConsent): PersonView {
  const { kind, name, businessName, community } = author;
  switch (consent) {
    case 'none':
      return { kind, consent, name: null, businessName: null, community: null };
    case 'initials':
      return { kind, consent, name: name && (initials(name) || null), businessName: null, community };
    case 'name':
      return { kind, consent, name, businessName, community };
  }
}

/** For staff: the name only for those who handle the matter; business and neighbourhood for all. */
export const staffPerson = (author: AuthorFacts, consent: DisplayConsent, seesName: boolean): PersonView => ({
  ...author,
  consent,
  name: seesName ? author.name : null,
});
