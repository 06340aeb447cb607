import { fold } from '../../contract/text/fold.js';
import { Refusal } from '../../common/problem/refusal.js';
import type { RuleName } from '../../contract/rules.js';
import { loadCommonWords, undisguised } from './common-words.js';

/** A password is refused if fewer of its characters have to be guessed one by one. */
const fewest = 8;
/** What it costs to guess a common word, or one that everybody knows of the person. */
const wordCost = 2;
const ownCost = 1;
const shortestWord = 3;
const shortestRepetition = 4;

const keyRows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Columns of the keyboard, as in 1qaz2wsx and 1q2w3e4r. */
const keyColumns = ['1qaz', '2wsx', '3edc', '4rfv', '5tgb', '6yhn', '7ujm', '8ik', '9ol'];
const keyPairs = '1q2w3e4r5t6y7u8i9o0p';
const alphabet = 'abcdefghijklmnopqrstuvwxyz';
const lines = [...keyRows, ...keyColumns, keyPairs, alphabet, '01234567890'];
const bothWays = [...lines, ...lines.map((line) => [...line].reverse().join(''))];

/** The words of an address, a name or an organisation that a guesser tries first. */
export function ownWords(...known: readonly (string | null | undefined)[]): ReadonlySet<string> {
  const words = known.flatMap((one) => fold(one ?? '').match(/[a-z0-9]+/g) ?? []);
  const joined = known.map((one) => fold((one ?? '').replace(/@.*/, '')).replace(/[^a-z0-9]+/g, ''));
  return new Set([...words, ...joined].filter((word) => word.length >= shortestWord));
}

/** The longest stretch from here that is a run: one character, a row of keys, the alphabet, a repetition of what was. */
function runFrom(text: string, at: number): number {
  const character = text[at];
  let same = 1;
  while (text[at + same] === character) same++;
  let longest = same >= shortestWord ? same : 0;
  for (const line of bothWays) {
    const start = line.indexOf(character ?? '');
    if (start < 0) continue;
    let run = 0;
    while (start + run < line.length && line[start + run] === text[at + run]) run++;
    if (run >= shortestWord) longest = Math.max(longest, run);
  }
  for (let end = text.length; end - at >= shortestRepetition && end - at > longest; end--)
    if (text.slice(0, at).includes(text.slice(at, end))) longest = end - at;
  return longest;
}

const year = /^(19|20)\d\d/;

/** `own`: what everybody knows of the person; `common`: what many choose. */
interface Predictable {
  own: ReadonlySet<string>;
  common: ReadonlySet<string>;
}

/** What comes next at a position, and what it costs to guess. */
function piecesAt(
  { text, plain }: { text: string; plain: string },
  at: number,
  { own, common }: Predictable,
): [length: number, cost: number][] {
  const pieces: [number, number][] = [[1, 1]];
  const run = runFrom(text, at);
  if (run > 0) pieces.push([run, 1]);
  if (year.test(text.slice(at))) pieces.push([4, 1]);
  for (let length = shortestWord; at + length <= text.length; length++) {
    const words = [text.slice(at, at + length), plain.slice(at, at + length)];
    if (words.some((word) => own.has(word))) pieces.push([length, ownCost]);
    else if (words.some((word) => common.has(word))) pieces.push([length, wordCost]);
  }
  return pieces;
}

/** How many guesses it takes at least, one for each character that nothing predicts. */
function guessesOf(password: string, words: Predictable): number {
  const text = fold(password).replace(/\s/g, '');
  const plain = undisguised(text);
  const least = Array.from({ length: text.length + 1 }, () => Infinity);
  least[0] = 0;
  for (let at = 0; at < text.length; at++)
    for (const [length, cost] of piecesAt({ text, plain }, at, words))
      least[at + length] = Math.min(least[at + length] ?? Infinity, (least[at] ?? Infinity) + cost);
  return least[text.length] ?? 0;
}

/** Why a new password is refused, if it is. */
export function passwordWeakness(password: string, words: Predictable): RuleName | null {
  if (guessesOf(password, words) >= fewest) return null;
  return guessesOf(password, { ...words, own: new Set() }) >= fewest ? 'password-own' : 'password-common';
}

export async function assertUncommon(password: string, own: ReadonlySet<string>, field: string): Promise<void> {
  const rule = passwordWeakness(password, { own, common: await loadCommonWords() });
  if (rule) throw new Refusal('validation-failed', { errors: [{ field, rule, message: '' }] });
}
