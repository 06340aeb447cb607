import type { Speaker } from '#api/turns.js';
import { fold } from '#lib/fold.js';

/** Matches prefixes of words, ignoring accents, in any order; requests to speak and present guests come first. */
export function findSpeakers(speakers: readonly Speaker[], typed: string, most = 7): Speaker[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const rank = ({ wantsToSpeak, isHere }: Speaker): number => (wantsToSpeak ? 0 : isHere ? 1 : 2);
  return speakers
    .filter(({ name, from }) => {
      const said = ` ${fold(`${name} ${from ?? ''}`)}`;
      return words.every((word) => said.includes(` ${word}`));
    })
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, most);
}
