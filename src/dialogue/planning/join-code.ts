import { randomInt } from 'node:crypto';
import { typedCode } from '../../contract/text/typed-code.js';

/** Without 0 O, 1 I L, 2 Z, 5 S, 8 B and vowels, to avoid misreading on a projector and accidental words. */
const symbols = '34679CDFGHJKMNPQRTVWXY';
const length = 6;

/** Code by which people in the hall find the dialogue: six characters, 22⁶ possibilities. */
export const makeJoinCode = (): string =>
  Array.from({ length }, () => symbols.charAt(randomInt(symbols.length))).join('');

/** Reads a code as people type it: lower case, spaces and dashes anywhere. Undefined if it cannot be one. */
export function parseJoinCode(typed: string): string | undefined {
  if (typed.length > 40) return undefined;
  const code = typedCode(typed);
  return code.length === length && Array.from(code).every((symbol) => symbols.includes(symbol)) ? code : undefined;
}
