import { describe, expect, it } from '@jest/globals';
import { isId, newId } from './ids.js';
import { randomBytesOf } from './random.js';

describe('ids', () => {
  it('ascend as they are made, within a millisecond too', () => {
    const ids = Array.from({ length: 5_000 }, newId);
    expect(ids).toEqual([...new Set(ids)].toSorted());
    expect(ids.every(isId)).toBe(true);
  });
});

describe('random bytes', () => {
  it('are given out once each, also where the bytes asked for together end', () => {
    const given = Array.from({ length: 3_000 }, () => randomBytesOf(11));
    expect(given.every((bytes) => bytes.length === 11)).toBe(true);
    expect(new Set(given.map((bytes) => bytes.toString('hex'))).size).toBe(3_000);
  });

  it('are as many as wanted', () => expect(randomBytesOf(40_000)).toHaveLength(40_000));
});
