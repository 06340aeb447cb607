import { fold } from './fold.js';

const letter = /\p{L}\p{M}*/u;
const gap = /\s+/u;

/** Family name first, given name last, everything between in the middle. A single word is a given name. */
export interface NameParts {
  readonly family: string;
  readonly middle: string;
  readonly given: string;
}

const wordsOf = (fullName: string): string[] => fullName.normalize('NFC').trim().split(gap).filter(Boolean);

export function nameParts(fullName: string): NameParts {
  const words = wordsOf(fullName);
  const given = words.at(-1) ?? '';
  const family = words.length > 1 ? (words[0] ?? '') : '';
  return { family, middle: words.slice(1, -1).join(' '), given };
}

/** How people are addressed: "ông An" is Nguyễn Văn An. */
export const givenName = (fullName: string): string => nameParts(fullName).given;

/**
 * For public display of somebody who agreed to initials: Nguyễn Thị Mẫu Đơn is "N.T.M.Đ.". The letter is taken after
 * writing large, which makes several of some (ß, ﬃ).
 */
export const initials = (fullName: string): string =>
  wordsOf(fullName)
    .flatMap((word) => letter.exec(word.toUpperCase())?.[0] ?? [])
    .map((initial) => `${initial}.`)
    .join('');

/** ngang, huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries. */
const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
/** Letters of their own, each after its plain form: a ă â, d đ, e ê, o ô ơ, u ư. */
const shapes = ['\u0306', '\u0302', '\u031b'];

/**
 * A key that plain byte order sorts as Vietnamese does: two characters per letter, '0' ends a word, then one digit per
 * letter for the tones, which decide only between words of the same letters. Only digits and small letters occur, so every
 * database and every collation agrees on it.
 */
function wordKey(word: string): string {
  let letters = '';
  let marks = '';
  for (const character of word.normalize('NFC').toLowerCase()) {
    const [plain = '', ...accents] = character.replace(/[đð]/, 'd\u0302').normalize('NFD');
    if (/[a-z]/.test(plain)) {
      const shape = shapes.findIndex((mark) => accents.includes(mark)) + 1;
      letters += plain + shape;
      marks += tones.findIndex((mark) => accents.includes(mark)) + 1;
    } else if (/\d/.test(plain)) {
      letters += `1${plain}`;
    } else if (letter.test(plain)) {
      letters += `z9${character.codePointAt(0)?.toString(16).padStart(6, '0')}`;
    }
  }
  return `${letters}0${marks}0`;
}

/** By given name, then family name, then the middle. For names of another order pass the name as it should be sorted. */
export function nameSortKey(fullName: string): string {
  const { family, middle, given } = nameParts(fullName);
  return [given, family, ...middle.split(gap).filter(Boolean)].map(wordKey).join('');
}

export function compareNames(one: string, other: string): number {
  const a = nameSortKey(one);
  const b = nameSortKey(other);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The same person as far as spelling tells: case, accents and spacing aside. */
export const sameName = (one: string, other: string): boolean => fold(one) === fold(other);
