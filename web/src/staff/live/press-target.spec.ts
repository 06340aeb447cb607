import { PressTarget } from './press-target.js';

const target = (first: string): PressTarget<string> => {
  const made = new PressTarget<string>((value) => value);
  made.see(first, 0);
  return made;
};

describe('the target of a press', () => {
  it('is the state before somebody else changed it a moment ago', () => {
    const floor = target('câu 1');
    floor.see('câu 2', 10_000);
    expect(floor.at(10_200)).toBe('câu 1');
    expect(floor.at(10_499)).toBe('câu 1');
  });

  it('is the present state after a while', () => {
    const floor = target('câu 1');
    floor.see('câu 2', 10_000);
    expect(floor.at(10_500)).toBe('câu 2');
  });

  it('goes back past two recent changes', () => {
    const floor = target('câu 1');
    floor.see('câu 2', 10_000);
    floor.see('câu 2, sửa', 10_300);
    expect(floor.at(10_400)).toBe('câu 1');
    expect(floor.at(10_700)).toBe('câu 2');
    expect(floor.at(10_900)).toBe('câu 2, sửa');
  });

  it('is at once the result of one’s own command, whether its frame or its response arrives first', () => {
    const newsFirst = target('câu 1');
    newsFirst.see('câu 2', 10_000, true);
    expect(newsFirst.at(10_001)).toBe('câu 2');

    const answerFirst = target('câu 1');
    answerFirst.made('câu 2');
    answerFirst.see('câu 2', 10_050);
    expect(answerFirst.at(10_051)).toBe('câu 2');

    const told = target('câu 1');
    told.see('câu 2', 10_000);
    told.made('câu 2');
    expect(told.at(10_001)).toBe('câu 2');
  });

  it('does not mistake a later change by another device for its own', () => {
    const floor = target('câu 1');
    floor.made('câu 2');
    floor.see('câu 2', 10_000);
    floor.see('câu 3', 20_000);
    expect(floor.at(20_100)).toBe('câu 2');
  });

  it('is the first value shown, however new', () => {
    expect(target('câu 1').at(1)).toBe('câu 1');
  });
});
