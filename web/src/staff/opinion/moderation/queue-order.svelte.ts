import { compareInstants } from '#contract/instant.js';
import type { TurnRule } from '#contract/opinion.js';
import type { OpinionLiveView } from '#contract/views.js';
import { opinions, type Opinion, type QueuePlace } from '#api/opinions.js';
import type { LiveRoom } from '#live/client.svelte.js';
import { messages } from '../../app/messages.svelte.js';
import { inCallingOrder } from '../calling-order.js';
import { alternated, type Proposed } from './alternating.js';
import type { Desk } from './desk.svelte.js';
import { interleaved } from './lists.js';

/** The calling order of all that wait, by hand or by a rule. */
export class QueueOrder {
  #desk: Desk;
  #live: LiveRoom;
  queue = $derived.by(() => this.#desk.all.filter(({ status }) => status === 'accepted').sort(inCallingOrder));

  constructor(desk: Desk, live: LiveRoom) {
    this.#desk = desk;
    this.#live = live;
  }

  /** Moves it from where it stood when it was taken. */
  async move(id: string, taken: OpinionLiveView | undefined, after: string | null): Promise<void> {
    const at = this.queue.findIndex((one) => one.id === id);
    const before = this.queue[at - 1]?.id ?? null;
    if (!taken || at < 0 || before === after) return;
    const send = async (): Promise<void> => {
      const moved = await this.#send(taken, after);
      const said = messages.t('desk.moved', { number: moved.publicNumber });
      this.#desk.offerUndo(said, async () => void (await this.#send(moved, before)));
    };
    await this.#desk.presses.run('move', () => this.#desk.inTurn(send), null);
  }

  async #send(seen: QueuePlace, after: string | null): Promise<Opinion> {
    const place = this.#desk.since(seen);
    const moved = await opinions.move(place, after);
    this.#desk.made(place, moved);
    return moved;
  }

  /** Alternates the fields, keeping the order within each. */
  async interleave(): Promise<void> {
    const order = interleaved(this.queue).map(({ id }) => id);
    await this.#set(order, 'interleaved', messages.t('desk.interleaved'));
  }

  /** A proposed order by public rules, with reasons. */
  proposed(rules: readonly TurnRule[]): Proposed<OpinionLiveView>[] {
    const called = this.#desk.all
      .filter(({ calledAt }) => calledAt !== null)
      .sort((a, b) => compareInstants(a.calledAt, b.calledAt));
    return alternated(this.queue, called, rules);
  }

  alternate(rules: readonly TurnRule[]): Promise<boolean> {
    const order = this.proposed(rules).map(({ opinion }) => opinion.id);
    return this.#set(order, 'alternated', messages.t('desk.alternated'), rules);
  }

  async #set(
    order: readonly string[],
    criterion: 'interleaved' | 'alternated',
    said: string,
    rules?: readonly TurnRule[],
  ): Promise<boolean> {
    const before = this.queue.map(({ id }) => id);
    if (order.join() === before.join()) return true;
    const dialogueId = this.#live.dialogue?.id ?? '';
    const send = async (): Promise<boolean> => {
      await opinions.order(dialogueId, before, order, criterion, rules);
      this.#desk.offerUndo(said, () => opinions.order(dialogueId, order, before, 'undone'));
      return true;
    };
    return (await this.#desk.presses.run('move', () => this.#desk.inTurn(send))) ?? false;
  }
}
