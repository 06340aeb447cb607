import { findFolded, fold } from './fold.js';

describe('searching without accents', () => {
  it('folds marks and đ', () => expect(fold('Nguyễn Thị Mẫu Đơn')).toBe('nguyen thi mau don'));

  it('returns the position of the words in the name', () => {
    const name = 'Nguyễn Thị Mẫu Đơn';
    const found = findFolded(name, 'mau đơn');
    expect(found && name.slice(found.start, found.end)).toBe('Mẫu Đơn');
  });

  it('finds nothing for an empty query', () => {
    expect(findFolded('Mẫu Đơn', ' ')).toBeUndefined();
    expect(findFolded('Mẫu Đơn', 'cúc')).toBeUndefined();
  });
});
