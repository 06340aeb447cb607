import { typedCode } from '../contract/text/typed-code.js';

/** Crockford's base 32: without I, L, O and U, so that characters are not confused when read aloud or copied by hand. */
export const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const CODE_LENGTH = 12;
const LONGEST_TYPED = 60;

const times2 = (element: number): number => {
  const doubled = element << 1;
  return doubled < 32 ? doubled : doubled ^ 0b100101;
};

/**
 * Symbols are elements of GF(32) (x⁵ + x² + 1); a code is valid when its polynomial is 0 at x = 2. Each position then has
 * a different weight 2ⁿ, none of them 0, so any single wrong symbol and any two exchanged symbols, adjacent or not, leave
 * a remainder. A sum modulo 32 would miss some of both; modulo 37 would need five more symbols.
 */
const remainder = (elements: readonly number[]): number =>
  elements.reduce((rest, element) => times2(rest) ^ element, 0);

const elementsOf = (symbols: string): number[] => Array.from(symbols, (symbol) => alphabet.indexOf(symbol));

/** Appends the check symbol. */
export const withCheckSymbol = (symbols: string): string =>
  symbols + alphabet.charAt(times2(remainder(elementsOf(symbols))));

/** The symbols that are meant: O is 0, I and L are 1. */
export const readSymbols = (typed: string): string => typedCode(typed).replace(/O/g, '0').replace(/[IL]/g, '1');

/**
 * Reads a code as people type it: lower case, O for 0, I or L for 1, spaces and dashes anywhere. Undefined when it is not
 * a code. A well-formed code need not have been issued.
 */
export function parseCode(typed: string): string | undefined {
  if (typed.length > LONGEST_TYPED) return undefined;
  const code = readSymbols(typed);
  const elements = elementsOf(code);
  const wellFormed = code.length === CODE_LENGTH && !elements.includes(-1);
  return wellFormed && remainder(elements) === 0 ? code : undefined;
}

/** In groups of four, as it is printed and read aloud: 7K3M-Q0ZD-19XA. */
export const inGroups = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? '';
