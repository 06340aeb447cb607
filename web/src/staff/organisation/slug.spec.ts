import { slugOf } from './slug.js';

describe('slugOf', () => {
  it('writes a Vietnamese name with small letters, digits and dashes', () => {
    expect(slugOf('Phường Minh Khê')).toBe('phuong-minh-khe');
    expect(slugOf('UBND xã Đông Đức – số 2')).toBe('ubnd-xa-dong-duc-so-2');
  });

  it('has nothing to say about nothing', () => {
    expect(slugOf(' … ')).toBe('');
  });
});
