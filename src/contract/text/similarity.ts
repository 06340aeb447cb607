import { fold } from './fold.js';
import { remembered } from './remember.js';

const common = new Set(
  'va la cua co cho toi chung de duoc khong thi ma voi nay do da dang se o tai tu den trong ve bao gio xin nha nguoi dan'.split(
    ' ',
  ),
);

/** Hashes a word to a number, so that the marks of a whole dialogue stay small and two texts are compared in one pass. */
function numberOf(mark: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < mark.length; at += 1) hash = Math.imul(hash ^ mark.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Pairs of adjacent syllables, which carry the meaning in Vietnamese, and uncommon single syllables. */
function findMarks(text: string): Uint32Array {
  const syllables = fold(text).match(/[\p{L}\d]+/gu) ?? [];
  const marks = new Set<number>();
  for (const [index, syllable] of syllables.entries()) {
    if (!common.has(syllable)) marks.add(numberOf(syllable));
    const next = syllables[index + 1];
    if (next) marks.add(numberOf(`${syllable} ${next}`));
  }
  return Uint32Array.from(marks).sort();
}

/** The texts of some ten dialogues. */
export const MOST_REMEMBERED = 2_000_000;

/** Computed once per text, however often it is compared. */
export const marksOf = remembered(findMarks, MOST_REMEMBERED);

/** Both must be sorted. */
function sharedBy(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  let other = 0;
  for (const mark of a) {
    while (other < b.length && (b[other] ?? mark) < mark) other += 1;
    if (b[other] === mark) shared += 1;
  }
  return shared;
}

/** 0 to 1: how much of the shorter text occurs in the other one. */
export function similarity(one: string, other: string): number {
  const [a, b] = [marksOf(one), marksOf(other)];
  const least = Math.min(a.length, b.length);
  return least === 0 ? 0 : sharedBy(a, b) / least;
}

/** At or above this, two texts are taken to be about the same matter. */
export const SIMILAR = 0.28;

/** The most similar first, at most `max`. */
export function mostSimilar<One extends { id: string; text: string }>(
  text: string,
  among: readonly One[],
  max: number,
): One[] {
  return among
    .map((one) => ({ one, like: similarity(text, one.text) }))
    .filter(({ like }) => like >= SIMILAR)
    .sort((a, b) => b.like - a.like)
    .slice(0, max)
    .map(({ one }) => one);
}
