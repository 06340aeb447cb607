import { Refusal } from '../common/problem/refusal.js';

const atOnce = 2;
const crowd = 10;
/** More than a hall's phones ask for at once; whoever comes later is asked to come again. */
export const mostWaiting = 1_000;

/**
 * Limits how many pages are read and drawn at once. Drawing holds the main thread, so between two drawings everything else
 * gets its turn: opinions are taken while a page is asked for by hundreds.
 */
export class Drawings {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** Whether so many wait that a page of a second ago is better than one drawn anew. */
  get isCrowded(): boolean {
    return this.waiting.length >= crowd;
  }

  async run<T>(draw: () => Promise<T>): Promise<T> {
    if (this.running >= atOnce) await this.wait();
    else this.running++;
    try {
      return await draw();
    } finally {
      setImmediate(() => this.next());
    }
  }

  private wait(): Promise<void> {
    if (this.waiting.length >= mostWaiting) throw new Refusal('busy', { retryAfter: 5 });
    return new Promise((begin) => this.waiting.push(begin));
  }

  private next(): void {
    const begin = this.waiting.shift();
    if (begin) begin();
    else this.running--;
  }
}
