import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { comparable, findFolded, fold, foldedWords, highlightRanges, matches, phraseRanges } from './fold.js';

const vietnamese = fc.stringMatching(/^[a-zA-ZăâđêôơưĂÂĐÊÔƠƯáàảãạếềểễệỗởữự .,\d-]{0,60}$/);

describe('folding', () => {
  it.each([
    ['Đường Trần Phú', 'duong tran phu'],
    ['Hoà', 'hoa'],
    ['Hòa', 'hoa'],
    ['THUỶ', 'thuy'],
    ['Ðất đai', 'dat dai'],
    ['  nhiều \t\n khoảng\u00a0trắng  ', 'nhieu khoang trang'],
    ['soft\u00adhyphen\u200b', 'softhyphen'],
    ['İstanbul', 'istanbul'],
    ["H'Hen Niê", 'hhen nie'],
    ['H’Hen Niê', 'hhen nie'],
    ["'trích' dẫn", "'trich' dan"],
    ['ＭＫ－２０２６', 'mk-2026'],
    ['Mẫu\u3164\u200b', 'mau'],
    ['😀 vui', '😀 vui'],
    ['', ''],
  ])('folds %p to %p', (text, folded) => expect(fold(text)).toBe(folded));

  it('gives the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });

  it('is idempotent and ignores case', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, fc.string({ unit: 'grapheme' })), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text));
      }),
    );
  });

  it('leaves only ASCII letters of Vietnamese text', () => {
    fc.assert(fc.property(vietnamese, (text) => expect(fold(text)).toMatch(/^[a-z .,\d-]*$/)));
  });
});

describe('comparing', () => {
  it.each(['H’Hen Niê', "H'Hen Niê", 'HHen Niê', 'h hen nie', 'H.Hen Niê', 'H`HEN NIÊ\u200b'])(
    '%p is one name',
    (name) => expect(comparable(name)).toBe('hhennie'),
  );
});

describe('finding the place of a name', () => {
  const found = (text: string, query: string) => {
    const at = findFolded(text, query);
    return at && text.slice(at.start, at.end);
  };

  it.each([
    ['Nguyễn Thị Mẫu Đơn', 'mau don', 'Mẫu Đơn'],
    ['Vũ Văn Ðức', 'duc', 'Ðức'],
    ['Nguyễn Thị Mẫu Đơn'.normalize('NFD'), 'MẪU', 'Mẫu'.normalize('NFD')],
    ['😀 H’Hen Niê', 'hhen', 'H’Hen'],
  ])('%p has %p', (text, query, part) => expect(found(text, query)).toBe(part));

  it('finds nothing for an empty query', () => {
    expect(found('Mẫu Đơn', ' ')).toBeUndefined();
    expect(found('Mẫu Đơn', 'cúc')).toBeUndefined();
  });
});

describe('matching', () => {
  const text = 'Cấp giấy chứng nhận quyền sử dụng đất tại phường Minh Khê';

  it.each(['giay chung nhan', 'đất', 'DAT', 'minh khe phường', 'chứ', '', '  ,'])('finds %p', (query) =>
    expect(matches(text, query)).toBe(true),
  );

  it.each(['hưu trí', 'giấy khai sinh', 'inh', 'giaychung'])('does not find %p', (query) =>
    expect(matches(text, query)).toBe(false),
  );

  it('splits a query into words', () => {
    expect(foldedWords('Đất, đất - ĐAI (2026)')).toEqual(['dat', 'dai', '2026']);
  });
});

describe('finding a phrase', () => {
  const found = (text: string, phrase: string) =>
    phraseRanges(text, phrase).map(({ start, end }) => text.slice(start, end));

  it('finds its words one behind the other, however they are written', () => {
    expect(found('Tôi, NGUYEN THI MAU ĐON, và Nguyễn Thị\nMẫu-Đơn', 'Nguyễn Thị Mẫu Đơn')).toEqual([
      'NGUYEN THI MAU ĐON',
      'Nguyễn Thị\nMẫu-Đơn',
    ]);
    expect(found('chị H’Hen Niê ở buôn', "H'Hen Niê")).toEqual(['H’Hen Niê']);
  });

  it('finds no part of it, no other order and no part of a word', () => {
    for (const text of ['Trần Mẫu', 'Mẫu Trần Thị', 'Trần Thị Mẫuu', 'Trần Thị và Mẫu', ''])
      expect(found(text, 'Trần Thị Mẫu')).toEqual([]);
    expect(found('Trần Thị Mẫu', '')).toEqual([]);
  });
});

describe('highlighting', () => {
  const marked = (text: string, query: string) =>
    highlightRanges(text, query).map(({ start, end }) => text.slice(start, end));

  it('marks the beginnings of words in the text as it was typed', () => {
    expect(marked('Đất ở, ĐẤT vườn và đai', 'dat')).toEqual(['Đất', 'ĐẤT']);
    expect(marked('Đường Trần Phú', 'du tran')).toEqual(['Đư', 'Trần']);
    expect(marked('số MK-2026-2/017', '017 mk')).toEqual(['MK', '017']);
  });

  it('marks a name with an apostrophe however it is typed', () => {
    for (const query of ["h'hen", 'hhen', 'H‘Hen']) expect(marked('chị H’Hen Niê', query)).toEqual(['H’Hen']);
  });

  it('includes the combining accents of decomposed text', () => {
    const text = 'Đất đai'.normalize('NFD');
    expect(marked(text, 'đất')).toEqual(['Đất'.normalize('NFD')]);
    expect(marked(text, 'da')).toEqual(['Đấ'.normalize('NFD'), 'đa']);
  });

  it('counts positions correctly after emoji', () => {
    expect(marked('😀😀 cảm ơn 🙏 phường', 'phuong')).toEqual(['phường']);
  });

  it('prefers the longer of two matching words', () => {
    expect(marked('đường dây', 'du duong')).toEqual(['đường']);
  });

  it('returns sorted, separate ranges inside the text, each folding to a word of the query', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, fc.string({ unit: 'binary' })), vietnamese, (text, query) => {
        const words = foldedWords(query);
        let last = 0;
        for (const { start, end } of highlightRanges(text, query)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(words).toContain(fold(text.slice(start, end)));
          last = end;
        }
      }),
    );
  });

  it('marks something in every text that one word matches', () => {
    fc.assert(
      fc.property(vietnamese, fc.stringMatching(/^[a-zđê]{1,3}$/), (text, word) => {
        expect(highlightRanges(text, word).length > 0).toBe(matches(text, word));
      }),
    );
  });
});
