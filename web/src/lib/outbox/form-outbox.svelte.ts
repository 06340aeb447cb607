import type { Typed } from '#contract/pages.js';
import type { ProblemBody } from '#contract/problems.js';
import { dropDraft, type FormDraft, keepDraft, keepReceipt, readDraft, readReceipt } from './form-draft.js';
import { newKey } from '#api/key.js';
import { isDoubtful } from './retry.js';

/** Result of an attempt. `lost`: unknown whether it arrived, until it is repeated with the same key. */
export type Delivery<Receipt> =
  { receipt: Receipt } | { refused: ProblemBody } | { lost: true; retryAfterMs: number | null; words: string | null };

export interface Outcome<Receipt> {
  receipt: Receipt | null;
  errors: { field: string; message: string }[];
  /** A refusal not about a field. */
  refusal: string | null;
}

interface Options<Receipt> {
  /** Name in the device's storage. */
  name: string;
  /** Made by the server together with the form. */
  key: string;
  /** One attempt; repetitions have the same key. */
  deliver: (key: string, body: string) => Promise<Delivery<Receipt>>;
}

const firstRetryMs = 2_000;
const longestRetryMs = 30_000;

/**
 * A form that survives lost networks and reloads: stored on the device while it is filled in, and sent with one key
 * until the server answers.
 */
export class FormOutbox<Receipt extends object> {
  state = $state<'writing' | 'sending' | 'waiting'>('writing');
  /** The device has stored what was typed. */
  kept = $state(false);
  outcome = $state.raw<Outcome<Receipt>>();
  /** The server's message if it could not accept it at the moment. */
  words = $state<string | null>(null);
  /** The receipt is for an earlier wording, which had arrived. */
  earlier = $state(false);
  /** Another window of this device has used the same key. */
  elsewhere = $state(false);
  /** The last attempt was so long ago that it is unknown whether it arrived. */
  doubtful = $state(false);
  key = $state('');
  /** The discarded values, while discarding can be undone. */
  thrown = $state.raw<Typed>();

