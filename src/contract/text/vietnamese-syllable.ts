const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

const onsets = 'ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p q r s t v x'.split(' ').concat('');

/** All rimes (what follows the onset), without tones. */
const rimes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
   e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
   i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
   o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
   ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
   u ua uân uâng uât uây uc ui um un ung up ut uê uêch uênh uơ uôc uôi uôm uôn uông uôt
   uy uya uych uyên uyêt uynh uyt uyu uyn uyp
   ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
   y yêm yên yêng yêt yêu ych ynh yt`.split(/\s+/),
);

const beforeFrontVowel = new Set(['gh', 'k', 'ngh']);
const notBeforeFrontVowel = new Set(['c', 'g', 'ng']);
const frontVowel = /^[eêiy]/;
const stop = /(c|ch|p|t)$/;

export interface Syllable {
  readonly onset: string;
  readonly rime: string;
  /** The combining mark of the tone, '' for ngang. */
  readonly tone: string;
}

/**
 * Parses a word as a Vietnamese syllable, whichever vowel carries the tone (hoà or hòa); undefined if it is not one.
 * Spelling rules are enforced (k before e, ê, i, y; ngh and gh likewise), and at most one tone is allowed.
 */
export function parseSyllable(word: string): Syllable | undefined {
  if (word.length > 12) return undefined;
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(toneMarks) ?? [];
  if (tones.length > 1) return undefined;
  const letters = decomposed.replace(toneMarks, '').normalize('NFC');
  const onset = onsets.find((start) => letters.startsWith(start) && rimes.has(letters.slice(start.length)));
  if (onset === undefined) return undefined;
  const rime = letters.slice(onset.length);
  const front = frontVowel.test(rime);
  if (front ? notBeforeFrontVowel.has(onset) && !fitsG(onset, rime) : beforeFrontVowel.has(onset)) {
    return undefined;
  }
  return { onset, rime, tone: tones[0] ?? '' };
}

/** gì, gìn, giếng: the i belongs to the onset and to the rime at once. */
const fitsG = (onset: string, rime: string): boolean => onset === 'g' && rime.startsWith('i');

/** Syllables ending in c, ch, p or t can only have the tones sắc and nặng. */
export const hasPossibleTone = ({ rime, tone }: Syllable): boolean =>
  !stop.test(rime) || tone === '\u0301' || tone === '\u0323';
