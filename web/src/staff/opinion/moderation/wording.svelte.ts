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
    if (this.proposals.length > 0) await this.#cover(this.proposals.map(() => true));
  }

  async toggle(index: number): Promise<void> {
    const { covered } = this;
    if (covered) await this.#cover(covered.map((one, at) => (at === index ? !one : one)));
  }

  /** Sets the public wording; null restores the original. */
  set(publicText: string | null): Promise<boolean> {
    const { original } = this;
    const desk = this.#desk;
    return desk.run(
      'word',
      async ({ id, version, publicText: before, publicNumber }) => {
        if (original) this.#known = { id, ...original };
        const after = await opinions.redact(id, version, publicText === original?.text ? null : publicText);
        desk.made(id, after.version);
        desk.offerUndo(messages.t('desk.worded', { number: publicNumber }), () =>
          opinions.redact(id, desk.newest(id, after.version), before),
        );
      },
      false,
    );
  }

  async #cover(chosen: boolean[]): Promise<void> {
    if (this.original) await this.set(cover(this.original.text, this.proposals, chosen));
  }
}
