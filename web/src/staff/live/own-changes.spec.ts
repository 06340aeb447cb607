import { OwnChanges } from './own-changes.js';

interface One {
  id: string;
  version: number;
  kind: string;
}
const seen: One = { id: 'a', version: 1, kind: 'question' };

describe('own changes', () => {
  it('lead from the version a press was aimed at to the newest they have made', () => {
    const own = new OwnChanges<One>();
    expect(own.since(seen)).toEqual(seen);
    own.record(seen, { ...seen, version: 2, kind: 'proposal' });
    own.record({ id: 'a', version: 2 }, { ...seen, version: 4, kind: 'praise' });
    expect(own.since(seen)).toEqual({ id: 'a', version: 4, kind: 'praise' });
    expect(own.since({ ...seen, version: 2 })).toMatchObject({ version: 4 });
  });

  it('do not lead past the change of somebody else, nor to another opinion', () => {
    const own = new OwnChanges<One>();
    own.record(seen, { ...seen, version: 2 });
    own.record({ id: 'a', version: 3 }, { ...seen, version: 4 });
    expect(own.since(seen)).toMatchObject({ version: 2 });
    expect(own.since({ ...seen, id: 'b' })).toMatchObject({ id: 'b', version: 1 });
  });

  it('that changed nothing lead nowhere', () => {
    const own = new OwnChanges<One>();
    own.record(seen, seen);
    expect(own.since(seen)).toEqual(seen);
  });

  it('are sent one after another, also after a refused one', async () => {
    const own = new OwnChanges<One>();
    const sent: string[] = [];
    let answer = (): void => undefined;
    const first = own.inTurn(async () => {
      sent.push('first');
      await new Promise<void>((resolve) => (answer = resolve));
      throw new Error('refused');
    });
    const second = own.inTurn(() => Promise.resolve(sent.push('second')));
    await Promise.resolve();
    expect(sent).toEqual(['first']);
    answer();
    await expect(first).rejects.toThrow('refused');
    await second;
    expect(sent).toEqual(['first', 'second']);
  });
});
