import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findBursts, type Sent } from './bursts.js';

let next = 0;
const sent = (overrides: Partial<Sent> = {}): Sent => {
  next += 1;
  return {
    id: `o${next}`,
    deviceHash: `device ${next}`,
    origin: 'hall',
    receivedAt: next * 60_000,
    text: `Việc thứ ${next}: ${['đường', 'điện', 'nước', 'chợ', 'trường'][next % 5]} ở ngõ ${next * 7} cần xem lại ${next}.`,
    ...overrides,
  };
};
const several = (count: number, each: (n: number) => Partial<Sent>): Sent[] =>
  Array.from({ length: count }, (_, n) => sent(each(n)));
const idsOf = (those: readonly Sent[]): string[] => those.map(({ id }) => id);
const same = 'Đề nghị phường xem lại việc thu phí vệ sinh của tổ dân phố năm nay.';

describe('bursts', () => {
  it('are opinions of one browser', () => {
    const own = several(6, () => ({ deviceHash: 'one' }));
    expect(findBursts([...several(20, () => ({})), ...own])).toEqual([{ sign: 'device', ids: idsOf(own) }]);
  });

  it('are opinions of one network with almost the same text', () => {
    const alike = several(5, (n) => ({ text: `${same} Lần ${n}.` }));
    const elsewhere = several(4, () => ({ origin: 'another', text: same }));
    expect(findBursts([...elsewhere, ...alike])).toEqual([{ sign: 'text', ids: idsOf(alike) }]);
  });

  it('are opinions of one network that come faster than people write', () => {
    const fast = several(12, (n) => ({ receivedAt: 5_000_000_000 + n * 40 }));
    expect(findBursts([...several(5, () => ({})), ...fast])).toEqual([{ sign: 'speed', ids: idsOf(fast) }]);
  });

  it('are none of a hall that sends from one network, nor of opinions that staff have entered', () => {
    const hall = several(500, (n) => ({ receivedAt: n * 1_300 }));
    const entered = several(10, () => ({ deviceHash: null, origin: null, text: same, receivedAt: 0 }));
    expect(findBursts([...hall, ...entered])).toEqual([]);
  });

  it('contain each opinion once at most, and only what was given', () => {
    const one = fc.record({
      deviceHash: fc.constantFrom(null, 'a', 'b', 'c'),
      origin: fc.constantFrom(null, 'x', 'y'),
      receivedAt: fc.integer({ min: 0, max: 20_000 }),
      text: fc.constantFrom(same, 'Cống ngõ 42 tắc từ Tết.', 'Đèn đường chưa sáng.'),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 60 }), (given) => {
        const all = given.map((each, n) => ({ ...each, id: String(n) }));
        const found = findBursts(all).flatMap(({ ids }) => ids);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((id) => all[Number(id)]?.id === id)).toBe(true);
      }),
    );
  });
});
