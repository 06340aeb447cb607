import { forHall, showsTimer, sizeOf } from './hall-text.js';

describe('the question in the hall', () => {
  it('has a size by its length', () => {
    expect(['a'.repeat(70), 'a'.repeat(71), 'a'.repeat(120), 'a'.repeat(121)].map(sizeOf)).toEqual([
      's',
      'm',
      'm',
      'l',
    ]);
  });

  it('counts a letter with two diacritics once', () => {
    expect(sizeOf('ễ'.normalize('NFD').repeat(70))).toBe('s');
  });

  it('is complete while there is room', () => {
    expect(forHall('Bao giờ khơi thông cống?')).toEqual({ shown: 'Bao giờ khơi thông cống?', isCut: false });
  });

  it('is cut at a sentence, or else at a word', () => {
    const sentences = 'Mưa lớn là ngõ ngập. Bao giờ khơi thông cống? Ai chịu trách nhiệm về việc này';
    expect(forHall(sentences, 60)).toEqual({ shown: 'Mưa lớn là ngõ ngập. Bao giờ khơi thông cống?', isCut: true });
    expect(forHall('một hai ba bốn năm sáu', 12)).toEqual({ shown: 'một hai ba…', isCut: true });
    expect(forHall('😀'.repeat(9), 4)).toEqual({ shown: `${'😀'.repeat(4)}…`, isCut: true });
  });
});

describe('the timer in the hall', () => {
  it('is hidden after a minute without messages', () => {
    expect(showsTimer('live', 0, 100_000)).toBe(true);
    expect(showsTimer('reconnecting', 0, 59_999)).toBe(true);
    expect(showsTimer('reconnecting', 0, 60_000)).toBe(false);
    expect(showsTimer('stale', null, 0)).toBe(false);
  });
});
