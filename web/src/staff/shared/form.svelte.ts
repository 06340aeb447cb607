import { once } from '#api/client.js';
import { Problem } from '#api/problem.js';
import { newKey } from '#api/key.js';

export type OnceHeaders = ReturnType<typeof once>;

const inList = /\.(\d+)(?=\.|$)/;

/**
 * One form: sends once however often it is pressed, keeps what was typed, knows what is wrong and where. The inputs carry
 * the server's names of the fields as ids, behind `prefix`.
 */
export class Form {
  busy = $state(false);
  problem = $state.raw<Problem>();
  #key = newKey();

  constructor(readonly prefix = '') {}

  /** True when it was done. A try without an answer is the same intention; one that was refused is over. */
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

  /**
   * For the summary above: each wrong field once, called by its label, in the order of the labels, which is the page's.
   * `ofEntry` says of which entry of a list it is one.
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
