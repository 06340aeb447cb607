import { placeAt } from './dragging.js';

describe('dragging in the calling order', () => {
  const others = [
    { id: 'one', middle: 100 },
    { id: 'two', middle: 200 },
  ];

  it.each([
    [50, null],
    [150, 'one'],
    [250, 'two'],
  ])('at height %d places it behind %p', (y, behind) => expect(placeAt(others, y)).toBe(behind));

  it('places it first in an empty queue', () => expect(placeAt([], 300)).toBeNull());
});
