import { opinions, type EnteredOpinion, type Receipt } from '#api/opinions.js';
import { LetterBox, type Letter } from '#lib/outbox/entry-store.js';
import { Outbox } from '#lib/outbox/command-outbox.svelte.js';
import { session } from '../../app/session.svelte.js';

/** What stands on a slip: number and code are given out once, so they stay on the device until the slip is handed over. */
export interface SlipFacts {
  receipt: Receipt;
  who: string;
  text: string;
  /** Last four digits of the phone, where one was given: they stand in for the PIN. */
  phoneEnd: string;
}

export const lastDigits = (phone: string | undefined): string => (phone ?? '').replace(/\D/g, '').slice(-4);

/** Slips that have not been handed over yet, on this device. */
export class Slips {
  kept = $state.raw<readonly Letter<SlipFacts>[]>([]);
  #box: LetterBox<SlipFacts>;

  constructor(dialogueId: string) {
    this.#box = new LetterBox(localStorage, `slips/${session.me?.account.id ?? ''}/${dialogueId}`);
    this.#read();
  }

  add(key: string, slip: SlipFacts): void {
    const at = Date.parse(slip.receipt.receivedAt);
    const letter = { key, deed: slip, order: at, at, firstTriedAt: null, refused: null };
    if (this.#box.keep(letter)) this.#read();
    else this.kept = [...this.kept, letter];
  }

  of(key: string): SlipFacts | undefined {
    return this.kept.find((letter) => letter.key === key)?.deed;
  }

  handedOver(key: string): void {
    this.#box.drop(key);
    this.kept = this.kept.filter((letter) => letter.key !== key);
  }

  #read(): void {
    this.kept = this.#box.all();
  }
}

/** Opinions written down for others: kept here, sent once, and each answered with the facts of its slip. */
export class Entries {
  readonly outbox: Outbox<EnteredOpinion, Receipt>;
  readonly slips: Slips;
  /** How many were recorded since the screen was opened. */
  recorded = $state(0);

  constructor(dialogueId: string) {
    this.slips = new Slips(dialogueId);
    this.outbox = new Outbox({
      name: `enter/${dialogueId}`,
      send: ({ key, deed }) => opinions.enter(dialogueId, deed, key),
      onsent: ({ key, deed }, receipt) => {
        this.slips.add(key, { receipt, who: deed.name ?? '', text: deed.text, phoneEnd: lastDigits(deed.phone) });
        this.recorded += 1;
      },
    });
  }
}
