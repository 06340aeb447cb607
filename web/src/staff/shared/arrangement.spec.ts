import { describe, expect, it } from '@jest/globals';
import { follow, take } from './arrangement.js';

const row = (id: string, version = 1) => ({ id, version });

describe('a list that others change', () => {
  const read = take([row('a'), row('b'), row('c')]);

  it('keeps every row in place, whatever the order is now', () => {
    const { taken, now, arrived, left } = follow(read, [row('c'), row('a'), row('b')]);
    expect(taken.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect([...now.keys()]).toEqual(['a', 'b', 'c']);
    expect([arrived, [...left]]).toEqual([[], []]);
  });

  it('holds new rows back until the list is refreshed', () => {
    const once = follow(read, [row('n'), row('a'), row('b'), row('c')]);
    expect(once.arrived).toEqual([row('n')]);
    expect(follow(once, [row('m'), row('n'), row('a'), row('b'), row('c')]).arrived).toEqual([row('m'), row('n')]);
    expect([...once.now.keys()]).toEqual(['a', 'b', 'c']);
  });

  it('shows the present state of rows, and marks those changed since the last read', () => {
    const once = follow(read, [row('a'), row('b', 2), row('c')]);
    expect(once.now.get('b')).toEqual(row('b', 2));
    expect([...once.changed]).toEqual(['b']);
    expect([...follow(once, [row('a'), row('b', 2), row('c')]).changed]).toEqual([]);
  });

  it('keeps a removed row in its last state until it returns', () => {
    const gone = follow(follow(read, [row('a'), row('b', 2), row('c')]), [row('a'), row('c')]);
    expect([...gone.left]).toEqual(['b']);
    expect(gone.now.get('b')).toEqual(row('b', 2));
    expect([...follow(gone, [row('a'), row('b', 3), row('c')]).left]).toEqual([]);
  });
});
