import { Problem } from '#api/problem.js';

export interface Toast {
  id: number;
  message: string;
  seconds: number;
  busy: boolean;
  /** Why undo failed; stays until closed. */
  failure: string | null;
  undo: () => Promise<unknown>;
}

/** Messages with undo. Failures of other commands are shown beside their buttons. */
class Toasts {
  list = $state<Toast[]>([]);
  #count = 0;

  /** Returns a function that removes the toast. */
  show(message: string, undo: () => Promise<unknown>, seconds = 10): () => void {
    this.#count += 1;
    const id = this.#count;
    this.list.push({ id, message, seconds, undo, busy: false, failure: null });
    const timer = setTimeout(() => this.#expire(id), seconds * 1000);
    return () => {
      clearTimeout(timer);
      this.close(id);
    };
  }

  async undo(id: number): Promise<void> {
    const toast = this.list.find((one) => one.id === id);
    if (!toast || toast.busy) return;
    toast.busy = true;
    try {
      await toast.undo();
      this.close(id);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      toast.failure = error.message;
      toast.busy = false;
    }
  }

  async undoLast(): Promise<void> {
    const last = this.list.at(-1);
    if (last) await this.undo(last.id);
  }

  close(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  #expire(id: number): void {
    const toast = this.list.find((one) => one.id === id);
    if (toast && !toast.busy && !toast.failure) this.close(id);
  }
}

export const toasts = new Toasts();
