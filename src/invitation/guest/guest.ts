import { makeTrackingCode, type TrackingCode } from '../../common/tracking-code.js';
import { searchableOf } from '../../contract/text/fold.js';
import { nameSortKey } from '../../contract/text/vietnamese-name.js';

/**
 * A door code has the format of a tracking code, but gives access to nothing else. It has a digit which is not read for a
 * letter (0 for O, 1 for I or L): by it, a code typed at the reception is told from a name.
 */
export function newDoorCode(): TrackingCode {
  const code = makeTrackingCode();
  return /[2-9]/.test(code) ? code : newDoorCode();
}

/** The columns for searching and sorting guests. */
export const listed = (name: string, businessName: string | null | undefined) => ({
  searchable: searchableOf(400, name, businessName),
  sortKey: nameSortKey(name).slice(0, 200),
});

export const phoneEnd = (phone: string | null): string | null => phone && phone.slice(-3);
