import type { Clock } from '../common/clock.js';
import { instantAt, type LocalDate } from '../common/local-date.js';

type Deed = () => Promise<unknown>;

/** Events with their times: added in any order, run chronologically with the clock set to each time. */
export class Timeline {
  private readonly moments: { at: Date; deed: Deed }[] = [];

  at(at: Date, deed: Deed): void {
    this.moments.push({ at, deed });
  }

  on(day: LocalDate, hour: number, minute: number, deed: Deed): void {
    this.at(instantAt(day, hour * 60 + minute), deed);
  }

  /** Runs the events up to `until`; later ones are skipped. */
  async live(clock: Clock, until: Date): Promise<void> {
    const past = this.moments.filter(({ at }) => at <= until);
    past.sort((one, other) => one.at.getTime() - other.at.getTime());
    for (const { at, deed } of past) {
      clock.set(at);
      await deed();
    }
  }
}
