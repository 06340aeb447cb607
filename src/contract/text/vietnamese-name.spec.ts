import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { initials, nameParts, nameSortKey, sameName } from './vietnamese-name.js';

const compareNames = (one: string, other: string): number => {
  const [a, b] = [nameSortKey(one), nameSortKey(other)];
  return a < b ? -1 : a > b ? 1 : 0;
};

describe('a Vietnamese name', () => {
  it('is family name, middle, given name', () => {
    expect(nameParts('  Nguyễn Thị  Mẫu Đơn ')).toEqual({
      family: 'Nguyễn',
      middle: 'Thị Mẫu',
      given: 'Đơn',
    });
    expect(nameParts('Lê An')).toEqual({ family: 'Lê', middle: '', given: 'An' });
    expect(nameParts('Moan')).toEqual({ family: '', middle: '', given: 'Moan' });
    expect(nameParts(' ')).toEqual({ family: '', middle: '', given: '' });
  });

  it.each([
    ['Nguyễn Thị Mẫu Đơn', 'N.T.M.Đ.'],
    ['nguyễn thị mẫu đơn', 'N.T.M.Đ.'],
    ['Lý Ánh', 'L.Á.'],
    ["H'Hen Niê", 'H.N.'],
    ['(Trần) Văn 2 B', 'T.V.B.'],
    ['ßa ﬃb ᾷc', 'S.F.Α͂.'],
    ['Ông Trần Mẫu', 'T.M.'],
    ['bà Đơn', 'Đ.'],
    ['Cụ bà Trần Thị Mẫu', 'T.T.M.'],
    ['PGS. TS. Trần Mẫu', 'T.M.'],
    ['Trần Mẫu (tổ 4)', 'T.M.'],
    ['(Mẫu)', 'M.'],
    ['Chú', 'C.'],
    ['12345', ''],
    ['', ''],
  ])('%p is shown as %p', (name, shown) => expect(initials(name)).toBe(shown));

  it('shows the same initials however it was encoded', () => {
    expect(initials('Lý Ánh'.normalize('NFD'))).toBe(initials('Lý Ánh'));
  });

  it('never reveals more than one letter per word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(initials(name)).toMatch(/^(\p{L}\p{M}*\.)*$/u);
      }),
    );
  });
});

describe('sorting names', () => {
  it('compares given names, then family names, then middle names', () => {
    const names = [
      'Trần Văn Bình',
      'Nguyễn Thị Ánh',
      'Lê Văn Ân',
      'Nguyễn Văn An',
      'Đỗ Thị An',
      'Nguyễn Thị An',
      'Dương Thị An',
      'Phạm Đạt',
      'Phạm Dũng',
    ];
    expect([...names].sort(compareNames)).toEqual([
      'Dương Thị An',
      'Đỗ Thị An',
      'Nguyễn Thị An',
      'Nguyễn Văn An',
      'Nguyễn Thị Ánh',
      'Lê Văn Ân',
      'Trần Văn Bình',
      'Phạm Dũng',
      'Phạm Đạt',
    ]);
  });

  it('orders letters and tones as the dictionary does', () => {
    const inOrder = 'An Ánh Ăn Ân Ấn Bình Da Dà Dả Dã Dá Dạ Dũng Đa Đạt Êm On Ôn Ơn Ty Ức Vy Xuân Ý Yến'.split(' ');
    expect([...inOrder].reverse().sort(compareNames)).toEqual(inOrder);
  });

  it('agrees with the Vietnamese collation of ICU on single words', () => {
    const icu = new Intl.Collator('vi');
    const word = fc.oneof(
      fc.stringMatching(/^[aàảãáạâấ]{1,3}n?$/),
      fc.stringMatching(/^[a-zđăâêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]{1,4}$/),
    );
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(compareNames(one, other)).toBe(icu.compare(one, other));
      }),
      { numRuns: 3000 },
    );
  });

  it('makes keys of digits and lower-case letters only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(nameSortKey(name)).toMatch(/^[0-9a-z]*$/);
      }),
    );
  });

  it('ignores case, spacing and encoding', () => {
    expect(nameSortKey(' nguyễn  VĂN an ')).toBe(nameSortKey('Nguyễn Văn An'.normalize('NFD')));
  });

  it('puts names in other scripts after the Vietnamese ones', () => {
    expect(compareNames('Zoe', '王')).toBe(-1);
  });

  it('recognises the same name written differently', () => {
    expect(sameName('Trần Thị Hoà', 'TRAN THI HÒA')).toBe(true);
    expect(sameName('Trần Thị Hoà', 'Trần Thị Hoài')).toBe(false);
    expect(sameName('H’Hen Niê', 'HHen Niê')).toBe(true);
  });
});
