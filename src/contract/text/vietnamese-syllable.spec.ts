import { describe, expect, it } from '@jest/globals';
import { hasPossibleTone, parseSyllable } from './vietnamese-syllable.js';

describe('a Vietnamese syllable', () => {
  it.each(
    'nghiêng giếng gì gìn quyết quốc quý hoà hòa khuỷu nguyễn thuở ướt yêu ăn ông xoong Đức kẻng huỳnh uỷ'.split(' '),
  )('%s is a syllable', (word) => {
    const syllable = parseSyllable(word);
    expect(syllable).not.toBeUndefined();
    expect(syllable && hasPossibleTone(syllable)).toBe(true);
  });

  it.each('street naïve kế́ cê ghà ngê cafộ trốs zà hằ́n ươ1 b ng bâ nguyễnnnnnnnn'.split(' '))(
    '%s is not a syllable',
    (word) => expect(parseSyllable(word)).toBeUndefined(),
  );

  it('is split into onset, rime and tone', () => {
    expect(parseSyllable('Nguyễn')).toEqual({ onset: 'ng', rime: 'uyên', tone: '\u0303' });
    expect(parseSyllable('an')).toEqual({ onset: '', rime: 'an', tone: '' });
  });

  it('ending in a stop has only sắc or nặng', () => {
    const possible = (word: string) => hasPossibleTone(parseSyllable(word) ?? { onset: '', rime: 'p', tone: '' });
    expect(['tốt', 'một', 'sách', 'đẹp'].map(possible)).toEqual([true, true, true, true]);
    expect(['tồt', 'môt', 'sảch', 'đẽp'].map(possible)).toEqual([false, false, false, false]);
  });
});
