import { opinionStatuses } from '../../../../../../src/contract/opinion.js';
import { listOf, looksLikeDenunciation, stepInQueue, tallyOf } from './lists.js';

describe('the lists of the desk', () => {
  it('give every state a place, and the figures add up', () => {
    const all = opinionStatuses.map((status) => ({ status }));
    const { new: fresh, waiting, onFloor, decided, shut, all: sum } = tallyOf(all);
    expect(fresh + waiting + onFloor + decided + shut).toBe(sum);
    expect(sum).toBe(opinionStatuses.length);
    expect(all.map(listOf)).not.toContain(undefined);
  });

  it('point at what may be a denunciation, with accents or without', () => {
    expect(looksLikeDenunciation('Tôi tố cáo ông trưởng khu thu tiền sai.')).toBe(true);
    expect(looksLikeDenunciation('Toi to cao ong truong khu.')).toBe(true);
    expect(looksLikeDenunciation('Tờ cáo phó dán ở ngõ 7.')).toBe(false);
    expect(looksLikeDenunciation('Cảm ơn các cháu ở bộ phận một cửa.')).toBe(false);
  });

  describe('moving by one step', () => {
    const queue = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    it('goes behind the next one', () => expect(stepInQueue(queue, 'a', 1)).toBe('b'));
    it('goes behind the one before the one before', () => expect(stepInQueue(queue, 'c', -1)).toBe('a'));
    it('goes to the front', () => expect(stepInQueue(queue, 'b', -1)).toBeNull());
    it('stays at either end', () => {
      expect(stepInQueue(queue, 'a', -1)).toBeUndefined();
      expect(stepInQueue(queue, 'c', 1)).toBeUndefined();
    });
  });
});
