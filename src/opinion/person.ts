import { initials } from '../contract/text/vietnamese-name.js';
import type { AuthorKind, DisplayConsent } from '../contract/opinion.js';
import type { PersonView } from '../contract/views.js';
import { type Disclosure, groupWithout } from '../disclosure/disclosure.js';
import { maskField, withoutContacts } from '../disclosure/masking.js';

export interface AuthorFacts {
  kind: AuthorKind;
  name: string | null;
  businessName: string | null;
  community: string | null;
}

/**
 * For hall and public, as consented: nothing, initials and neighbourhood, or the full name. The neighbourhood is a field
 * for anything, so that the name is kept out of it where only the initials may be shown.
 */
export function publicPerson(author: AuthorFacts, consent: DisplayConsent): PersonView {
  const { kind, name, businessName, community } = author;
  switch (consent) {
    case 'none':
      return { kind, consent, name: null, businessName: null, community: null };
    case 'initials':
      return {
        kind,
        consent,
        name: name && (initials(withoutContacts(name)) || null),
        businessName: null,
        community: groupWithout(community, name),
      };
    case 'name':
      return {
        kind,
        consent,
        name: name && maskField(name),
        businessName: businessName && maskField(businessName),
        community: community && maskField(community),
      };
  }
}

/** For staff: the name only for those who handle the matter; business and neighbourhood for all, unless they are to be kept. */
export const staffPerson = (
  { kind, name, businessName, community }: AuthorFacts,
  consent: DisplayConsent,
  disclosure: Disclosure,
): PersonView => ({
  kind,
  consent,
  name: disclosure.name(name),
  businessName: disclosure.group(businessName, name),
  community: disclosure.group(community, name),
});
