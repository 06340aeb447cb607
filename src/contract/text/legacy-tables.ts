/**
 * How fonts from before Unicode encoded Vietnamese, as it appears when the bytes are read as Latin-1: TCVN3 (the .VnTime
 * fonts) uses one character per letter, VNI a vowel followed by its mark.
 */
const tcvn3Rows: readonly (readonly [legacy: string, unicode: string])[] = [
  ['µ¶·¸¹', 'àảãáạ'],
  ['¨»¼½¾Æ', 'ăằẳẵắặ'],
  ['©ÇÈÉÊË', 'âầẩẫấậ'],
  ['®', 'đ'],
  ['ÌÎÏÐÑ', 'èẻẽéẹ'],
  ['ªÒÓÔÕÖ', 'êềểễếệ'],
  ['×ØÜÝÞ', 'ìỉĩíị'],
  ['ßáâãä', 'òỏõóọ'],
  ['«åæçèé', 'ôồổỗốộ'],
  ['¬êëìíî', 'ơờởỡớợ'],
  ['ïñòóô', 'ùủũúụ'],
  ['\u00adõö÷øù', 'ưừửữứự'],
  ['úûüýþ', 'ỳỷỹýỵ'],
  ['¡¢£¤¥¦§', 'ĂÂÊÔƠƯĐ'],
];

export const tcvn3: ReadonlyMap<string, string> = new Map(
  tcvn3Rows.flatMap(([legacy, unicode]) => {
    const letters = Array.from(unicode);
    return Array.from(legacy, (character, index) => [character, letters[index] ?? ''] as const);
  }),
);

/** Letters that VNI writes with one character. */
export const vniSingles: ReadonlyMap<string, string> = new Map([
  ['ñ', 'đ'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
]);

const vniTones: readonly (readonly [mark: string, combining: string])[] = [
  ['ù', '\u0301'],
  ['ø', '\u0300'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
];

const circumflexed: readonly (readonly [mark: string, combining: string])[] = [
  ['â', '\u0302'],
  ['á', '\u0302\u0301'],
  ['à', '\u0302\u0300'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
];

const breved: readonly (readonly [mark: string, combining: string])[] = [
  ['ê', '\u0306'],
  ['é', '\u0306\u0301'],
  ['è', '\u0306\u0300'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
];

const vniVowels = [
  { legacy: 'a', letter: 'a', marks: [...vniTones, ...circumflexed, ...breved] },
  { legacy: 'e', letter: 'e', marks: [...vniTones, ...circumflexed] },
  { legacy: 'o', letter: 'o', marks: [...vniTones, ...circumflexed] },
  { legacy: 'u', letter: 'u', marks: vniTones },
  { legacy: 'y', letter: 'y', marks: vniTones },
  { legacy: 'ô', letter: 'ơ', marks: vniTones },
  { legacy: 'ö', letter: 'ư', marks: vniTones },
];

/** Two small characters of VNI to one letter. */
export const vniPairs: ReadonlyMap<string, string> = new Map(
  vniVowels.flatMap(({ legacy, letter, marks }) =>
    marks.map(([mark, combining]) => [legacy + mark, (letter + combining).normalize('NFC')] as const),
  ),
);
