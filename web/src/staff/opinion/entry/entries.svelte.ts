import { opinions, type EnteredOpinion, type Receipt } from '#api/opinions.js';
import { CommandOutbox } from '#lib/outbox/command-outbox.svelte.js';
import { onDevice } from '#lib/outbox/device-storage.js';
import { type Entry as KeptEntry, EntryStore } from '#lib/outbox/entry-store.js';
import { session } from '../../app/session.svelte.js';

/** Data of a slip. The code is issued only once, so it stays on the device until the slip is handed over. */
export interface SlipFacts {
  receipt: Receipt;
  who: string;
  text: string;
  /** Last four digits of the phone number, if any, which serve as the PIN. */
  phoneEnd: string;
}

export interface KeptSlip extends KeptEntry {
  slip: SlipFacts;
}

export const lastDigits = (phone: string | undefined): string => (phone ?? '').replace(/\D/g, '').slice(-4);

/** Slips on this device that have not been handed over yet. */
export class Slips {
  kept = $state.raw<readonly KeptSlip[]>([]);
  #store: EntryStore<KeptSlip>;

  constructor(dialogueId: string) {
    this.#store = new EntryStore(onDevice, `slips/${session.accountId}/${dialogueId}`);
    this.#read();
  }

  add(key: string, slip: SlipFacts): void {
    const at = Date.parse(slip.receipt.receivedAt);
    const kept = { key, slip, order: at, at };
    if (this.#store.keep(kept)) this.#read();
    else this.kept = [...this.kept, kept];
  }

  of(key: string): SlipFacts | undefined {
    return this.kept.find((one) => one.key === key)?.slip;
  }

  handedOver(key: string): void {
    this.#store.drop(key);
    this.kept = this.kept.filter((one) => one.key !== key);
  }

  #read(): void {
    this.kept = this.#store.all();
  }
}

/** Opinions entered for others: stored on this device, sent once, and each answered with the data of its slip. */
export class Entries {
  readonly outbox: CommandOutbox<EnteredOpinion, Receipt>;
  readonly slips: Slips;
  /** Number recorded since the screen was opened. */
  recorded = $state(0);

  constructor(dialogueId: string) {
    this.slips = new Slips(dialogueId);
    this.outbox = new CommandOutbox({
      accountId: session.accountId,
      name: `enter/${dialogueId}`,
      send: ({ key, command }) => opinions.enter(dialogueId, command, key),
      onsent: ({ key, command }, receipt) => {
        this.slips.add(key, {
          receipt,
          who: command.name ?? '',
          text: command.text,
          phoneEnd: lastDigits(command.phone),
        });
        this.recorded += 1;
      },
    });
  }
}
