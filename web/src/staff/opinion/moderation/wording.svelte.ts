import type { OpinionLiveView } from '#contract/views.js';
import { opinions, type Proposal } from '#api/opinions.js';
import { messages } from '../../app/messages.svelte.js';
import type { Desk } from './desk.svelte.js';
import { cover, coveredIn, tidy } from './redaction.js';

/** The public wording of the open opinion, and which of the proposed words it covers. */
export class Wording {
  #desk: Desk;
  /** The original behind a public wording: known from before, or requested. */
  #known = $state.raw<{ id: string; text: string; proposals: readonly Proposal[] } | null>(null);

  /** The original text, if known here; null if there is a public wording and it was not requested. */
  original = $derived.by(() => {
    const { open, detail } = this.#desk;
    if (!open) return null;
    if (open.publicText !== null) return this.#known?.id === open.id ? this.#known : null;
    const isRead = detail?.id === open.id && detail.text === open.text;
    return { text: open.text, proposals: isRead ? detail.proposals : [] };
  });
  proposals = $derived(tidy(this.original?.proposals ?? []));
  covered = $derived.by(() => {
    const { open } = this.#desk;
    return open && this.original ? coveredIn(this.original.text, open.publicText, this.proposals) : null;
  });

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Another opinion is open: its original has to be requested anew. */
  forget(): void {
    this.#known = null;
  }

  /** The access is recorded. */
  async openOriginal(): Promise<void> {
    const { openId, presses } = this.#desk;
    if (openId === null || this.original) return;
    const found = await presses.run('original', () => opinions.original(openId));
    if (found) this.#known = { id: openId, ...found };
  }

  async coverAll(): Promise<void> {
    if (this.proposals.length > 0) await this.#cover(() => true);
  }

  async toggle(index: number): Promise<void> {
    await this.#cover((isCovered, at) => (at === index ? !isCovered : isCovered));
  }

  /** Sets the public wording; null restores the original. */
  set(publicText: string | null): Promise<boolean> {
    return this.#set(() => publicText);
  }

  /** Covers proposals anew, beginning with what earlier presses have covered. */
  async #cover(choose: (isCovered: boolean, index: number) => boolean): Promise<void> {
    const { original, proposals } = this;
    if (!original || !this.covered) return;
    await this.#set(({ publicText }) => {
      const covered = coveredIn(original.text, publicText, proposals);
      return covered ? cover(original.text, proposals, covered.map(choose)) : publicText;
    });
  }

  #set(wordingOf: (opinion: OpinionLiveView) => string | null): Promise<boolean> {
    const { original } = this;
    const desk = this.#desk;
    return desk.run(
      'word',
      async (opinion) => {
        const { id, version, publicText: before, publicNumber } = opinion;
        if (original) this.#known = { id, ...original };
        const publicText = wordingOf(opinion);
        const after = await opinions.redact(id, version, publicText === original?.text ? null : publicText);
        desk.offerUndo(
          messages.t('desk.worded', { number: publicNumber }),
          desk.undoing(after, (of, newest) => opinions.redact(of, newest, before)),
        );
        return after;
      },
      { goOn: false, each: true },
    );
  }
}
