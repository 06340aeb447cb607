import type { Clock } from '../common/clock.js';
import { instantAt, type LocalDate } from '../common/local-date.js';

type Action = () => Promise<unknown>;

/** Events with their times: added in any order, run chronologically with the clock set to each time. */
export class Timeline {
  private readonly moments: { at: Date; action: Action }[] = [];

  at(at: Date, action: Action): void {
    this.moments.push({ at, action });
  }

  on(day: LocalDate, hour: number, minute: number, action: Action): void {
    this.at(instantAt(day, hour * 60 + minute), action);
  }

  /** Runs the events up to `until`; later ones are skipped. */
  async run(clock: Clock, until: Date): Promise<void> {
    const past = this.moments.filter(({ at }) => at <= until);
    past.sort((one, other) => one.at.getTime() - other.at.getTime());
    for (const { at, action } of past) {
      clock.set(at);
      await action();
    }
  }
}
