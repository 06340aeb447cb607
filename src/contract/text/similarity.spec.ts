import { describe, expect, it } from '@jest/globals';
import { MOST_REMEMBERED, similarity, mostSimilar, marksOf } from './similarity.js';

const flood = 'Ngõ 42 cứ mưa lớn là ngập đến đầu gối, nước chảy cả vào nhà. Mong phường cho khơi thông cống trước Tết.';
const floodAgain = 'Mưa lớn là ngõ 42 ngập đến đầu gối. Bao giờ phường khơi thông cống?';
const land = 'Tôi nộp hồ sơ tách thửa từ tháng 7, giấy hẹn ghi 30/9 mà nay chưa có kết quả.';

describe('similarity of opinions', () => {
  it('is 1 for the same words, whatever their accents', () => {
    expect(similarity('Khơi thông cống ngõ 42', 'khoi thong cong ngo 42')).toBe(1);
  });

  it('distinguishes the same matter from another one', () => {
    expect(similarity(flood, floodAgain)).toBeGreaterThan(0.28);
    expect(similarity(flood, land)).toBeLessThan(0.1);
  });

  it('returns only similar texts, most similar first', () => {
    const among = [
      { id: 'land', text: land },
      { id: 'again', text: floodAgain },
      { id: 'same', text: flood },
    ];
    expect(mostSimilar(flood, among, 3).map(({ id }) => id)).toEqual(['same', 'again']);
  });

  it('analyses a text once, and limits the size of its cache', () => {
    const marks = marksOf(flood);
    expect(marksOf(flood)).toBe(marks);
    for (let one = 0; one < 4; one += 1) marksOf(`${one} `.repeat(MOST_REMEMBERED / 8));
    expect(marksOf(flood)).not.toBe(marks);
    expect(marksOf(flood)).toEqual(marks);
  });
});
