import { Problem } from '../../../../api/problem.js';

export interface Failure {
  what: string;
  message: string;
  problem: Problem;
}

/**
 * Commands of a live screen. One at a time per button; a failure stays beside the button that was pressed until the next
 * press, because a passing message is missed by somebody who looks into the hall.
 */
export class Presses {
  busy = $state<string | null>(null);
  failure = $state<Failure | null>(null);

  async run<Result>(what: string, work: () => Promise<Result>): Promise<Result | undefined> {
    if (this.busy !== null) return undefined;
    this.busy = what;
    this.failure = null;
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.failure = { what, message: error.message, problem: error };
      return undefined;
    } finally {
      this.busy = null;
    }
  }

  failed(...what: string[]): string | undefined {
    return this.failure && what.includes(this.failure.what) ? this.failure.message : undefined;
  }

  forget(): void {
    this.failure = null;
  }
}
