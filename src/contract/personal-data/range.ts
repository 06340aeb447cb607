import type { TextRange } from '../text/fold.js';

export type PersonalDataKind =
  'phone' | 'identity_number' | 'bank_account' | 'tax_code' | 'email' | 'profile' | 'plate' | 'house_number' | 'name';

/**
 * `certain`: nothing else is written like this, or a word before it says what it is; contacts are masked without asking.
 * `likely`: proposed, a person decides. `possible`: mostly something else, such as the house number of a building site;
 * only covered where nobody looks before it leaves.
 */
export type Certainty = 'certain' | 'likely' | 'possible';

export interface PersonalDataRange extends TextRange {
  readonly kind: PersonalDataKind;
  readonly certainty: Certainty;
}
