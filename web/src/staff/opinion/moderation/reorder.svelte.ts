import { tick } from 'svelte';
import type { OpinionLiveView } from '#contract/views.js';
import type { Desk } from './desk.svelte.js';
import { stepInQueue } from './lists.js';

/** An opinion lifted out of the calling order, carried up and down, and put down where it is wanted. */
export class Reorder {
  id = $state<string | null>(null);
  #after = $state<string | null>(null);
  /** It hangs on a finger: no buttons, and no focus that jumps. */
  isDragged = $state(false);

  /** The queue as it would be. Another moderator may have called or moved any of them meanwhile. */
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
    this.#after = queue[at - 1]?.id ?? null;
    this.#follow(true);
  }

  /** Dragged to another place: behind that one, or to the front. */
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
    await desk.move(id, this.#after);
    this.cancel();
  }

  cancel(): void {
    this.id = null;
    this.isDragged = false;
  }

  /** Keys go to what is carried, wherever the focus was before. */
  #follow(focus = false): void {
    void tick().then(() => {
      const carried = document.getElementById(`q-${this.id}`);
      if (focus) carried?.focus({ preventScroll: true });
      carried?.scrollIntoView({ block: 'nearest' });
    });
  }
}