  #options: Options<Receipt>;
  #draft: FormDraft;
  #blank = '';
  #body = '';
  #retries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: Options<Receipt>) {
    this.#options = options;
    this.key = options.key;
    this.#draft = freshDraft(options.key);
  }

  /** The stored values, or undefined. `blank`: the form as rendered. */
  open(blank: Typed): Typed | undefined {
    this.#blank = JSON.stringify(blank);
    const { name } = this.#options;
    const found = readDraft(name, Date.now());
    if (!found) {
      const receipt = readReceipt<Receipt>(name);
      if (receipt) this.outcome = { receipt, errors: [], refusal: null };
      return undefined;
    }
    this.#draft = found;
    this.kept = true;
    this.doubtful = isDoubtful(found.triedAt, Date.now());
    if (this.doubtful) {
      dropDraft(name);
      this.#draft = { ...found, key: newKey(), pressed: null, tried: [], triedAt: null };
    }
    this.key = this.#draft.key;
    return found.values;
  }

  /** Consent was given when the form was submitted; without a submission it must be given again. */
  get agreed(): boolean {
    return this.#draft.pressed !== null && (JSON.parse(this.#draft.pressed) as { consent: boolean }).consent;
  }

  /** After a reload: resends what had been submitted. */
  resume(): () => void {
    if (this.#draft.pressed !== null) void this.#attempt();
    const again = (): void => {
      if (this.state === 'waiting' && document.visibilityState === 'visible') this.retry();
    };
    addEventListener('online', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      removeEventListener('online', again);
      document.removeEventListener('visibilitychange', again);
      clearTimeout(this.#timer);
    };
  }

  /** To be called with every change. A wording that was not submitted is never sent automatically. */
  keep(values: Typed, body: object): void {
    this.#body = JSON.stringify(body);
    if (this.outcome?.receipt) return;
    this.#draft.values = values;
    if (this.state === 'waiting' && this.#body !== this.#draft.pressed) this.#putDown();
    if (JSON.stringify(values) === this.#blank && this.#draft.tried.length === 0) {
      if (this.kept) dropDraft(this.#options.name);
      this.kept = false;
    } else {
      this.thrown = undefined;
      this.#save();
    }
  }

  async send(): Promise<void> {
    if (this.state === 'sending') return;
    this.elsewhere = this.doubtful = false;
    this.#draft.pressed = this.#body;
    if (!this.#draft.tried.includes(this.#body)) this.#draft.tried.push(this.#body);
    await this.#attempt();
  }

  retry(): void {
    if (this.state === 'waiting') void this.#attempt();
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.thrown = this.#draft.values;
    this.#begin();
  }

  /** Starts a new submission with the edited wording. */
  sendAnew(): void {
    keepReceipt(this.#options.name, null);
    this.#begin();
    this.#save();
  }

  async #attempt(): Promise<void> {
    clearTimeout(this.#timer);
    const body = this.#draft.pressed;
    if (body === null) return;
    this.state = 'sending';
    this.outcome = undefined;
    this.#draft.triedAt = Date.now();
    this.#save();
    const delivery = await this.#deliver(body);
    if ('receipt' in delivery) return this.#arrived(delivery.receipt);
    if ('refused' in delivery) return this.#refused(delivery.refused);
    this.words = delivery.words;
    if (this.#body !== body) return this.#putDown();
    this.state = 'waiting';
    const pause = Math.min(longestRetryMs, firstRetryMs * 2 ** this.#retries++);
    this.#timer = setTimeout(() => this.retry(), delivery.retryAfterMs ?? pause);
  }

  /** If the key was used for another wording, the response to that attempt was lost, and is requested. */
  async #deliver(body: string): Promise<Delivery<Receipt>> {
    const { deliver } = this.#options;
    const first = await deliver(this.key, body);
    if (!('refused' in first) || first.refused.code !== 'idempotency-key-reused') return first;
    for (const other of this.#draft.tried.filter((one) => one !== body)) {
      const found = await deliver(this.key, other);
      if ('refused' in found) continue;
      this.earlier = 'receipt' in found;
      return found;
    }
    return first;
  }

  #arrived(receipt: Receipt): void {
    this.outcome = { receipt, errors: [], refusal: null };
    this.state = 'writing';
    this.kept = false;
    keepReceipt(this.#options.name, receipt);
    dropDraft(this.#options.name);
  }

  #refused({ code, errors = [], detail }: ProblemBody): void {
    this.#draft.pressed = null;
    this.state = 'writing';
    if (code === 'idempotency-key-reused') {
      this.elsewhere = true;
      dropDraft(this.#options.name);
      this.#draft = { ...this.#draft, key: newKey(), tried: [], triedAt: null };
      this.key = this.#draft.key;
    } else this.outcome = { receipt: null, errors, refusal: errors.length > 0 ? null : detail };
    this.#save();
  }

  /** Stops resending, because the wording has changed. */
  #putDown(): void {
    clearTimeout(this.#timer);
    this.#draft.pressed = null;
    this.state = 'writing';
    this.#save();
  }

  #begin(): void {
    dropDraft(this.#options.name);
    this.#draft = { ...freshDraft(newKey()), values: this.#draft.values };
    this.key = this.#draft.key;
    this.outcome = undefined;
    this.words = null;
    this.#retries = 0;
    this.state = 'writing';
    this.kept = this.earlier = this.elsewhere = this.doubtful = false;
  }

  #save(): void {
    this.#draft.savedAt = Date.now();
    this.kept = keepDraft(this.#options.name, this.#draft);
  }
}

const freshDraft = (key: string): FormDraft => ({
  key,
  values: {},
  pressed: null,
  tried: [],
  triedAt: null,
  savedAt: 0,
});
