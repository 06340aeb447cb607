import {
  familyNames,
  familyNamesWithoutAccents,
  highlandNames,
  middleNames,
  rareFamilyNames,
} from '../text/family-names.js';
import { isNobody, isNoun, softIntroductions, softWords } from './name-words.js';
import type { PersonalDataRange } from './range.js';
import { isStreetName } from './street-names.js';
import { isCapitalised, type TextReader, type Token } from './text-reader.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const honorifics = setOf('ông bà anh chị cô chú bác cụ thầy dì cậu mợ em cháu mr mrs ms bs gs ths');
/** Pairs of words followed by a name, such as "tôi là". */
const introductions: ReadonlySet<string> = new Set([
  'đồng chí',
  'đ c',
  ...['tôi', 'em', 'cháu', 'con', 'mình', 'tui'].flatMap((who) => [`${who} là`, `${who} tên`, `tên ${who}`]),
  ...['viết', 'gửi', 'khai', 'ký'].map((what) => `người ${what}`),
  ...['vợ', 'chồng', 'con', 'bộ', 'người'].map((who) => `${who} tên`),
  'cô giáo',
  'thầy giáo',
  'làm đơn',
  'bác sĩ',
  'luật sư',
  'giáo sư',
  'chủ hộ',
  'tên là',
  'và tên',
  'họ tên',
  'ký tên',
  'kí tên',
]);
/** "Tôi, Hoàng Mẫu, …" */
const speakers = setOf('tôi em cháu con mình tui');
/** After these words a person's name denotes a place: đường Bà Triệu, phường Trần Phú. */
const places = setOf(
  'đường tuyến phố ngõ ngách hẻm kiệt chùa cầu chợ núi hồ đình đền phường xã huyện quận tỉnh trường khu học thcs thpt',
);
const placesWithoutAccents = setOf(
  'duong tuyen pho ngo ngach hem kiet chua cau cho nui ho dinh den phuong xa huyen quan tinh truong khu hoc',
);
/** Offices, which do not make a place of the name behind "bí thư xã" and a name of two words behind "bí thư". */
const offices: ReadonlySet<string> = new Set([
  'chủ tịch',
  'bí thư',
  'cán bộ',
  'công an',
  'công chức',
  'giám đốc',
  'hiệu trưởng',
  'tổ trưởng',
  'tổ phó',
  'trưởng thôn',
  'trưởng bản',
  'trưởng ấp',
  'trưởng khu',
  'trưởng ban',
  'trưởng phòng',
  'chủ nhà',
  'chủ quán',
]);
/** Numbers behind these words belong to a way, and so does what is said next: hẻm 12 Nguyễn Văn Mẫu. */
const ways = setOf('ngõ ngách hẻm kiệt');
/** Words that begin the names of places in the highlands: Đắk R'Lấp, Ea H'Leo. */
const highlandPlaces = setOf('đắk đăk đak dak ea ia cư chư kon plei krông buôn');
/** Words that follow an honorific without being a name: ông Chủ tịch, bà con, Bà Rịa. */
const noNames = setOf('chủ phó bí trưởng giám chánh cục tổ ủy hội đảng ubnd hđnd mttq con rịa nà đen');
/** "Đô Thị Việt Hưng", "Chỉ Thị Số 5" */
const beforeThi = setOf('đô thành siêu giám biểu chỉ hiển');
/** What "Văn" begins as a noun or in the name of a place. */
const behindVan = setOf('hóa hoá phòng bản miếu học nghệ thư chấn lang giang lâm quán chương điển khê phú');
const MOST_WORDS = 6;
const FEWEST_WITHOUT_INTRODUCTION = 3;
/** Words that end a name written in small letters. */
const afterNames = setOf(
  'ở có là và đã tại thì nói hỏi không bị được cho với cùng hay hoặc làm nhà tổ xã sinh năm tuổi sơ người cán bộ này đó kia của đang sẽ vẫn chưa mới cũng đề nghị kêu kính phản ánh ơi ạ nhé về từ đến đi',
);
const MOST_SMALL = 4;
/** Between an introduction and the name. */
const introductoryGaps: ReadonlySet<string> = new Set([': ', ':', '. ']);
const spaces = /^[^\S\n]+$/;
const ascii = /^[A-Za-z]+$/;
/** H'Hen, K’Brêu */
const highlandPrefix = /^[HKYR]\P{L}\p{L}/u;
/** A whole name: K'Brêu; not K'bang. */
const highlandName = /^[HK]\P{L}\p{Lu}\p{L}{2}/u;

/**
 * Names: the capitalised words after ông, bà, đồng chí, "tôi là" …, or small ones starting with a common family name; words
 * that are a name by themselves, such as Nguyễn Văn Mẫu in any letters, Lò Thị Mẫu or H'Hen Niê.
 * The honorific is not part of the range, so that a redacted text remains readable.
 */
