import { beforeEach, describe, expect, it } from '@jest/globals';
import { SingleFlightCache } from './single-flight-cache.js';

describe('recent values', () => {
  let now = 0;
  let made = 0;
  let recent: SingleFlightCache<number>;
  const get = (key: string, revision = 1): Promise<number> => recent.get(key, revision, async () => ++made);

  beforeEach(() => {
    now = made = 0;
    recent = new SingleFlightCache(3, 1_000, () => now);
  });

  it('are made once for all who ask, and anew for a newer revision', async () => {
    expect(await Promise.all([get('a'), get('a'), get('a')])).toEqual([1, 1, 1]);
    expect(await get('a', 2)).toBe(2);
    expect(await get('a', 1)).toBe(2);
  });

  it('go when there are too many, the one asked least recently first', async () => {
    for (const key of ['a', 'b', 'c', 'a', 'd']) await get(key);
    expect(recent.size).toBe(3);
    expect(await get('a')).toBe(1);
    expect(await get('b')).toBe(5);
  });

  it('go when nobody has asked for them for long, not when somebody has', async () => {
    await get('a');
    await get('b');
    now = 800;
    await get('a');
    now = 1_500;
    await get('c');
    expect(recent.size).toBe(2);
    expect(await get('a')).toBe(1);
  });

  it('are not kept when they could not be made', async () => {
    await expect(recent.get('a', 1, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(recent.size).toBe(0);
    expect(await get('a')).toBe(1);
  });
});
