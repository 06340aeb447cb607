import type { TextRange } from '../text/fold.js';

export type PersonalDataKind = 'phone' | 'identity_number' | 'tax_code' | 'email' | 'plate' | 'house_number' | 'name';

/** Proposed for redaction: a person decides. */
export interface PersonalDataRange extends TextRange {
  readonly kind: PersonalDataKind;
}
