import { opinionStatuses } from '#contract/opinion.js';
import {
  DRAWN,
  drawnOf,
  interleaved,
  listOf,
  looksLikeDenunciation,
  steady,
  stepIn,
  stepInQueue,
  tallyOf,
} from './lists.js';

describe('the lists of moderation', () => {
  it('contain every state once, and the numbers add up', () => {
    const all = opinionStatuses.map((status) => ({ status }));
    const { new: fresh, waiting, onFloor, decided, shut, all: sum } = tallyOf(all);
    expect(fresh + waiting + onFloor + decided + shut).toBe(sum);
    expect(sum).toBe(opinionStatuses.length);
    expect(all.map(listOf)).not.toContain(undefined);
  });

  it('detect possible denunciations, with accents or without', () => {
    expect(looksLikeDenunciation('Tôi tố cáo ông trưởng khu thu tiền sai.')).toBe(true);
    expect(looksLikeDenunciation('Toi to cao ong truong khu.')).toBe(true);
    expect(looksLikeDenunciation('Tờ cáo phó dán ở ngõ 7.')).toBe(false);
    expect(looksLikeDenunciation('Cảm ơn các cháu ở bộ phận một cửa.')).toBe(false);
  });

  describe('moving by one step', () => {
    const queue = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    it('moves it behind the next one', () => expect(stepInQueue(queue, 'a', 1)).toBe('b'));
    it('moves it behind the one before the previous one', () => expect(stepInQueue(queue, 'c', -1)).toBe('a'));
    it('moves it to the front', () => expect(stepInQueue(queue, 'b', -1)).toBeNull());
    it('stays at either end', () => {
      expect(stepInQueue(queue, 'a', -1)).toBeUndefined();
      expect(stepInQueue(queue, 'c', 1)).toBeUndefined();
    });
  });
});

describe('moving through a list', () => {
  const rows = Array.from({ length: DRAWN + 2 }, (_, index) => ({ id: String(index) }));
  const last = String(DRAWN - 1);

  it('ends with the last rendered row', () => {
    expect(stepIn(drawnOf(rows, '3'), '3', 1)?.id).toBe('4');
    expect(stepIn(drawnOf(rows, last), last, 1)).toBeUndefined();
    expect(stepIn(drawnOf(rows, '0'), '0', -1)).toBeUndefined();
    expect(stepIn(drawnOf(rows, null), null, 1)?.id).toBe('0');
  });

  it('renders the open one wherever it is, and moves from it to the others', () => {
    const far = String(DRAWN + 1);
    expect(drawnOf(rows, far).at(-1)?.id).toBe(far);
    expect(stepIn(drawnOf(rows, far), far, -1)?.id).toBe(last);
  });
});

describe('possible duplicates of the open one', () => {
  it('keep their order when a more similar one arrives', () => {
    expect(steady([], ['a', 'b'], 3)).toEqual(['a', 'b']);
    expect(steady(['a', 'b'], ['c', 'b', 'a', 'd'], 3)).toEqual(['a', 'b', 'c']);
    expect(steady(['a', 'b', 'c'], ['d', 'c'], 3)).toEqual(['a', 'b', 'c']);
  });
});

describe('alternating the fields', () => {
  const one = (id: string, fieldId: string | null) => ({ id, fieldId });

  it('alternates them in order of first occurrence, keeping the order within each', () => {
    const queue = [one('a1', 'a'), one('a2', 'a'), one('a3', 'a'), one('b1', 'b'), one('n1', null), one('b2', 'b')];
    expect(interleaved(queue).map(({ id }) => id)).toEqual(['a1', 'b1', 'n1', 'a2', 'b2', 'a3']);
  });

  it('neither loses nor duplicates any, and keeps an alternating order', () => {
    const queue = [one('a1', 'a'), one('b1', 'b'), one('a2', 'a')];
    expect(interleaved(queue)).toEqual(queue);
    expect(interleaved([])).toEqual([]);
  });
});
