import type { Typed } from '#contract/pages.js';
import type { ProblemBody } from '#contract/problems.js';
import { dropDraft, type FormDraft, keepDraft, keepReceipt, readDraft, readReceipt } from './form-draft.js';
import { newKey } from '#api/key.js';
import { isDoubtful } from './retry.js';

/** What became of one attempt. `lost`: nobody knows whether it arrived; only a repetition under the same key tells. */
export type Delivery<Receipt> =
  { receipt: Receipt } | { refused: ProblemBody } | { lost: true; retryAfterMs: number | null; words: string | null };

export interface Outcome<Receipt> {
  receipt: Receipt | null;
  errors: { field: string; message: string }[];
  /** A refusal that belongs to no field. */
  refusal: string | null;
}

interface Options<Receipt> {
  /** By what name the device keeps it. */
  name: string;
  /** Made by the server with the form. */
  key: string;
  /** One attempt; the key makes a second one the same. */
  deliver: (key: string, body: string) => Promise<Delivery<Receipt>>;
}

const firstRetryMs = 2_000;
const longestRetryMs = 30_000;

/**
 * One form on its way: kept on the device while it is written, sent under one key until an answer comes, whatever happens to
 * the network, the page or the finger in between.
 */
export class FormOutbox<Receipt extends object> {
  state = $state<'writing' | 'sending' | 'waiting'>('writing');
  /** The device holds what was typed. */
  kept = $state(false);
  outcome = $state.raw<Outcome<Receipt>>();
  /** What the server said when it could not take it now. */
  words = $state<string | null>(null);
  /** An earlier wording had arrived: this receipt is for that one. */
  earlier = $state(false);
  /** Another window of this device has sent under the same key. */
  elsewhere = $state(false);
  /** The last attempt lies so far back that nobody can tell whether it arrived. */
  doubtful = $state(false);
  key = $state('');
  /** What was thrown away, while it can still be taken back. */
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

  /** What was left on this device, or undefined. `blank`: the form as it came. */
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

  /** The person had agreed when they pressed; what was not pressed is agreed to anew. */
  get agreed(): boolean {
    return this.#draft.pressed !== null && (JSON.parse(this.#draft.pressed) as { consent: boolean }).consent;
  }

  /** The page is there again: what had been pressed is sent without being pressed again. */
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

  /** Called with every change. A wording that was not pressed is never sent by itself. */
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

  /** The edited wording is sent by itself. */
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

  /** A key that was used for another wording belongs to an attempt whose answer was lost: that one is asked for. */
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

  /** Not sent by itself any more: the wording has changed. */
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
