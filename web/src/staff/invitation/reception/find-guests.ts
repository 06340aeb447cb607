import type { GuestLiveView } from '#contract/views.js';
import { findFolded, foldedWords, matches } from '#contract/text/fold.js';
import { sameName } from '#contract/text/vietnamese-name.js';
import { parsePhone } from '#contract/text/phone.js';
import { parseCode, readSymbols } from '#server/common/crockford.js';

/** A door code: twelve characters of Crockford's alphabet, in any grouping. */
const DOOR_CODE = /^[0-9A-HJKMNP-TV-Z]{12}$/;

const LENGTH = 12;

/**
 * Reads a code, or a URL containing it, as typed by a USB scanner. A scanner types behind what was left in the field: then
 * the end counts, if its check symbol is right. Every code has a digit; “hoang thi hanh” has twelve symbols, but no digit.
 */
export function parseDoorCode(typed: string): string | undefined {
  const last = typed.normalize('NFKC').trim().split(/[/=#]/).at(-1) ?? '';
  const code = readSymbols(last);
  if (DOOR_CODE.test(code) && /\d/.test(last)) return code;
  const end = code.slice(-LENGTH);
  return code.length > LENGTH && /\d/.test(last.slice(-LENGTH)) ? parseCode(end) : undefined;
}

/**
 * Matches like the server: prefixes of words of name or business, or the end of the phone number. Of that, this device
 * knows three digits only; a longer number finds those whose number ends alike.
 */
export function findGuests(
  guests: readonly GuestLiveView[],
  typed: string,
  most = 12,
): { found: GuestLiveView[]; count: number } {
  const phoneEnd = endOfPhone(typed);
  if (foldedWords(typed).length === 0) return { found: [], count: 0 };
  const fits = (guest: GuestLiveView): boolean =>
    (phoneEnd !== undefined && guest.phoneEnd === phoneEnd) ||
    matches(`${guest.name} ${guest.businessName ?? ''}`, typed);
  const found = guests
    .filter(fits)
    .sort(
      (a, b) =>
        Number(a.checkedInAt !== null) - Number(b.checkedInAt !== null) || lastName(a).localeCompare(lastName(b), 'vi'),
    );
  return { found: found.slice(0, most), count: found.length };
}

/** Guests who may be the person with this name: those of the same name, unless their phone numbers end differently. */
export function namesakesOf(guests: readonly GuestLiveView[], name: string, phone: string): GuestLiveView[] {
  const typed = parsePhone(phone)?.slice(-3);
  return guests.filter(
    (guest) => sameName(guest.name, name) && (!typed || !guest.phoneEnd || guest.phoneEnd === typed),
  );
}

/** The last three digits of three, four or a whole number. */
function endOfPhone(typed: string): string | undefined {
  const digits = parsePhone(typed) ?? typed.normalize('NFKC').trim();
  return /^(\+84\d{9,10}|\d{3,4})$/.test(digits) ? digits.slice(-3) : undefined;
}

/** Vietnamese names are sorted by their last word. */
const lastName = ({ name }: GuestLiveView): string => name.split(' ').at(-1) ?? name;

/** Splits the name, marking the part that was typed. */
export function marked(name: string, typed: string): { text: string; hit: boolean }[] {
  const at = findFolded(name, typed);
  if (!at) return [{ text: name, hit: false }];
  return [
    { text: name.slice(0, at.start), hit: false },
    { text: name.slice(at.start, at.end), hit: true },
    { text: name.slice(at.end), hit: false },
  ].filter(({ text }) => text !== '');
}
