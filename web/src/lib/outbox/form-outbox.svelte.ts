import type { ProblemBody } from '#contract/problems.js';
import type { FieldError, Receipt } from '../../public/pages/props.js';
import { deliver, type Delivery } from '../../public/sending/delivery.js';
import {
  type Draft,
  dropDraft,
  keepDraft,
  keepReceipt,
  readDraft,
  readReceipt,
  repeatableMs,
  type Typed,
} from './form-draft.js';

export interface Place {
  dialogueId: string;
  /** What is sent: opinions or requests to speak. */
  to: 'opinions' | 'speak-requests';
  language: string;
  /** Made by the server with the form. */
  key: string;
}

export interface Answer {
  receipt: Receipt | null;
  errors: FieldError[];
  /** A refusal not related to a field. */
  refusal: string | null;
}

const firstRetryMs = 2_000;
const longestRetryMs = 30_000;

const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Sends one opinion or request to speak: stored on the phone while it is written, sent with one key until a response
 * arrives, across network failures, reloads and repeated presses.
 */
export class Outbox {
  state = $state<'writing' | 'sending' | 'waiting'>('writing');
  /** Whether the text is stored on the phone. */
  kept = $state(false);
  answer = $state.raw<Answer>();
  /** The server's message if it could not accept it now. */
  words = $state<string | null>(null);
  /** Whether the receipt is for an earlier wording that had arrived. */
  earlier = $state(false);
  /** Whether another window of this phone has sent with the same key. */
  elsewhere = $state(false);
  /** Whether the last attempt is so old that it is unknown whether it arrived. */
  doubtful = $state(false);
  key = $state('');
  /** A discarded draft, while it can be restored. */
  thrown = $state.raw<Typed>();

  #place: Place;
  /** Storage name. */
  #of: string;
  #draft: Draft;
  #blank = '';
  #body = '';
  #retries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(place: Place) {
    this.#place = place;
    this.#of = place.to === 'opinions' ? place.dialogueId : `${place.dialogueId}/speak`;
    this.key = place.key;
    this.#draft = this.#fresh(place.key);
  }

  /** Restores a stored draft, if any. `blank`: the empty form. */
  open(blank: Typed): Typed | undefined {
    this.#blank = JSON.stringify(blank);
    const found = readDraft(this.#of, Date.now());
    if (!found) {
      const receipt = readReceipt<Receipt>(this.#of);
      if (receipt) this.answer = { receipt, errors: [], refusal: null };
      return undefined;
    }
    this.#draft = found;
    this.kept = true;
    this.doubtful = found.triedAt !== null && Date.now() - found.triedAt > repeatableMs;
    if (this.doubtful) {
      dropDraft(this.#of);
      this.#draft = { ...found, key: newKey(), pressed: null, tried: [], triedAt: null };
    }
    this.key = this.#draft.key;
    return found.values;
  }

  /** Consent had been given if it was sent; otherwise it has to be given anew. */
  get agreed(): boolean {
    return this.#draft.pressed !== null && (JSON.parse(this.#draft.pressed) as { consent: boolean }).consent;
  }

  /** After a reload: continues sending what had been submitted. */
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

  /** Stores every change. A draft that was not submitted is never sent automatically. */
  keep(values: Typed, body: object): void {
    this.#body = JSON.stringify(body);
    if (this.answer?.receipt) return;
    this.#draft.values = values;
    if (this.state === 'waiting' && this.#body !== this.#draft.pressed) this.#putDown();
    if (JSON.stringify(values) === this.#blank && this.#draft.tried.length === 0) {
      if (this.kept) dropDraft(this.#of);
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

  /** Sends the edited wording as a new opinion. */
  sendAnew(): void {
    keepReceipt(this.#of, null);
    this.#begin();
    this.#save();
  }

  async #attempt(): Promise<void> {
    clearTimeout(this.#timer);
    const body = this.#draft.pressed;
    if (body === null) return;
    this.state = 'sending';
    this.answer = undefined;
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

  /** If the key was used for another wording, the response of that attempt was lost: requests it again. */
  async #deliver(body: string): Promise<Delivery> {
    const { dialogueId, to, language } = this.#place;
    const url = `/api/v1/dialogues/${dialogueId}/${to}`;
    const first = await deliver({ url, key: this.key, body, language });
    if (!('refused' in first) || first.refused.code !== 'idempotency-key-reused') return first;
    for (const other of this.#draft.tried.filter((one) => one !== body)) {
      const found = await deliver({ url, key: this.key, body: other, language });
      if ('refused' in found) continue;
      this.earlier = 'receipt' in found;
      return found;
    }
    return first;
  }

  #arrived(receipt: Receipt): void {
    this.answer = { receipt, errors: [], refusal: null };
    this.state = 'writing';
    this.kept = false;
    keepReceipt(this.#of, receipt);
    dropDraft(this.#of);
  }

  #refused({ code, errors = [], detail }: ProblemBody): void {
    this.#draft.pressed = null;
    this.state = 'writing';
    if (code === 'idempotency-key-reused') {
      this.elsewhere = true;
      dropDraft(this.#of);
      this.#draft = { ...this.#draft, key: newKey(), tried: [], triedAt: null };
      this.key = this.#draft.key;
    } else this.answer = { receipt: null, errors, refusal: errors.length > 0 ? null : detail };
    this.#save();
  }

  /** Stops automatic sending, because the wording has changed. */
  #putDown(): void {
    clearTimeout(this.#timer);
    this.#draft.pressed = null;
    this.state = 'writing';
    this.#save();
  }

  #begin(): void {
    dropDraft(this.#of);
    const { values } = this.#draft;
    this.#draft = { ...this.#fresh(newKey()), values };
    this.key = this.#draft.key;
    this.answer = undefined;
    this.words = null;
    this.#retries = 0;
    this.state = 'writing';
    this.kept = this.earlier = this.elsewhere = this.doubtful = false;
  }

  #fresh(key: string): Draft {
    return { key, values: {}, pressed: null, tried: [], triedAt: null, savedAt: 0 };
  }

  #save(): void {
    this.#draft.savedAt = Date.now();
    this.kept = keepDraft(this.#of, this.#draft);
  }
}
