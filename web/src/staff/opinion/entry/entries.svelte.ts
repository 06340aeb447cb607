import { opinions, type EnteredOpinion, type Receipt } from '#api/opinions.js';
import { CommandOutbox } from '#lib/outbox/command-outbox.svelte.js';
import { onDevice } from '#lib/outbox/device-storage.js';
import { type Entry as KeptEntry, EntryStore } from '#lib/outbox/entry-store.js';
import { session } from '../../app/session.svelte.js';

/** What stands on a slip: number and code are given out once, so they stay on the device until the slip is handed over. */
export interface SlipFacts {
  receipt: Receipt;
  who: string;
  text: string;
  /** Last four digits of the phone, where one was given: they stand in for the PIN. */
  phoneEnd: string;
}

export interface KeptSlip extends KeptEntry {
  slip: SlipFacts;
}

export const lastDigits = (phone: string | undefined): string => (phone ?? '').replace(/\D/g, '').slice(-4);

/** Slips that have not been handed over yet, on this device. */
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

/** Opinions written down for others: kept here, sent once, and each answered with the facts of its slip. */
export class Entries {
  readonly outbox: CommandOutbox<EnteredOpinion, Receipt>;
  readonly slips: Slips;
  /** How many were recorded since the screen was opened. */
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
