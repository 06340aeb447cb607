import { makeTrackingCode } from '../../common/tracking-code.js';
import { fold } from '../../common/text/fold.js';
import { nameSortKey } from '../../common/text/vietnamese-name.js';

/** A code for the door is made like a tracking code, and opens nothing else. */
export const newDoorCode = makeTrackingCode;

/** Folded words, each with a space before it and after it, so that `% don%` finds what begins with "don". */
const searchableOf = (...texts: (string | null | undefined)[]): string =>
  ` ${texts.flatMap((text) => fold(text ?? '').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `.slice(0, 400);

/** The columns by which a guest is found and sorted. */
export const listed = (name: string, businessName: string | null | undefined) => ({
  searchable: searchableOf(name, businessName),
  sortKey: nameSortKey(name).slice(0, 200),
});

export const phoneEnd = (phone: string | null): string | null => phone && phone.slice(-3);
