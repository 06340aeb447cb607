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
 * Commands of a live screen. A failure stays beside its button until the next press, because a passing message would be
 * missed by somebody looking into the hall.
 */
export class Presses {
  failure = $state.raw<Failure | null>(null);
  #running = $state.raw<readonly { what: string; wish: string | null }[]>([]);

  /** A press with the `wish` of one that is running is a double tap, and dropped; null: every press counts. */
  async run<Result>(
    what: string,
    work: () => Promise<Result>,
    wish: string | null = what,
  ): Promise<Result | undefined> {
    if (wish !== null && this.#running.some((other) => other.wish === wish)) return undefined;
    const press = { what, wish };
    this.#running = [...this.#running, press];
    this.failure = null;
    const noAnswer = { what, message: messages.t('room.no_answer'), problem: null };
    const late = setTimeout(() => (this.failure = noAnswer), PATIENCE);
    try {
      const result = await work();
      if (this.failure === noAnswer) this.failure = null;
      return result;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.failure = { what, message: error.message, problem: error };
      return undefined;
    } finally {
      clearTimeout(late);
      this.#running = this.#running.filter((other) => other !== press);
    }
  }

  /** Fails a command without sending it, because what it was aimed at is gone. */
  refuse(what: string, message: string): void {
    this.failure = { what, message, problem: null };
  }

  isBusy(what: string): boolean {
    return this.#running.some((press) => press.what === what);
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
