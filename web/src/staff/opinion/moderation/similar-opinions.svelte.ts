import type { OpinionLiveView } from '#contract/views.js';
import type { LiveRoom } from '#live/client.svelte.js';
import type { Desk } from './desk.svelte.js';
import { listOf, steady } from './lists.js';
import { Similar } from './similar.js';

const LEADABLE = ['received', 'needs_info', 'accepted', 'on_floor', 'decided'];
const SHOWN = 3;
const MOST_COUNTED = 4;

/** Which opinions ask the same, and may be grouped. */
export class SimilarOpinions {
  #desk: Desk;
  #live: LiveRoom;
  #texts = new Similar();
  #counted = new Map<string, number>();
  #shownFor: { what: string; ids: string[] } | null = null;

  #near = $derived.by(() => {
    this.#texts.learn(this.#desk.all);
    return (id: string) => this.#texts.near(id);
  });
  /** Those like the open one, in a stable order while it is open. */
  toOpen = $derived.by(() => {
    const { open } = this.#desk;
    if (!open || listOf(open) === 'done') return [];
    const found = this.#to(open, SHOWN).map(({ id }) => id);
    const what = `${open.id}:${open.kind}`;
    const ids = steady(this.#shownFor?.what === what ? this.#shownFor.ids : [], found, SHOWN);
    this.#shownFor = { what, ids };
    return ids.flatMap((id) => this.#live.one('opinion', id) ?? []);
  });
  /** Number of possible duplicates per row, kept until the list is refreshed, so that no row moves. */
  counts = $derived.by(() => {
    const rows = this.#desk.list === 'new' ? this.#desk.drawn : [];
    for (const one of rows) {
      const count = this.#to(one, MOST_COUNTED).length;
      if (count > 0) this.#counted.set(one.id, count);
    }
    return new Map(this.#counted);
  });

  constructor(desk: Desk, live: LiveRoom) {
    this.#desk = desk;
    this.#live = live;
  }

  /** Whether the open opinion may be grouped with it. */
  mayLead(one: OpinionLiveView): boolean {
    const { open } = this.#desk;
    return open !== undefined && this.#leads(one, open);
  }

  /** The list is refreshed: counts may go. */
  forget(): void {
    this.#counted.clear();
  }

  #leads(one: OpinionLiveView, opinion: OpinionLiveView): boolean {
    return (
      one.id !== opinion.id &&
      LEADABLE.includes(one.status) &&
      (one.kind === 'praise') === (opinion.kind === 'praise') &&
      (one.groupId === null || one.groupId !== opinion.groupId)
    );
  }

  #to(opinion: OpinionLiveView, max: number): OpinionLiveView[] {
    const like: OpinionLiveView[] = [];
    for (const { id } of this.#near(opinion.id)) {
      const one = this.#live.one('opinion', id);
      if (one && this.#desk.isShown(one) && this.#leads(one, opinion)) like.push(one);
      if (like.length === max) break;
    }
    return like;
  }
}
