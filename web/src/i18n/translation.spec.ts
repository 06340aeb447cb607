import { en } from './en.js';
import { fill } from './translation.js';
import { vi } from './vi.js';

const slots = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{([^{}|]+)/g)].map(([, name = '']) => name))].sort();

describe('messages', () => {
  it('fill their slots and choose the word that fits the number', () => {
    const text = '{days} working {days|day|days} overdue, with {who}';
    expect(fill(text, { days: 1, who: 'X' })).toBe('1 working day overdue, with X');
    expect(fill(text, { days: 2, who: 'X' })).toBe('2 working days overdue, with X');
  });

  it('leave a slot in sight when its value is missing', () => {
    expect(fill('còn {days} ngày', {})).toBe('còn {days} ngày');
  });

  it('ask for the same values in both languages', () => {
    const keys = Object.keys(vi) as (keyof typeof vi)[];
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.map((key) => [key, slots(en[key])])).toEqual(keys.map((key) => [key, slots(vi[key])]));
  });
});
