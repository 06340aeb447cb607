import { onMount, tick, untrack } from 'svelte';
import type { Receipt, SendForm, Typed } from '#contract/pages.js';
import { FormOutbox, type Outcome } from '#lib/outbox/form-outbox.svelte.js';
import { bodyOf, type Shape } from './body.js';
import { deliver } from './delivery.js';

/** The properties the server rendered the form with. */
type Rendered = Omit<SendForm, 'dialogue' | 'trackQr' | 'channels'>;

interface Form<Values extends Typed> extends Shape<Values> {
  dialogueId: string;
  /** Kind of submission: an opinion, or a request to speak. */
  to: 'opinions' | 'speak-requests';
  language: string;
  blank: Values;
  rendered: Rendered;
}

/**
 * A citizen's form: stored on the device while it is filled in, and sent without leaving the page. The result receives
 * the focus, for users of screen readers. Create it while the page is initialised.
 */
export class SendingForm<Values extends Typed> {
  values = $state() as Values;
  /** Never stored: consent is given anew for every submission. */
  consent = $state(false);
  readonly outbox: FormOutbox<Receipt>;

  #blank: Values;
  #rendered: Rendered;

  constructor({ blank, boxes, unasked, rendered, dialogueId, to, language }: Form<Values>) {
    this.#blank = blank;
    this.#rendered = rendered;
    this.values = this.#within(rendered.typed);
    this.outbox = new FormOutbox({
      name: to === 'opinions' ? dialogueId : `${dialogueId}/speak`,
      key: rendered.sendKey,
      deliver: (key, body) => deliver({ url: `/api/v1/dialogues/${dialogueId}/${to}`, key, body, language }),
    });

    onMount(() => {
      if (rendered.receipt) return;
      const kept = Object.keys(rendered.typed).length === 0 ? this.outbox.open(blank) : undefined;
      if (kept) this.fillIn(kept);
      this.consent = this.outbox.agreed;
      return this.outbox.resume();
    });
    $effect(() => {
      const now = { ...this.values };
      const body = { ...bodyOf(now, { boxes, unasked }), consent: this.consent };
      if (!rendered.receipt) untrack(() => this.outbox.keep(now, body));
    });
    $effect(() => {
      if (this.shown.receipt || this.shown.refusal)
        void tick().then(() => document.querySelector<HTMLElement>('[data-outcome]')?.focus());
    });
  }

  /** The result, from here or from a submission before hydration. */
  get shown(): Outcome<Receipt> {
    return this.outbox.outcome ?? this.#rendered;
  }

  errorOf(field: string): string | undefined {
    return this.shown.errors.find((one) => one.field === field)?.message;
  }

  /** Id, label and error for the input of a field. */
  field(id: string, label: string): { id: string; label: string; error: string | undefined } {
    return { id, label, error: this.errorOf(id) };
  }

  /** Keeps what was typed before hydration. */
  fillIn(kept: Typed): void {
    const found = this.#within(kept);
    const untouched = Object.keys(this.#blank).filter((name) => this.values[name] === this.#blank[name]);
    Object.assign(this.values, Object.fromEntries(untouched.map((name) => [name, found[name]])));
  }

  /** Sends without leaving the page, so that nothing typed is lost; the key makes retries safe. */
  send(): void {
    void this.outbox.send();
  }

  forget(): void {
    this.outbox.forget();
    Object.assign(this.values, this.#blank);
    this.consent = false;
  }

  #within(given: Typed): Values {
    const own = Object.keys(this.#blank).flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]]));
    return { ...this.#blank, ...Object.fromEntries(own) } as Values;
  }
}
