import { DeviceStorage } from './device-storage.js';
import { type Entry, EntryStore } from './entry-store.js';

const entry = (key: string, order: number, at = 0): Entry => ({ key, order, at });

/** Behaves like a browser's storage. */
class Area {
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
const storageOf = (area: Area): DeviceStorage => new DeviceStorage(() => area);

describe('entries stored on the device', () => {
  it('are returned in the order they were pressed, even if the clock was corrected, by name', () => {
    const storage = storageOf(new Area());
    const store = new EntryStore(storage, 'check-in/a');
    store.keep(entry('two', 2, 900));
    store.keep(entry('one', 1, 1000));
    new EntryStore(storage, 'check-in/b').keep(entry('other', 0));
    expect(new EntryStore(storage, 'check-in/a').all().map(({ key }) => key)).toEqual(['one', 'two']);
    store.drop('one');
    expect(store.all().map(({ key }) => key)).toEqual(['two']);
  });

  it('report failure if storage is full', () => {
    const store = new EntryStore(storageOf(new Area(1)), 'check-in');
    expect([store.keep(entry('one', 1)), store.keep(entry('two', 2))]).toEqual([true, false]);
  });

  it('are not affected by other keys', () => {
    const area = new Area();
    area.setItem('check-in/broken', '{');
    area.setItem('check-in/foreign', '"text"');
    const store = new EntryStore(storageOf(area), 'check-in');
    store.keep(entry('one', 1));
    expect(store.all()).toEqual([entry('one', 1)]);
  });

  it('are empty without errors if storage is disabled', () => {
    const storage = new DeviceStorage(() => {
      throw new Error('SecurityError');
    });
    const store = new EntryStore(storage, 'check-in');
    expect([store.keep(entry('one', 1)), store.all()]).toEqual([false, []]);
    expect(() => store.drop('one')).not.toThrow();
  });
});
