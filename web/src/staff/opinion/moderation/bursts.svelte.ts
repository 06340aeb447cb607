import type { OpinionLiveView } from '#contract/views.js';
import { type Burst, opinions } from '#api/opinions.js';
import { atMostEvery } from '#lib/at-most-every.js';
import type { LiveRoom } from '#live/client.svelte.js';
import { listOf } from './lists.js';

/** A group as it is now: those that wait still. */
export interface BurstGroup {
  sign: Burst['sign'];
  opinions: OpinionLiveView[];
}

const everyMs = 10_000;
/** With fewer waiting there is no burst. */
const least = 5;

/** Waiting opinions that one hand may have sent; the server finds them, because it knows where they came from. */
export class Bursts {
  #live: LiveRoom;
  #found = $state.raw<readonly Burst[]>([]);

  groups = $derived.by(() => this.#found.map((burst) => this.#present(burst)).filter((one) => one.opinions.length > 0));
  count = $derived(this.groups.reduce((sum, { opinions: { length } }) => sum + length, 0));

  /** To be called whenever the number of waiting opinions changes. */
  readonly look: (waiting: number) => void;

  constructor(live: LiveRoom, dialogueId: string) {
    this.#live = live;
    const fetchNow = atMostEvery(everyMs, async () => {
      this.#found = (await opinions.bursts(dialogueId)).items;
    });
    this.look = (waiting) => {
      if (waiting >= least) fetchNow();
    };
  }

  #present({ sign, ids }: Burst): BurstGroup {
    const waiting = ids.flatMap((id) => {
      const one = this.#live.one('opinion', id);
      return one && listOf(one) === 'new' ? [one] : [];
    });
    return { sign, opinions: waiting };
  }
}
