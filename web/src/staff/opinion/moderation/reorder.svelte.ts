import { tick } from 'svelte';
import type { OpinionLiveView } from '#contract/views.js';
import type { Desk } from './desk.svelte.js';
import { stepInQueue } from './lists.js';

/** Moves an opinion within the calling order, by keyboard or dragging. */
export class Reorder {
  id = $state<string | null>(null);
  #after = $state<string | null>(null);
  /** Where it stood when it was taken. */
  #taken: OpinionLiveView | undefined;
  /** While dragging there are no buttons and the focus stays. */
  isDragged = $state(false);

  /** The queue as it would be; others may have called or moved opinions meanwhile. */
  drawn(queue: readonly OpinionLiveView[]): OpinionLiveView[] {
    const lifted = queue.find(({ id }) => id === this.id);
    if (!lifted) return [...queue];
    const others = queue.filter(({ id }) => id !== this.id);
    const at = others.findIndex(({ id }) => id === this.#after) + 1;
    return [...others.slice(0, at), lifted, ...others.slice(at)];
  }

  take(id: string, queue: readonly OpinionLiveView[]): void {
    const at = queue.findIndex((one) => one.id === id);
    if (at < 0) return;
    this.id = id;
    this.#taken = queue[at];
    this.#after = queue[at - 1]?.id ?? null;
    this.#follow(true);
  }

  /** Drags it after another one, or to the front. */
  carry(after: string | null): void {
    this.isDragged = true;
    this.#after = after;
  }

  step(by: -1 | 1, queue: readonly OpinionLiveView[]): void {
    if (this.id === null) return;
    const after = stepInQueue(this.drawn(queue), this.id, by);
    if (after !== undefined) this.#after = after;
    this.#follow();
  }

  async drop(desk: Desk): Promise<void> {
    const { id } = this;
    if (id === null) return;
    await desk.order.move(id, this.#taken, this.#after);
    this.cancel();
  }

  cancel(): void {
    this.id = null;
    this.isDragged = false;
  }

  /** Moves the focus to the opinion being moved. */
  #follow(focus = false): void {
    void tick().then(() => {
      const carried = document.getElementById(`q-${this.id}`);
      if (focus) carried?.focus({ preventScroll: true });
      carried?.scrollIntoView({ block: 'nearest' });
    });
  }
}
