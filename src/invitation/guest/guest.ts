import { makeTrackingCode } from '../../common/tracking-code.js';
import { fold } from '../../contract/text/fold.js';
import { nameSortKey } from '../../contract/text/vietnamese-name.js';

/** A door code has the format of a tracking code, but gives access to nothing else. */
export const newDoorCode = makeTrackingCode;

/** Folded words with a space before and after each, so that `% don%` finds words beginning with "don". */
const searchableOf = (...texts: (string | null | undefined)[]): string =>
  ` ${texts.flatMap((text) => fold(text ?? '').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `.slice(0, 400);

/** The columns for searching and sorting guests. */
export const listed = (name: string, businessName: string | null | undefined) => ({
  searchable: searchableOf(name, businessName),
  sortKey: nameSortKey(name).slice(0, 200),
});

export const phoneEnd = (phone: string | null): string | null => phone && phone.slice(-3);
