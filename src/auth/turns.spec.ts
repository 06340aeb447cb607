import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

/** A work that ends when told to. */
class Work {
  begun = false;
  end = (): void => undefined;
  private readonly ended = new Promise<void>((end) => (this.end = end));

  readonly do = async (): Promise<string> => {
    this.begun = true;
    await this.ended;
    return 'done';
  };
}

const settled = async (): Promise<void> => {
  for (let n = 0; n < 10; n++) await Promise.resolve();
};

describe('turns', () => {
  const tried = (turns: Turns, place: string, network = 'one') => {
    const work = new Work();
    const outcome = turns.take({ place, network }, work.do).catch((error: Error) => error.message);
    return { work, outcome };
  };

  it('let one work at a time, whoever is drawn next', async () => {
    const turns = new Turns(
      5,
      () => new Error('refused'),
      (below) => below - 1,
    );
    const [first, second, third] = [tried(turns, 'a'), tried(turns, 'b'), tried(turns, 'c')];
    await settled();
    expect([first, second, third].map(({ work }) => work.begun)).toEqual([true, false, false]);
    first.work.end();
    await settled();
    expect([second, third].map(({ work }) => work.begun)).toEqual([false, true]);
    third.work.end();
    await settled();
    expect(turns.isIdle).toBe(false);
    second.work.end();
    expect(await Promise.all([first, second, third].map(({ outcome }) => outcome))).toEqual(['done', 'done', 'done']);
    expect(turns.isIdle).toBe(true);
  });

  it('take the place of one who is drawn when all are taken, and give nobody a second one', async () => {
    const turns = new Turns(
      2,
      () => new Error('refused'),
      () => 0,
    );
    const all = ['a', 'b', 'c', 'c', 'd'].map((place) => tried(turns, place));
    await settled();
    for (const { work } of all) work.end();
    expect(await Promise.all(all.map(({ outcome }) => outcome))).toEqual([
      'done',
      'refused',
      'done',
      'refused',
      'done',
    ]);
  });

  it('go on after a work that fails', async () => {
    const turns = new Turns(2, () => new Error('refused'));
    const failed = turns.take({ place: 'a', network: 'one' }, () => Promise.reject(new Error('broken')));
    const next = tried(turns, 'b');
    next.work.end();
    await expect(failed).rejects.toThrow('broken');
    expect(await next.outcome).toBe('done');
  });

  it('give a network with many browsers no more than others', async () => {
    const turns = new Turns(3, () => new Error('refused'));
    const all = ['a', 'b', 'c', 'd'].map((place) => tried(turns, place, 'crowd'));
    const owner = tried(turns, 'owner', 'home');
    const others = ['e', 'f', 'g', 'h'].map((place) => tried(turns, place, 'crowd'));
    await settled();
    for (const { work } of [...all, owner, ...others]) work.end();
    expect(await owner.outcome).toBe('done');
    const outcomes = await Promise.all([...all, ...others].map(({ outcome }) => outcome));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(3);
  });

  it.each([
    ['the same network', 'one'],
    ['another network', 'two'],
  ])('let an owner in beside somebody in %s who tries without pause', async (_, network) => {
    const turns = new Turns(10, () => new Error('refused'));
    const attack = { stopped: false };
    const loop = async (place: string): Promise<void> => {
      while (!attack.stopped) await turns.take({ place, network: 'one' }, () => settled()).catch(() => undefined);
    };
    const loops = Array.from({ length: 30 }, (__, n) => loop(`${n}`));
    let got = 0;
    let tries = 0;
    for (; got < 5 && tries < 10_000; tries++)
      if ((await turns.take({ place: 'owner', network }, async () => 'in').catch(() => 'out')) === 'in') got++;
    attack.stopped = true;
    await Promise.all(loops);
    expect(got).toBe(5);
    if (network !== 'one') expect(tries).toBe(5);
  });
});
