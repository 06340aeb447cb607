import { answerOf, isDoubtful, LetterBox, type Letter } from './entry-store.js';

const letter = (key: string, order: number, at = 0): Letter<string> => ({
  key,
  deed: `deed ${key}`,
  order,
  at,
  firstTriedAt: null,
  refused: null,
});

/** As a browser's storage behaves. */
class Shelf {
  private readonly entries = new Map<string, string>();
  constructor(private readonly room = Infinity) {}
  get length(): number {
    return this.entries.size;
  }
  key = (index: number): string | null => [...this.entries.keys()][index] ?? null;
  getItem = (place: string): string | null => this.entries.get(place) ?? null;
  removeItem = (place: string): void => void this.entries.delete(place);
  setItem = (place: string, value: string): void => {
    if (this.entries.size >= this.room) throw new Error('QuotaExceededError');
    this.entries.set(place, value);
  };
}

describe('what is kept on the device', () => {
  it('is found again in the order it was meant, though a clock was put right meanwhile, by its own room alone', () => {
    const shelf = new Shelf();
    const door = new LetterBox<string>(shelf, 'door/a');
    door.keep(letter('two', 2, 900));
    door.keep(letter('one', 1, 1000));
    new LetterBox<string>(shelf, 'door/b').keep(letter('other', 0));
    expect(new LetterBox<string>(shelf, 'door/a').all().map(({ key }) => key)).toEqual(['one', 'two']);
    door.drop('one');
    expect(door.all().map(({ key }) => key)).toEqual(['two']);
  });

  it('is not called kept where there is no room', () => {
    const door = new LetterBox<string>(new Shelf(1), 'door');
    expect([door.keep(letter('one', 1)), door.keep(letter('two', 2))]).toEqual([true, false]);
  });

  it('is not lost by what somebody else wrote beside it', () => {
    const shelf = new Shelf();
    shelf.setItem('door/broken', '{');
    shelf.setItem('door/foreign', '"text"');
    const door = new LetterBox<string>(shelf, 'door');
    door.keep(letter('one', 1));
    expect(door.all()).toEqual([letter('one', 1)]);
  });
});

describe('an answer of the server', () => {
  it('is a no only when it is one', () => {
    expect([0, 408, 429, 500, 503].map((status) => answerOf({ status }))).toEqual(Array(5).fill('wait'));
    expect([400, 403, 404, 409, 422].map((status) => answerOf({ status }))).toEqual(Array(5).fill('refused'));
    expect(answerOf({ status: 401 })).toBe('sign-in');
  });

  it('that never came is asked for again only while the server still knows the key', () => {
    const hour = 3_600_000;
    expect(isDoubtful({ firstTriedAt: null }, 100 * hour)).toBe(false);
    expect(isDoubtful({ firstTriedAt: 0 }, 46 * hour)).toBe(false);
    expect(isDoubtful({ firstTriedAt: 0 }, 48 * hour)).toBe(true);
  });
});
