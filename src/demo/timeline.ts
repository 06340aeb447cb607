import type { Clock } from '../common/clock.js';
import { instantAt, type LocalDate } from '../common/local-date.js';

type Deed = () => Promise<unknown>;

/** What happens when. Told in any order, lived in the order of time, with the clock standing at each moment. */
export class Timeline {
  private readonly moments: { at: Date; deed: Deed }[] = [];

  at(at: Date, deed: Deed): void {
    this.moments.push({ at, deed });
  }

  on(day: LocalDate, hour: number, minute: number, deed: Deed): void {
    this.at(instantAt(day, hour * 60 + minute), deed);
  }

  /** What is told for later than `until` has not happened. */
  async live(clock: Clock, until: Date): Promise<void> {
    const past = this.moments.filter(({ at }) => at <= until);
    past.sort((one, other) => one.at.getTime() - other.at.getTime());
    for (const { at, deed } of past) {
      clock.set(at);
      await deed();
    }
  }
}
