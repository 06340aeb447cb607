import type { Snapshot, Views } from '#contract/live.js';
import type { Schemas } from '#api/client.js';
import type { LiveRoom } from '#live/client.svelte.js';
import { freezeWhilePressed } from '#lib/freeze-while-pressed.js';
import type { MyOpinion } from '#contract/pages.js';
import { atMostEvery } from '#lib/at-most-every.js';
import { publicStateOf, type PublicState } from './public-state.js';

const OWN_EVERY = 10_000;

/**
 * The page of a dialogue during the dialogue, in browsers with scripts: the live state, frozen while a finger is on the
 * screen, and the state of opinions sent from this device. Start it in an effect, which also stops it.
 */
export class Following {
  room = $state.raw<LiveRoom>();
  mine = $state.raw<MyOpinion[]>([]);
  #held = $state.raw<Readonly<Views>>();
  #dialogueId: string;
  #initial: Snapshot;

  constructor(dialogueId: string, initial: Snapshot, mine: MyOpinion[]) {
    this.#dialogueId = dialogueId;
    this.#initial = initial;
    this.mine = mine;
  }

  get state(): PublicState {
    return publicStateOf(this.#held ?? this.#present, this.#dialogueId);
  }

  get #present(): Readonly<Views> {
    return this.room?.views ?? this.#initial.views;
  }

  /** The code for the socket is loaded once the page can be used. */
  follow(): () => void {
    const ends: (() => void)[] = [];
    let over = false;
    void import('#live/client.svelte.js').then(({ LiveRoom }) => {
      if (over) return;
      const room = new LiveRoom({ dialogueId: this.#dialogueId, audience: 'public', initial: this.#initial });
      ends.push(room.follow());
      this.room = room;
    });
    const hold = (): void => void (this.#held = this.#present);
    ends.push(freezeWhilePressed(window, hold, () => (this.#held = undefined)));
    return () => {
      over = true;
      for (const end of ends) end();
    };
  }

  /** After changes of the dialogue, reloads this device's own opinions, if any, at a limited rate. */
  readonly refresh = atMostEvery(OWN_EVERY, async () => {
    if (this.mine.length === 0) return;
    const answer = await fetch('/api/v1/my-opinions', { cache: 'no-cache' });
    if (!answer.ok) return;
    const { items }: Schemas['MyOpinionsView'] = await answer.json();
    this.mine = items.filter((one) => one.dialogueId === this.#dialogueId);
  });
}
