import { mostSimilar } from '#contract/text/similarity.js';
import { Similar } from './similar.js';

const flood = { id: 'flood', text: 'Ngõ 42 cứ mưa lớn là ngập đến đầu gối. Mong phường khơi thông cống trước Tết.' };
const again = { id: 'again', text: 'Mưa lớn là ngõ 42 ngập đến đầu gối. Bao giờ phường khơi thông cống?' };
const lamp = { id: 'lamp', text: 'Đèn đường ngõ 7 hỏng ba tháng, bao giờ phường thay?' };
const near = (alike: Similar, id: string): string[] => alike.near(id).map((one) => one.id);

describe('similar opinions in moderation', () => {
  it('are those found by comparing all texts, in the same order', () => {
    const all = [lamp, again, flood, { ...flood, id: 'same' }];
    const alike = new Similar();
    alike.learn(all);
    for (const one of all) {
      const others = all.filter(({ id }) => id !== one.id);
      expect(near(alike, one.id)).toEqual(mostSimilar(one.text, others, 3).map(({ id }) => id));
    }
    expect(near(alike, 'nobody')).toEqual([]);
  });

  it('are compared only with new texts', () => {
    const alike = new Similar();
    alike.learn([flood, lamp]);
    const before = alike.near('flood');
    alike.learn([{ ...flood }, lamp]);
    expect(alike.near('flood')).toBe(before);
    alike.learn([flood, lamp, again]);
    expect(near(alike, 'flood')).toEqual(['again']);
    expect(alike.near('flood')).toBe(alike.near('flood'));
  });

  it('follow a changed text', () => {
    const alike = new Similar();
    alike.learn([lamp, flood, again]);
    expect(near(alike, 'again')).toEqual(['flood']);
    expect(near(alike, 'lamp')).toEqual([]);
    alike.learn([lamp, { ...flood, text: lamp.text }, again]);
    expect(near(alike, 'again')).toEqual([]);
    expect(near(alike, 'lamp')).toEqual(['flood']);
    expect(near(alike, 'flood')).toEqual(['lamp']);
  });
});