export function* names(reader: TextReader): Generator<PersonalDataRange> {
  let nextFree = 0;
  for (let index = 0; index < reader.tokenCount; index++) {
    if (index < nextFree || reader.token(index)?.kind !== 'letters' || isPlace(reader, index - 1)) continue;
    const introduced = introductionLength(reader, index);
    const words =
      introduced > 0
        ? introducedName(reader, index + introduced, introduced === 1)
        : (softlyIntroduced(reader, index) ?? plainName(reader, index));
    const [first] = words;
    const last = words.at(-1);
    if (!first || !last) continue;
    const isAddress = introduced === 0 && (isStreetName(words) || isBehindWay(reader, index));
    yield { start: first.start, end: last.end, kind: 'name', certainty: isAddress ? 'possible' : 'likely' };
    nextFree = index + introduced + words.length;
  }
}

function isPlace(reader: TextReader, index: number): boolean {
  const word = reader.token(index)?.small ?? '';
  const isFamily = word === 'đình' && reader.token(index - 1)?.small === 'gia';
  return places.has(word) && !isFamily && !isOffice(reader, index - 1);
}

/** Whether an office ends with a token. */
const isOffice = (reader: TextReader, index: number): boolean =>
  offices.has(`${reader.token(index - 1)?.small ?? ''} ${reader.token(index)?.small ?? ''}`);

const LONGEST_WAY = 3;

/** Behind "ngõ 12" or "hẻm 12/3" with nothing but a space between. */
function isBehindWay(reader: TextReader, index: number): boolean {
  if (!spaces.test(reader.between(index - 1, 2) ?? '')) return false;
  for (let at = index - 1; at >= index - LONGEST_WAY; at--) {
    const token = reader.token(at);
    if (token?.kind !== 'digits') return at < index - 1 && ways.has(token?.small ?? '');
  }
  return false;
}

/** How many words introduce a name at this position; 0 if none do. */
function introductionLength(reader: TextReader, index: number): number {
  const word = reader.token(index)?.small ?? '';
  if (introductions.has(`${word} ${reader.token(index + 1)?.small ?? ''}`)) return 2;
  if (speakers.has(word) && reader.between(index, 2) === ', ' && isFamiliar(reader.token(index + 1))) return 1;
  return honorifics.has(word) ? 1 : 0;
}

const isFamiliar = (word: Token | undefined): boolean =>
  word !== undefined && isCapitalised(word) && familyNames.has(word.small);

const softGap = /^[\s:.,!–-]{1,3}$/;

/** A familiar family name and more behind a word that may also introduce something else. */
function softlyIntroduced(reader: TextReader, index: number): Token[] | undefined {
  if (!isFamiliar(reader.token(index)) || !softGap.test(reader.between(index - 1, 3) ?? '')) return undefined;
  const [before, last] = [reader.token(index - 2)?.small ?? '', reader.token(index - 1)?.small ?? ''];
  if (!softWords.has(last) && !softIntroductions.has(`${before} ${last}`)) return undefined;
  const words = capitalisedWords(reader, index, false);
  return words.length < 2 || isNounAt(reader, index) ? undefined : words;
}

const isNounAt = (reader: TextReader, at: number): boolean =>
  isNoun(reader.token(at)?.small ?? '', reader.token(at + 1)?.small ?? '');

function introducedName(reader: TextReader, from: number, isAddressed: boolean): Token[] {
  if (isNounAt(reader, from)) return [];
  const words = capitalisedWords(reader, from, true);
  if (words.length === 0) return smallName(reader, from);
  if (isAddressed && words.length === 1 && isNobody(reader.token(from - 1)?.small ?? '', words[0]?.small ?? ''))
    return [];
  const shouted = words.length > 1 && words.every(({ text }) => text === text.toUpperCase());
  if (shouted) return familyNames.has(words[0]?.small ?? '') ? words : [];
  return !noNames.has(words[0]?.small ?? '') && words.some(({ text }) => text.length > 1) ? words : [];
}

/** What is a name without an introduction. */
function plainName(reader: TextReader, index: number): Token[] {
  const words = capitalisedWords(reader, index, false);
  if (isNameByItself(reader, index, words)) return words;
  const small = smallName(reader, index);
  const [family, middle] = small;
  if (small.length < FEWEST_WITHOUT_INTRODUCTION || !family || !middle) return [];
  const isMiddle = isVanOrThi(middle) || (familyNames.has(family.small) && hmongMiddleNames.has(middle.small));
  return isMiddle && isAllowedWithoutAccents(reader, index, small) ? small : [];
}

const hmongMiddleNames = setOf('a mí seo');

