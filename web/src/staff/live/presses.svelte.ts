import { Problem } from '#api/problem.js';
import { messages } from '../app/messages.svelte.js';

export interface Failure {
  what: string;
  message: string;
  /** Null if the server has not answered. */
  problem: Problem | null;
}

const PATIENCE = 8000;

/**
 * Commands of a live screen. One at a time per button; a failure stays beside its button until the next press, because
 * a passing message would be missed by somebody looking into the hall.
 */
export class Presses {
  failure = $state<Failure | null>(null);
  #running = $state.raw<readonly string[]>([]);

  async run<Result>(what: string, work: () => Promise<Result>): Promise<Result | undefined> {
    if (this.isBusy(what)) return undefined;
    this.#running = [...this.#running, what];
    this.failure = null;
    const late = setTimeout(
      () => (this.failure = { what, message: messages.t('room.no_answer'), problem: null }),
      PATIENCE,
    );
    try {
      const result = await work();
      if (this.failed(what)) this.failure = null;
      return result;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.failure = { what, message: error.message, problem: error };
      return undefined;
    } finally {
      clearTimeout(late);
      this.#running = this.#running.filter((one) => one !== what);
    }
  }

  /** Fails a command without sending it, because what it was aimed at is gone. */
  refuse(what: string, message: string): void {
    this.failure = { what, message, problem: null };
  }

  isBusy(what: string): boolean {
    return this.#running.includes(what);
  }

  get isIdle(): boolean {
    return this.#running.length === 0;
  }

  failed(...what: string[]): string | undefined {
    return this.failure && what.includes(this.failure.what) ? this.failure.message : undefined;
  }

  forget(): void {
    this.failure = null;
  }
}
