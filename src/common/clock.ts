import { Injectable } from '@nestjs/common';

/** The application's only clock. `APP_NOW` sets its start in demo and tests; from there it runs at normal speed. */
@Injectable()
export class Clock {
  private shift: number;

  constructor(startAt?: Date) {
    this.shift = startAt ? startAt.getTime() - Date.now() : 0;
  }

  now(): Date {
    return new Date(Date.now() + this.shift);
  }

  ms(): number {
    return Date.now() + this.shift;
  }

  /** For tests and the demo's history: continues from another instant. */
  set(at: Date): void {
    this.shift = at.getTime() - Date.now();
  }

  advance(ms: number): void {
    this.shift += ms;
  }
}
