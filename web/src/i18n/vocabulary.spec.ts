import { readdirSync, readFileSync } from 'node:fs';
import { problems } from '#contract/problems.js';
import { rules } from '#contract/rules.js';
import { paramNames, stateNames } from '#contract/param-names.js';
import { en } from './en.js';
import { vi } from './vi.js';

type Text = readonly [where: string, text: string];

const guides = new URL('../../../docs/huong-dan/', import.meta.url);
const pages = readdirSync(guides).filter((name) => name.endsWith('.md'));

const vietnamese: Text[] = [
  ...Object.entries(vi),
  ...Object.entries(problems).map(([code, [, text]]): Text => [code, text]),
  ...Object.entries(rules).map(([code, [text]]): Text => [code, text]),
  ...Object.entries({ ...stateNames, ...Object.assign({}, ...Object.values(paramNames)) } as typeof stateNames).map(
    ([code, [text]]): Text => [code, text],
  ),
];
const english: Text[] = [
  ...Object.entries(en),
  ...Object.entries(problems).map(([code, [, , text]]): Text => [code, text]),
  ...Object.entries(rules).map(([code, [, text]]): Text => [code, text]),
];
/** The readable text, without file names of pictures. */
const readable = (page: string): string => page.replace(/\]\([^)]*\)|src="[^"]*"/g, ']');
const guide: Text[] = pages.map((name) => [name, readable(readFileSync(new URL(name, guides), 'utf8'))]);

const whole = (word: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'iu');
const holding = (texts: readonly Text[], pattern: RegExp): string[] =>
  texts
    .filter(([, text]) => pattern.test(text.normalize('NFC')))
    .map(([where, text]) => `${where}: ${text.slice(0, 80)}`);

/** Words to avoid, with what to say instead. */
const avoided = {
  'từ chối': 'không tiếp nhận, không gia hạn, with the reason',
  'thất bại': 'what did not work',
  'lỗi hệ thống': 'what did not work',
  'không hợp lệ': 'what is wrong with it',
  'vui lòng': 'the verb alone',
  'khách hàng': 'người dân',
  'chủ tọa': 'chủ trì',
  'tổng duyệt': 'chạy thử',
  'diễn tập': 'chạy thử',
  ticket: 'ý kiến',
  vote: 'quan tâm',
  like: 'quan tâm',
  submit: 'gửi',
  dashboard: 'toàn cảnh',
};

describe('the vocabulary', () => {
  it.each(Object.entries(avoided))('avoids "%s": %s', (word) => {
    expect(holding([...vietnamese, ...guide], whole(word))).toEqual([]);
  });

  it('mentions khiếu nại only in references to its own procedure', () => {
    const spoken = holding(vietnamese, whole('khiếu nại'));
    expect(spoken).not.toEqual([]);
    expect(spoken.filter((line) => !/tố cáo|luật khiếu nại|là khiếu nại/i.test(line))).toEqual([]);
  });

  it('uses no exclamation marks in either language', () => {
    expect(holding([...vietnamese, ...english], /!/)).toEqual([]);
    expect(holding(guide, /!(?!\[)/)).toEqual([]);
  });

  it('uses no capitals for style', () => {
    const capitals =
      /(?<![\p{L}\p{N}-])(?=\p{Lu}*[ÀÁẢÃẠÂẦẤẨẪẬĂẰẮẲẴẶÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ])\p{Lu}{3,}(?![\p{L}-])/u;
    const names = /^(HĐND|UBMTTQ|GCNQSDĐ)$/;
    const found = vietnamese.filter(([, text]) => {
      const [word] = capitals.exec(text.normalize('NFC')) ?? [];
      return word !== undefined && !names.test(word);
    });
    expect(found).toEqual([]);
  });

  it('has no untranslated English message', () => {
    const letters = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;
    const names = /Đối\sThoại|Minh\sKhê|Tiếng Việt|Tết|QĐ-UBND|[“"][^”"]*[”"]/gu;
    expect(english.filter(([, text]) => letters.test(text.replace(names, '')))).toEqual([]);
  });
});
