import type { Speaker } from '#api/turns.js';
import { foldedWords, matches } from '#contract/text/fold.js';

/** Matches prefixes of words, ignoring accents, in any order; requests to speak and present guests come first. */
export function findSpeakers(speakers: readonly Speaker[], typed: string, most = 7): Speaker[] {
  if (foldedWords(typed).length === 0) return [];
  const rank = ({ wantsToSpeak, isHere }: Speaker): number => (wantsToSpeak ? 0 : isHere ? 1 : 2);
  return speakers
    .filter(({ name, from }) => matches(`${name} ${from ?? ''}`, typed))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, most);
}
