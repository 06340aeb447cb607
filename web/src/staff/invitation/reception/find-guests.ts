import type { GuestLiveView } from '#contract/views.js';
import { findFolded, fold } from '#lib/fold.js';

/** A door code: twelve characters of Crockford's alphabet, in any grouping. */
const DOOR_CODE = /^[0-9A-HJKMNP-TV-Z]{12}$/;

/** Reads a code, or a URL containing it, as typed by a USB scanner. */
export function parseDoorCode(typed: string): string | undefined {
  const last = typed.trim().split(/[/=#]/).at(-1) ?? '';
  const code = last.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return DOOR_CODE.test(code) && /\d/.test(code) ? code : undefined;
}

/** Matches prefixes of words of name or business, ignoring accents, or the end of the phone number. */
export function findGuests(
  guests: readonly GuestLiveView[],
  typed: string,
  most = 12,
): { found: GuestLiveView[]; count: number } {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return { found: [], count: 0 };
  const fits = ({ name, businessName, phoneEnd }: GuestLiveView): boolean => {
    if (words.length === 1 && /^\d{3}$/.test(words[0] ?? '') && phoneEnd === words[0]) return true;
    const said = ` ${fold(`${name} ${businessName ?? ''}`)}`;
    return words.every((word) => said.includes(` ${word}`));
  };
  const found = guests
    .filter(fits)
    .sort(
      (a, b) =>
        Number(a.checkedInAt !== null) - Number(b.checkedInAt !== null) || lastName(a).localeCompare(lastName(b), 'vi'),
    );
  return { found: found.slice(0, most), count: found.length };
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
