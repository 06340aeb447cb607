import { compareInstants } from '#contract/instant.js';
import type { TurnRule } from '#contract/opinion.js';
import type { OpinionLiveView } from '#contract/views.js';
import { opinions } from '#api/opinions.js';
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

  async move(id: string, after: string | null): Promise<void> {
    const at = this.queue.findIndex((one) => one.id === id);
    const before = this.queue[at - 1]?.id ?? null;
    if (at < 0 || before === after) return;
    const send = async (): Promise<void> => {
      await opinions.move(id, after);
      const number = this.queue.find((one) => one.id === id)?.publicNumber ?? '';
      this.#desk.offerUndo(messages.t('desk.moved', { number }), () => opinions.move(id, before));
    };
    await this.#desk.presses.run('move', () => this.#desk.inTurn(send), null);
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
      await opinions.order(dialogueId, order, criterion, rules);
      this.#desk.offerUndo(said, () => opinions.order(dialogueId, before, 'undone'));
      return true;
    };
    return (await this.#desk.presses.run('move', () => this.#desk.inTurn(send))) ?? false;
  }
}
