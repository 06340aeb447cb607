import fc from 'fast-check';
import { turnRules } from '#contract/opinion.js';
import { alternated, mostAhead, type Waiting } from './alternating.js';

interface Facts {
  field?: string;
  community?: string;
  business?: boolean;
  name?: string;
}

const one = (id: string, { field, community, business, name }: Facts = {}): Waiting => ({
  id,
  fieldId: field ?? null,
  person: {
    name: name ?? null,
    kind: business ? 'business' : 'citizen',
    businessName: null,
    community: community ?? null,
    consent: 'none',
  },
});
const order = (...made: Parameters<typeof alternated>): string =>
  alternated(...made)
    .map(({ opinion }) => opinion.id)
    .join(' ');

describe('a proposed calling order', () => {
  it('is the present order without rules', () => {
    expect(order([one('a', { field: 'x' }), one('b', { field: 'x' })], [], [])).toBe('a b');
  });

  it('puts another neighbourhood between two of the same, and explains it', () => {
    const queue = [
      one('a', { community: 'Tổ dân phố 5' }),
      one('b', { community: 'tổ dân phố 5' }),
      one('c', { community: 'Tổ dân phố 9' }),
    ];
    expect(alternated(queue, [], ['neighbourhood'])).toEqual([
      { opinion: queue[0], before: 1, why: [] },
      { opinion: queue[2], before: 3, why: ['neighbourhood'] },
      { opinion: queue[1], before: 2, why: [] },
    ]);
  });

  it('alternates businesses and residents, starting after the last called one', () => {
    const queue = [one('b1', { business: true }), one('b2', { business: true }), one('r1'), one('r2')];
    expect(order(queue, [one('z', { business: true })], ['business'])).toBe('r1 b1 r2 b2');
  });

  it('prefers people who have not spoken; opinions without a name are different people', () => {
    const queue = [one('again', { name: 'Bùi Thị Ví Dụ' }), one('nameless'), one('first', { name: 'Lê Văn Mẫu' })];
    const called = [one('z', { name: 'Bùi Thị Ví Dụ' }), one('y')];
    expect(order(queue, called, ['newcomer'])).toBe('nameless first again');
  });

  it('contains every question once, and lets nobody be passed more often than allowed', () => {
    const facts = fc.record({
      field: fc.constantFrom('x', 'y'),
      community: fc.constantFrom('1', '2'),
      business: fc.boolean(),
      name: fc.constantFrom('A', 'B', 'C'),
    });
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 30 }), fc.subarray([...turnRules]), (made, rules) => {
        const queue = made.map((more, index) => one(String(index), more));
        const proposed = alternated(queue, [], rules);
        expect(proposed.map(({ before }) => before).toSorted((a, b) => a - b)).toEqual(queue.map((_, at) => at + 1));
        for (const [place, { before }] of proposed.entries())
          expect(proposed.slice(0, place).filter((other) => other.before > before).length).toBeLessThanOrEqual(
            mostAhead,
          );
      }),
    );
  });
});
