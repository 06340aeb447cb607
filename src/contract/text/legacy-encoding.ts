import { familyNames } from './family-names.js';
import { tcvn3, vniPairs, vniSingles } from './legacy-tables.js';
import { hasPossibleTone, parseSyllable } from './vietnamese-syllable.js';

export type LegacyEncoding = 'TCVN3' | 'VNI';

export interface LegacyText {
  readonly encoding: LegacyEncoding;
  /** The beginning of the text, decoded. */
  readonly preview: string;
}

const PREVIEW_LENGTH = 120;
const LONGEST_WORD = 24;
const words = /[A-Za-z\u00a1-\u00ff\p{L}\p{M}]+/gu;
const beyondAscii = /\P{ASCII}/u;
/** Letters that only Unicode can write: a line with one of them is not legacy text. */
const unicodeVietnamese = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]/;
const edges = /^[^\p{L}]+|[^\p{L}]+$/gu;

/** All lower case, all upper case, or one leading capital. */
const ordinaryCase = /^(\P{Lu}+|\P{Ll}+|\p{Lu}\P{Lu}*)$/u;
/** Words of any language in »quotes«, and 640×480. */
const quoted = /^[«»×]*\p{ASCII}*[«»×]*$/u;

/** Patterns of no natural language: a capital after a lower-case letter, a symbol inside a word, such vowel pairs. */
const unmistakable: Record<LegacyEncoding, RegExp> = {
  TCVN3:
    /[a-z][\u00c6-\u00de]|[A-Z][\u00c6-\u00de][a-z]|[A-Za-z][\u00a1-\u00ae\u00b5-\u00b9\u00bb-\u00be×÷]|[\u00a1-\u00a7®][\p{L}\u00ad\u00b5-\u00b9]|[b-df-hj-np-tv-zB-DF-HJ-NP-TV-Z]ï/u,
  VNI: /[aeoAEO][âàãåäêÂÀÃÅÄÊ]|[aeouyôöAEOUYÔÖ][øûõØÛÕ]/,
};

/** Ng« for Ngô looks like the beginning of a quotation. */
const beyondLetters = /[«¨©ª®]$/;
/** A letter that carries a tone in no Vietnamese word. */
const foreign = /ñ/i;

/** In a line of so few words, which may be a name, one family name decides. */
const SHORT_LINE = 5;

const hasSmall = /[a-z]/;

/** TCVN3 wrote capitals with the same characters in another font, so case can only be inferred from the neighbours. */
export function fromTcvn3(text: string): string {
  const enoughCapitals = hasSmall.test(text) ? /[A-Z].*[A-Z]/ : /[A-Z]/;
  return text.replace(words, (word) => {
    const capitals = !hasSmall.test(word) && enoughCapitals.test(word);
    let out = '';
    for (const character of word) {
      const letter = tcvn3.get(character) ?? character;
      out += capitals ? letter.toUpperCase() : letter;
    }
    return out;
  });
}

export function fromVni(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const small = character.toLowerCase();
    const pair = vniPairs.get(small + text.charAt(at + 1).toLowerCase());
    const letter = pair ?? vniSingles.get(small) ?? small;
    if (pair) at++;
    out += small === character ? letter : letter === small ? character : letter.toUpperCase();
  }
  return out;
}

const decoders: Record<LegacyEncoding, (text: string) => string> = {
  TCVN3: fromTcvn3,
  VNI: fromVni,
};

/**
 * Whether a line reads as Vietnamese only after decoding. A word counts for the encoding if it is not a syllable as written
 * but becomes one, and against it if decoding does not help. Words that are syllables either way and abbreviations in
 * capitals do not count. A few foreign words decode by chance (Swedish "gång" to "gồng"), hence the required shares and
 * the one unmistakable word, or in a short line a family name, which may be spelled alike in both; in VNI, where two characters make one vowel, chance hits are
 * rarer and two words suffice.
 */
function isLegacyLine(line: string, encoding: LegacyEncoding): boolean {
  const decode = decoders[encoding];
  let certain = false;
  let named = false;
  let opensWithFamily = false;
  let speakingFor = 0;
  let against = 0;
  let all = 0;
  for (const [word] of line.matchAll(words)) {
    all++;
    const decoded = decode(word.slice(0, LONGEST_WORD));
    if (all === 1) opensWithFamily = [word, decoded].some((one) => familyNames.has(one.toLowerCase()));
    if (!beyondAscii.test(word)) continue;
    const isOpenFamily = all === 1 && opensWithFamily && !line.includes('»') && !familyNames.has(word.toLowerCase());
    const vote =
      isOpenFamily && beyondLetters.test(word) ? 'for' : word.length > LONGEST_WORD ? 'against' : voteOf(word, decoded);
    if (vote === 'against') against++;
    if (vote === 'for') {
      speakingFor++;
      certain ||= unmistakable[encoding].test(word);
      named ||= opensWithFamily || familyNames.has(decoded.toLowerCase());
    }
  }
  const enough = certain || (named && all <= SHORT_LINE) || (encoding === 'VNI' && speakingFor >= 2);
  return enough && speakingFor >= 3 * against && speakingFor * 12 >= all;
}

function voteOf(word: string, decoded: string): 'for' | 'against' | undefined {
  const marked = beyondAscii.test(word.replace(edges, ''));
  if (!marked && quoted.test(word)) return undefined;
  const syllable = parseSyllable(decoded);
  if (syllable && hasPossibleTone(syllable) && beyondAscii.test(decoded)) {
    const standsAsItIs = !foreign.test(word) && ordinaryCase.test(word) && parseSyllable(word) !== undefined;
    return standsAsItIs || syllable.onset === '' ? undefined : 'for';
  }
  const abbreviation = decoded === decoded.toUpperCase();
  return marked && !abbreviation ? 'against' : undefined;
}

const encodings: readonly LegacyEncoding[] = ['TCVN3', 'VNI'];

/** Detects text typed in a legacy font line by line, so that a pasted paragraph among correct ones is found too. */
export function findLegacyEncoding(text: string): LegacyText | undefined {
  if (!beyondAscii.test(text)) return undefined;
  for (const line of text.normalize('NFC').split('\n')) {
    if (!beyondAscii.test(line) || unicodeVietnamese.test(line)) continue;
    const encoding = encodings.find((candidate) => isLegacyLine(line, candidate));
    if (encoding) return { encoding, preview: preview(line, encoding) };
  }
  return undefined;
}

const preview = (line: string, encoding: LegacyEncoding): string =>
  Array.from(decoders[encoding](line.slice(0, 4 * PREVIEW_LENGTH)).trim())
    .slice(0, PREVIEW_LENGTH)
    .join('');
