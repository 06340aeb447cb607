import { comparable } from './fold.js';

const letter = /\p{L}\p{M}*/u;
const gap = /\s+/u;

/** Family name first, given name last, middle names in between. A single word is a given name. */
export interface NameParts {
  readonly family: string;
  readonly middle: string;
  readonly given: string;
}

const wordsOf = (fullName: string): string[] => fullName.normalize('NFC').trim().split(gap).filter(Boolean);

export function nameParts(fullName: string): NameParts {
  const words = wordsOf(fullName);
  const given = words[words.length - 1] ?? '';
  const family = words.length > 1 ? (words[0] ?? '') : '';
  return { family, middle: words.slice(1, -1).join(' '), given };
}

const honorifics = new Set(
  'ông bà anh chị cô chú bác cụ thầy dì cậu mợ em cháu mr mrs ms dr ts ths pgs gs bs ks'.split(' '),
);
/** "(tổ 4)" behind a name. */
const remark = /(\S\s?)\([^()]*\)\s*$/;

/** The words of a name without honorifics and titles in front of it, and without a remark behind it. */
function namedWords(fullName: string): string[] {
  const words = wordsOf(fullName.replace(remark, '$1'));
  while (words.length > 1 && honorifics.has((words[0] ?? '').toLowerCase().replace('.', ''))) words.shift();
  return words;
}

export const withoutHonorific = (fullName: string): string => namedWords(fullName).join(' ');

/**
 * For public display of somebody who agreed to initials: Nguyễn Thị Mẫu Đơn becomes "N.T.M.Đ."; empty for a name without
 * letters. The first letter is taken after converting to upper case, which turns some letters (ß, ﬃ) into several.
 */
export const initials = (fullName: string): string =>
  namedWords(fullName)
    .flatMap((word) => letter.exec(word.toUpperCase())?.[0] ?? [])
    .map((initial) => `${initial}.`)
    .join('');

/** ngang, huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries. */
const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
/** Marks that make separate letters, sorted after the plain form: a ă â, d đ, e ê, o ô ơ, u ư. */
const shapes = ['\u0306', '\u0302', '\u031b'];

/**
 * A key that sorts in Vietnamese order by plain byte comparison: two characters per letter, '0' at the end of a word, then
 * one digit per letter for the tones, which only decide between words with the same letters. It consists of digits and
 * lower-case letters, so every database and collation sorts it alike.
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

/** Sorts by given name, then family name, then middle names. For names in another order pass the name as it should sort. */
export function nameSortKey(fullName: string): string {
  const { family, middle, given } = nameParts(fullName);
  return [given, family, ...middle.split(gap).filter(Boolean)].map(wordKey).join('');
}

/** Whether two spellings may be the same name, ignoring case, accents, spacing and signs. */
export const sameName = (one: string, other: string): boolean => comparable(one) === comparable(other);
