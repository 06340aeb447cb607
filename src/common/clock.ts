import { Injectable } from '@nestjs/common';

/** The one source of the present. `APP_NOW` starts it elsewhere in demo and tests; it then runs on at normal speed. */
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

  /** For tests and the demo's history: continue from another instant. */
  set(at: Date): void {
    this.shift = at.getTime() - Date.now();
  }

  advance(ms: number): void {
    this.shift += ms;
  }
}
