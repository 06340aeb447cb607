import { beforeEach, describe, expect, it } from '@jest/globals';
import { SingleFlightCache } from './single-flight-cache.js';

describe('the single-flight cache', () => {
  let now = 0;
  let made = 0;
  let recent: SingleFlightCache<number>;
  const get = (key: string, revision = 1): Promise<number> => recent.get(key, revision, async () => ++made);

  beforeEach(() => {
    now = made = 0;
    recent = new SingleFlightCache(3, 1_000, () => now);
  });

  it('computes a value once for all callers, and again for a newer revision', async () => {
    expect(await Promise.all([get('a'), get('a'), get('a')])).toEqual([1, 1, 1]);
    expect(await get('a', 2)).toBe(2);
    expect(await get('a', 1)).toBe(2);
  });

  it('evicts the least recently used value', async () => {
    for (const key of ['a', 'b', 'c', 'a', 'd']) await get(key);
    expect(recent.size).toBe(3);
    expect(await get('a')).toBe(1);
    expect(await get('b')).toBe(5);
  });

  it('evicts values not used for long', async () => {
    await get('a');
    await get('b');
    now = 800;
    await get('a');
    now = 1_500;
    await get('c');
    expect(recent.size).toBe(2);
    expect(await get('a')).toBe(1);
  });

  it('does not cache failures', async () => {
    await expect(recent.get('a', 1, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(recent.size).toBe(0);
    expect(await get('a')).toBe(1);
  });
});
