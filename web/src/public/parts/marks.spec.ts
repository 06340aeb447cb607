import { excerpt, marks } from './marks.js';

const marked = (text: string, query: string): string[] =>
  marks(text, query).flatMap((piece) => (piece.marked ? [piece.words] : []));

describe('marking search words', () => {
  it('ignores accents', () => {
    expect(marked('Bà Nguyễn Thị Mẫu Đơn hỏi', 'mau don')).toEqual(['Mẫu', 'Đơn']);
    expect(marked('Hồ sơ cấp SỔ ĐỎ', 'so do')).toEqual(['sơ', 'SỔ', 'ĐỎ']);
  });

  it('matches short syllables as whole words, longer ones as prefixes', () => {
    expect(marked('Sông Đông có sổ đỏ', 'so do')).toEqual(['sổ', 'đỏ']);
    expect(marked('Nghiêng ngả', 'nghi')).toEqual(['Nghi']);
  });

  it('keeps every letter of the text, also decomposed', () => {
    const text = 'Mẫu Đơn'.normalize('NFD');
    const pieces = marks(`${text}, ngõ 42`, 'mau');
    expect(pieces.map((piece) => piece.words).join('')).toBe(`${text}, ngõ 42`);
    expect(pieces[0]).toEqual({ words: 'Mẫu'.normalize('NFD'), marked: true });
  });

  it('marks nothing for an empty query', () => {
    expect(marks('Mẫu Đơn', ' ')).toEqual([{ words: 'Mẫu Đơn', marked: false }]);
  });
});

describe('an excerpt', () => {
  const long = `${'Phần đầu dài dòng. '.repeat(30)}Cống ngõ 38 đã nạo vét. ${'Phần cuối cũng dài. '.repeat(30)}`;

  it('of a short text is the whole text', () => {
    expect(excerpt('Đã nạo vét.', 'nao vet')).toBe('Đã nạo vét.');
  });

  it('shows the match in a long text', () => {
    const part = excerpt(long, 'ngo 38');
    expect(part.length).toBeLessThan(340);
    expect(part).toContain('Cống ngõ 38 đã nạo vét.');
    expect(part.startsWith('… ')).toBe(true);
    expect(part.endsWith(' …')).toBe(true);
  });

  it('starts at the beginning if there is no match', () => {
    expect(excerpt(long, '').startsWith('Phần đầu')).toBe(true);
  });
});
