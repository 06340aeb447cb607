import { randomInt } from 'node:crypto';

/** Who tries: what has one place only, and the network it is in. */
export interface Trying {
  place: string;
  network: string;
}

interface Waiting extends Trying {
  begin: () => void;
  giveUp: () => void;
}

/**
 * Works one at a time. Nobody can keep others out by queueing: whoever holds a place holds one only; who is next is drawn, first
 * the network and then one in it; and when all places are taken, one loses it in the network that has most of them. So whoever
 * tries gets a share of the turns, and however many browsers a network has, it has the share of one beside other networks.
 */
export class Turns {
  private waiting: Waiting[] = [];
  private busy = false;

  constructor(
    /** How many may wait. */
    private readonly places: number,
    /** What is thrown for whoever loses the place or tries to take a second one. */
    private readonly refusal: () => Error,
    private readonly draw: (below: number) => number = randomInt,
  ) {}

  get isIdle(): boolean {
    return !this.busy;
  }

  async take<T>(who: Trying, work: () => Promise<T>): Promise<T> {
    if (this.busy) await this.wait(who);
    this.busy = true;
    try {
      return await work();
    } finally {
      const networks = this.byNetwork();
      if (networks.length === 0) this.busy = false;
      else this.remove(this.drawn(this.drawn(networks))).begin();
    }
  }

  private wait(who: Trying): Promise<void> {
    if (this.waiting.some(({ place }) => place === who.place)) throw this.refusal();
    return new Promise((begin, reject) => {
      this.waiting.push({ ...who, begin, giveUp: () => reject(this.refusal()) });
      if (this.waiting.length <= this.places) return;
      const networks = this.byNetwork();
      const most = Math.max(...networks.map(({ length }) => length));
      this.remove(this.drawn(networks.filter(({ length }) => length === most).flat())).giveUp();
    });
  }

  private byNetwork(): Waiting[][] {
    const networks = new Map<string, Waiting[]>();
    for (const one of this.waiting) networks.set(one.network, [...(networks.get(one.network) ?? []), one]);
    return [...networks.values()];
  }

  private drawn<T>(some: readonly T[]): T {
    return some[this.draw(some.length)] as T;
  }

  private remove(one: Waiting): Waiting {
    this.waiting = this.waiting.filter((other) => other !== one);
    return one;
  }
}
