import { describe, expect, it } from '@jest/globals';
import { remembered } from './remember.js';

describe('a remembered function', () => {
  it('works each text out once', () => {
    const asked: string[] = [];
    const shout = remembered((text) => (asked.push(text), text.toUpperCase()), 100);
    expect(['a', 'b', 'a', 'a'].map(shout)).toEqual(['A', 'B', 'A', 'A']);
    expect(asked).toEqual(['a', 'b']);
    expect(shout.computed()).toBe(2);
  });

  it('remembers that there was nothing', () => {
    const nothing = remembered(() => undefined, 100);
    nothing('a');
    nothing('a');
    expect(nothing.computed()).toBe(1);
  });

  it('forgets what was unused longest when there is too much', () => {
    const length = remembered((text) => text.length, 6);
    for (const text of ['aa', 'bb', 'cc', 'aa', 'dd']) length(text);
    expect(length.computed()).toBe(4);
    length('aa');
    expect(length.computed()).toBe(4);
    length('bb');
    expect(length.computed()).toBe(5);
  });

  it('keeps nothing that is larger than everything it may keep', () => {
    const length = remembered((text) => text.length, 3);
    for (const text of ['a', 'aaaa', 'aaaa', 'a']) length(text);
    expect(length.computed()).toBe(3);
  });
});
