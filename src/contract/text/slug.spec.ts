import { describe, expect, it } from '@jest/globals';
import { slugOf } from './slug.js';

describe('slugOf', () => {
  it('converts a Vietnamese name to lower-case letters, digits and dashes', () => {
    expect(slugOf('Phường Minh Khê')).toBe('phuong-minh-khe');
    expect(slugOf('UBND xã Đông Đức – số 2')).toBe('ubnd-xa-dong-duc-so-2');
  });

  it('ends with a whole word', () => {
    expect(slugOf('Ủy ban nhân dân phường Minh Khê', 20)).toBe('uy-ban-nhan-dan');
    expect(slugOf('a'.repeat(80))).toBe('a'.repeat(60));
  });

  it('is empty for an empty name', () => {
    expect(slugOf(' … ')).toBe('');
  });
});
