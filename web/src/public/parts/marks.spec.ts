import { excerpt, marks } from './marks.js';

const marked = (text: string, query: string): string[] =>
  marks(text, query).flatMap((piece) => (piece.marked ? [piece.words] : []));

describe('marking what was searched for', () => {
  it('needs no accents', () => {
    expect(marked('Bà Nguyễn Thị Mẫu Đơn hỏi', 'mau don')).toEqual(['Mẫu', 'Đơn']);
    expect(marked('Hồ sơ cấp SỔ ĐỎ', 'so do')).toEqual(['sơ', 'SỔ', 'ĐỎ']);
  });

  it('takes short syllables as whole words, longer ones as beginnings', () => {
    expect(marked('Sông Đông có sổ đỏ', 'so do')).toEqual(['sổ', 'đỏ']);
    expect(marked('Nghiêng ngả', 'nghi')).toEqual(['Nghi']);
  });

  it('keeps every letter of the text, also typed decomposed', () => {
    const text = 'Mẫu Đơn'.normalize('NFD');
    const pieces = marks(`${text}, ngõ 42`, 'mau');
    expect(pieces.map((piece) => piece.words).join('')).toBe(`${text}, ngõ 42`);
    expect(pieces[0]).toEqual({ words: 'Mẫu'.normalize('NFD'), marked: true });
  });

  it('marks nothing without words', () => {
    expect(marks('Mẫu Đơn', ' ')).toEqual([{ words: 'Mẫu Đơn', marked: false }]);
  });
});

describe('an excerpt', () => {
  const long = `${'Phần đầu dài dòng. '.repeat(30)}Cống ngõ 38 đã nạo vét. ${'Phần cuối cũng dài. '.repeat(30)}`;

  it('of a short text is the whole text', () => {
    expect(excerpt('Đã nạo vét.', 'nao vet')).toBe('Đã nạo vét.');
  });

  it('shows why a long text was found', () => {
    const part = excerpt(long, 'ngo 38');
    expect(part.length).toBeLessThan(340);
    expect(part).toContain('Cống ngõ 38 đã nạo vét.');
    expect(part.startsWith('… ')).toBe(true);
    expect(part.endsWith(' …')).toBe(true);
  });

  it('begins at the beginning where nothing is marked', () => {
    expect(excerpt(long, '').startsWith('Phần đầu')).toBe(true);
  });
});
