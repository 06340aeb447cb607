import { randomInt } from 'node:crypto';

interface Waiting {
  place: string;
  begin: () => void;
  giveUp: () => void;
}

/**
 * Works one at a time. Nobody can keep others out by queueing: whoever holds a place holds one only; of those who wait one is
 * drawn, not the oldest; and when all places are taken, a newcomer takes that of one who is drawn. So whoever tries, gets a
 * share of the turns.
 */
export class Turns {
  private readonly waiting: Waiting[] = [];
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

  async take<T>(place: string, work: () => Promise<T>): Promise<T> {
    if (this.busy) await this.wait(place);
    this.busy = true;
    try {
      return await work();
    } finally {
      const next = this.drawn();
      if (next) next.begin();
      else this.busy = false;
    }
  }

  private wait(place: string): Promise<void> {
    if (this.waiting.some((one) => one.place === place)) throw this.refusal();
    if (this.waiting.length >= this.places) this.drawn()?.giveUp();
    return new Promise((begin, reject) => {
      this.waiting.push({ place, begin, giveUp: () => reject(this.refusal()) });
    });
  }

  private drawn(): Waiting | undefined {
    return this.waiting.length === 0 ? undefined : this.waiting.splice(this.draw(this.waiting.length), 1)[0];
  }
}
