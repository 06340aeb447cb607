/**
 * What is not seen: zero-width characters, joiners, soft hyphens, direction marks, Hangul fillers, tags. Some are needed
 * inside emoji; `tidyText` keeps those.
 */
export const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]+/gu;

/** Apostrophes as keyboards, phones and copied texts write them. */
export const apostrophes = "'’‘ʼʻ`´′＇";

const fullWidth = /[\uff01-\uff5e]/g;
const narrow = (character: string): string => String.fromCharCode(character.charCodeAt(0) - 0xfee0);

/** Full-width letters, digits and signs (as East Asian keyboards produce them) in their usual form. */
export const narrowed = (text: string): string => text.replace(fullWidth, narrow);

const decimal = /\p{Nd}/u;

/**
 * The ASCII digits a character stands for: those of other scripts, full-width, circled and raised ones. Undefined if it is
 * no digit. The ten digits of a script follow one another, so that counting backwards gives the value.
 */
export function digitsOf(character: string): string | undefined {
  const compatible = character.normalize('NFKC');
  if (/^[0-9]{1,2}$/.test(compatible)) return compatible;
  if (!decimal.test(character)) return circled(character);
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && decimal.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}

/** First of nine or ten signs for 1 and so on: black, sans-serif, black sans-serif and double circles. */
const circles = [0x2776, 0x2780, 0x278a, 0x24f5];

function circled(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  const first = circles.find((one) => code >= one && code <= one + 9);
  return first === undefined ? undefined : String(code - first + 1);
}

const ascii = /^[\x20-\x7e]*$/;

const twins: ReadonlyMap<string, string> = new Map([
  ...[...'АВЕКМНОРСТХасеорх'].map((letter, at) => [letter, 'ABEKMHOPCTXaceopx'.charAt(at)] as const),
  ...[...'ΑΒΕΖΗΙΚΜΝΟΡΤΧ'].map((letter, at) => [letter, 'ABEZHIKMNOPTX'.charAt(at)] as const),
]);

/** With Latin letters in place of Cyrillic and Greek ones that look the same, and narrow ones in place of wide ones. */
export const latin = (text: string): string =>
  ascii.test(text) ? text : Array.from(narrowed(text), (letter) => twins.get(letter) ?? letter).join('');
