import type { PersonalDataRange } from './range.js';
import { isCapitalised, type TextReader, type Token } from './text-reader.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const honorifics = setOf('ông bà anh chị cô chú bác cụ thầy dì cậu mợ em cháu');
/** Pairs of words followed by a name, such as "tôi là". */
const introductions: ReadonlyMap<string, string> = new Map([
  ['đồng', 'chí'],
  ['đ', 'c'],
  ['tôi', 'là'],
  ['tên', 'là'],
  ['và', 'tên'],
  ['họ', 'tên'],
]);
/** After these words a person's name denotes a place: đường Bà Triệu, phường Trần Phú. */
const places = setOf('đường phố ngõ chùa cầu chợ núi hồ đình đền phường xã quận tỉnh trường khu học thcs thpt');
/** Words that follow an honorific without being a name: ông Chủ tịch, bà con, Bà Rịa. */
const noNames = setOf('chủ phó bí trưởng giám chánh cục tổ ủy hội đảng ubnd hđnd mttq con rịa nà đen');
const familyNames = setOf(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trịnh trương lâm mai đào phùng lương tạ ' +
    'tô hà cao thái châu kiều quách tăng vương lưu chu nghiêm lại triệu từ',
);
const MOST_WORDS = 6;
const FEWEST_WITHOUT_INTRODUCTION = 3;

/**
 * Names: the capitalised words after ông, bà, đồng chí, "tôi là" …, and three or more starting with a common family name.
 * The honorific is not part of the range, so that a redacted text remains readable.
 */
export function* names(reader: TextReader): Generator<PersonalDataRange> {
  let nextFree = 0;
  for (let index = 0; index < reader.tokenCount; index++) {
    if (index < nextFree || isPlace(reader, index - 1)) continue;
    const introduced = introductionLength(reader, index);
    const words = nameWords(reader, index + introduced, introduced > 0);
    const [first] = words;
    const last = words.at(-1);
    if (!first || !last || !isName(words, introduced > 0)) continue;
    yield { start: first.start, end: last.end, kind: 'name' };
    nextFree = index + introduced + words.length;
  }
}

const isPlace = (reader: TextReader, index: number): boolean => places.has(reader.token(index)?.small ?? '');

/** How many words introduce a name at this position; 0 if none do. */
function introductionLength(reader: TextReader, index: number): number {
  const word = reader.token(index)?.small ?? '';
  if (honorifics.has(word)) return 1;
  const second = introductions.get(word);
  return second !== undefined && second === reader.token(index + 1)?.small ? 2 : 0;
}

function nameWords(reader: TextReader, from: number, introduced: boolean): Token[] {
  const words: Token[] = [];
  for (let at = from; at < from + MOST_WORDS; at++) {
    const token = reader.token(at);
    if (!token || !isCapitalised(token)) break;
    const gap = at === from ? (introduced ? reader.between(at - 1, 2) : ' ') : reader.between(at - 1, 1);
    const first = at === from && (gap === ': ' || gap === ':' || gap === '. ');
    if (gap !== ' ' && !first) break;
    words.push(token);
  }
  return words;
}

function isName(words: readonly Token[], introduced: boolean): boolean {
  const familiar = familyNames.has(words[0]?.small ?? '');
  if (!introduced) return familiar && words.length >= FEWEST_WITHOUT_INTRODUCTION;
  const shouted = words.length > 1 && words.every(({ text }) => text === text.toUpperCase());
  if (shouted) return familiar;
  return !noNames.has(words[0]?.small ?? '') && words.some(({ text }) => text.length > 1);
}