const isVanOrThi = ({ small }: Token): boolean => ['văn', 'thị', 'van', 'thi'].includes(small);

/** Whether words without any accent are not the name of a place. */
const isAllowedWithoutAccents = (reader: TextReader, index: number, words: readonly Token[]): boolean =>
  !words.every(({ text }) => ascii.test(text)) || !placesWithoutAccents.has(reader.token(index - 1)?.small ?? '');

function isNameByItself(reader: TextReader, index: number, words: readonly Token[]): boolean {
  const [family, middle, third] = words;
  if (!family || highlandPlaces.has(family.small)) return false;
  if (!middle) {
    if (isRunTogether(family.text)) return true;
    return highlandName.test(family.text) && !highlandPlaces.has(reader.token(index - 1)?.small ?? '');
  }
  const isHighland = words.some(({ text, small }) => highlandPrefix.test(text) || highlandNames.has(small));
  if (isHighland) return true;
  if (words.length < FEWEST_WITHOUT_INTRODUCTION) return isFamiliar(family) && isOffice(reader, index - 1);
  if (familyNames.has(family.small) || isShortened(words)) return true;
  if (family.text === 'Ng' && isVanOrThi(middle)) return true;
  if (familyNamesWithoutAccents.has(family.small) && words.every(({ text }) => ascii.test(text)))
    return isAllowedWithoutAccents(reader, index, words);
  if (!middleNames.has(middle.small)) return false;
  if (middle.small === 'thị') return !beforeThi.has(family.small);
  return rareFamilyNames.has(family.small) && !(middle.small === 'văn' && behindVan.has(third?.small ?? ''));
}

/** NguyễnVănMẫu */
function isRunTogether(text: string): boolean {
  const parts = text.split(/(?=\p{Lu})/u);
  return parts.length >= FEWEST_WITHOUT_INTRODUCTION && familyNames.has(parts[0]?.toLowerCase() ?? '');
}

const towns = setOf('tp tx tt');

/** N.V.Mẫu; not T.P.Vinh. */
function isShortened([family, middle, third]: readonly Token[]): boolean {
  if (!family || !middle || !third || third.text.length === 1) return false;
  const isTight = middle.start - family.end === 1 && third.start - middle.end === 1;
  const letters = family.small + middle.small;
  return isTight && letters.length === 2 && !towns.has(letters);
}

function capitalisedWords(reader: TextReader, from: number, introduced: boolean): Token[] {
  const words: Token[] = [];
  // Nguyễn-Văn-Mẫu
  let joined = '';
  for (let at = from; at < from + MOST_WORDS; at++) {
    const token = reader.token(at);
    if (!token || !isCapitalised(token)) break;
    const gap = at === from && !introduced ? ' ' : (reader.between(at - 1, 3) ?? '');
    const first =
      at === from && (introductoryGaps.has(gap) || (gap === ', ' && speakers.has(reader.token(at - 1)?.small ?? '')));
    const isJoined = at === from + 1 ? /^[._-]$/.test(gap) && !isInitial(words.at(-1), gap) : gap === joined;
    if (isJoined) joined = gap;
    else if (!(spaces.test(gap) && joined === '') && !first && !isInitial(words.at(-1), gap) && !isBroken(words, gap))
      break;
    words.push(token);
  }
  return words;
}

/** A line that ends in the middle of a name: "Trần Thị" and "Mẫu" on the next. */
const isBroken = (words: readonly Token[], gap: string): boolean =>
  words.length === 2 && words.slice(1).every(isVanOrThi) && gap.trim() === '';

/** Nguyễn V. Mẫu, N.V.Mẫu, Ng. Văn Mẫu */
const isInitial = (before: Token | undefined, gap: string): boolean =>
  before !== undefined && (before.text.length === 1 || before.text === 'Ng') && /^\.[^\S\n]?$/.test(gap);

/** "ông nguyễn văn mẫu": a common family name and up to three words that may be names. */
function smallName(reader: TextReader, from: number): Token[] {
  const family = reader.token(from);
  if (!family || !(familyNames.has(family.small) || familyNamesWithoutAccents.has(family.small))) return [];
  if (from > 0 && !/^[^\p{L}\p{N}]*$/u.test(reader.between(from - 1, 4) ?? '')) return [];
  const isUnaccented = !familyNames.has(family.small);
  const words: Token[] = [];
  for (let at = from; at < from + MOST_SMALL; at++) {
    const token = reader.token(at);
    if (
      token?.kind !== 'letters' ||
      (at > from && !spaces.test(reader.between(at - 1, 3) ?? '')) ||
      afterNames.has(token.small)
    )
      break;
    if (isUnaccented && !ascii.test(token.text)) break;
    words.push(token);
  }
  return words.length > 1 ? words : [];
}
