import { randomInt } from 'node:crypto';

/** No 0 O, 1 I L, 2 Z, 5 S, 8 B, and no vowels: nothing to mistake on a projector, and no words by chance. */
const symbols = '34679CDFGHJKMNPQRTVWXY';
const length = 6;

/** What people in the hall type to find the dialogue: six characters, 22⁶ of them. */
export const makeJoinCode = (): string =>
  Array.from({ length }, () => symbols.charAt(randomInt(symbols.length))).join('');

const gaps = /[\s\p{Pd}._\p{Cf}]+/gu;

/** Reads a code as people type it, small letters, spaces and dashes anywhere; undefined when it cannot be one. */
export function readJoinCode(typed: string): string | undefined {
  if (typed.length > 40) return undefined;
  const code = typed.normalize('NFKC').replace(gaps, '').toUpperCase();
  return code.length === length && Array.from(code).every((symbol) => symbols.includes(symbol)) ? code : undefined;
}

/** Two groups of three, as it stands on the projector: K7M 3QX. */
export const joinCodeInGroups = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
