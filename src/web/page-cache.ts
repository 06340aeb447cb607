import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transaction } from '../database/transaction.js';
import { ChangeNotifier } from '../live/change-notifier/change-notifier.js';
import { Drawings } from './drawings.js';

interface Drawn {
  page: Promise<string>;
  version: number;
  at: number;
}

const keptMs = 1_000;
const mostPages = 200;

/**
 * Draws a page once for all who ask for it. A drawn page is shown for a second at most, and only until something is committed;
 * while many wait for theirs, it is shown for the whole second.
 */
@Injectable()
export class PageCache {
  private readonly drawn = new Map<string, Drawn>();
  private readonly drawings = new Drawings();
  /** Grows with every COMMIT of this process, and with every change of a dialogue in others. */
  private version = 0;

  constructor(
    private readonly clock: Clock,
    transaction: Transaction,
    changes: ChangeNotifier,
  ) {
    transaction.onGroup(() => this.version++);
    changes.onChange(() => this.version++);
  }

  /** `key` says everything the page depends on, besides what is stored; without one the page is for one reader only. */
  get(key: string | undefined, draw: () => Promise<string>): Promise<string> {
    if (key === undefined) return this.drawings.run(draw);
    const known = this.drawn.get(key);
    if (known && this.isFresh(known)) return known.page;
    const { version } = this;
    const one: Drawn = { page: this.drawings.run(draw), version, at: this.clock.ms() };
    this.keep(key, one);
    one.page.catch(() => {
      if (this.drawn.get(key) === one) this.drawn.delete(key);
    });
    return one.page;
  }

  private isFresh({ version, at }: Drawn): boolean {
    const age = this.clock.ms() - at;
    return age >= 0 && age < keptMs && (version === this.version || this.drawings.isCrowded);
  }

  private keep(key: string, one: Drawn): void {
    this.drawn.delete(key);
    this.drawn.set(key, one);
    for (const [oldest, { at }] of this.drawn) {
      if (this.drawn.size <= mostPages && Math.abs(this.clock.ms() - at) < keptMs) break;
      this.drawn.delete(oldest);
    }
  }
}
