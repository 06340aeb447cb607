import { once } from '#api/client.js';
import { Problem } from '#api/problem.js';
import { newKey } from '#api/key.js';

export type OnceHeaders = ReturnType<typeof once>;

const inList = /\.(\d+)(?=\.|$)/;

/**
 * A form: sends once however often the button is pressed, keeps what was typed, and maps errors to fields. The ids of
 * the inputs are `prefix` and the server's field names.
 */
export class Form {
  busy = $state(false);
  problem = $state.raw<Problem>();
  #key = newKey();

  constructor(readonly prefix = '') {}

  /** Returns whether it succeeded. The key is kept if there was no response, and replaced after a refusal. */
  async send(work: (headers: OnceHeaders) => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    try {
      await work(once(this.#key));
      this.problem = undefined;
      this.#key = newKey();
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.status > 0 && error.status < 500) this.#key = newKey();
      this.problem = error;
      return false;
    } finally {
      this.busy = false;
    }
  }

  id(field: string): string {
    return `${this.prefix}${field}`;
  }

  of(field: string): string | undefined {
    return this.problem?.of(field);
  }

  /** Id, label and error for the input of a field. */
  field(name: string, label: string): { id: string; label: string; error: string | undefined } {
    return { id: this.id(name), label, error: this.of(name) };
  }

  /**
   * For the error summary: each field once, with its label, in the order of the labels, which is that of the page.
   * `ofEntry` names the list entry a field belongs to.
   */
  errors(
    labels: Readonly<Record<string, string>>,
    ofEntry: (label: string, number: number) => string,
  ): { field: string; message: string }[] {
    const fields = new Map(this.problem?.fields.map((one) => [one.field, one.message]));
    const known = Object.keys(labels);
    const keyOf = (field: string): string => (field in labels ? field : field.replace(inList, '.*'));
    const place = (field: string): number => {
      const found = known.indexOf(keyOf(field));
      return found < 0 ? known.length : found;
    };
    const called = (field: string): string => {
      const label = labels[keyOf(field)] ?? field;
      const [, index] = (label === labels[field] ? null : inList.exec(field)) ?? [];
      return index === undefined ? label : ofEntry(label, Number(index) + 1);
    };
    return [...fields]
      .sort(([a], [b]) => place(a) - place(b))
      .map(([field, message]) => ({ field: this.id(field), message: `${called(field)}: ${message}` }));
  }
}
