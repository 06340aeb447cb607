import { fold } from './fold.js';

const common = new Set(
  'va la cua co cho toi chung de duoc khong thi ma voi nay do da dang se o tai tu den trong ve bao gio xin nha nguoi dan'.split(
    ' ',
  ),
);

/** Pairs of neighbouring syllables, which are what carries meaning in Vietnamese, and the single ones that are not common. */
function marksOf(text: string): Set<string> {
  const syllables = fold(text).match(/[\p{L}\d]+/gu) ?? [];
  const marks = new Set<string>();
  for (const [index, syllable] of syllables.entries()) {
    if (!common.has(syllable)) marks.add(syllable);
    const next = syllables[index + 1];
    if (next) marks.add(`${syllable} ${next}`);
  }
  return marks;
}

/** 0 to 1: how much of the shorter text stands in the other one. */
export function likeness(one: string, other: string): number {
  const [a, b] = [marksOf(one), marksOf(other)];
  const least = Math.min(a.size, b.size);
  if (least === 0) return 0;
  let shared = 0;
  for (const mark of a) if (b.has(mark)) shared += 1;
  return shared / least;
}

const LIKE = 0.28;

/** The likest first, at most `max`. */
export function likest<One extends { id: string; text: string }>(
  text: string,
  among: readonly One[],
  max: number,
): One[] {
  return among
    .map((one) => ({ one, like: likeness(text, one.text) }))
    .filter(({ like }) => like >= LIKE)
    .sort((a, b) => b.like - a.like)
    .slice(0, max)
    .map(({ one }) => one);
}
