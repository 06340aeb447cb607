import { newKey } from '#api/client.js';
import { Problem } from '#api/problem.js';
import { session } from '#staff/app/session.svelte.js';
import { answerOf, inOrder, isDoubtful, type Letter, LetterBox } from './entry-store.js';

interface Options<Deed, Result> {
  /** The room and its dialogue; the signed-in account is added. */
  name: string;
  /** Sends one; the key makes a second sending the same deed. */
  send: (letter: Letter<Deed>) => Promise<Result>;
  onsent: (letter: Letter<Deed>, result: Result) => void;
}

const RETRY = 5000;

/**
 * Deeds that are done even while the network is away: kept on the device first, then sent in order, each once, until the
 * server has said yes or no. Begin in an effect, which also ends it: `$effect(() => outbox.follow())`.
 */
export class Outbox<Deed, Result> {
  letters = $state.raw<readonly Letter<Deed>[]>([]);
  /** The last try found no server. */
  cutOff = $state(false);
  /** The device keeps nothing: what is not sent now is lost with the page. */
  keepsNothing = $state(false);
  #box: LetterBox<Deed>;
  #options: Options<Deed, Result>;
  #running: Promise<void> | null = null;
  /** Held in memory where the device keeps nothing. */
  #loose: Letter<Deed>[] = [];

  constructor(options: Options<Deed, Result>) {
    this.#options = options;
    this.#box = new LetterBox(localStorage, `outbox/${session.me?.account.id ?? ''}/${options.name}`);
    this.#read();
  }

  get waiting(): readonly Letter<Deed>[] {
    return this.letters.filter((letter) => letter.refused === null && !isDoubtful(letter, Date.now()));
  }

  /** Those a person has to look at. */
  get refused(): readonly Letter<Deed>[] {
    return this.letters.filter((letter) => letter.refused !== null || isDoubtful(letter, Date.now()));
  }

  put(deed: Deed, at: number): Letter<Deed> {
    const order = (this.letters.at(-1)?.order ?? 0) + 1;
    const letter: Letter<Deed> = { key: newKey(), deed, order, at, firstTriedAt: null, refused: null };
    this.#keep(letter);
    void this.flush();
    return letter;
  }

  /** Sends what waits; a second call waits for the first. */
  async flush(): Promise<void> {
    while (this.#running) await this.#running;
    this.#running = this.#sendAll();
    await this.#running.finally(() => (this.#running = null));
  }

  /** The same once more, as a new intention. */
  again({ key, deed, at }: Letter<Deed>): void {
    this.drop(key);
    this.put(deed, at);
  }

  drop(key: string): void {
    this.#box.drop(key);
    this.#loose = this.#loose.filter((letter) => letter.key !== key);
    this.#read();
  }

  follow(): () => void {
    const flush = (): void => void this.flush();
    const timer = setInterval(() => {
      if (this.waiting.length > 0) flush();
    }, RETRY);
    const read = (): void => this.#read();
    addEventListener('online', flush);
    addEventListener('storage', read);
    flush();
    return () => {
      clearInterval(timer);
      removeEventListener('online', flush);
      removeEventListener('storage', read);
    };
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      const [letter] = this.waiting;
      if (!letter) return;
      if (!(await this.#sendOne(letter))) return;
    }
  }

  /** False: nobody answered, the rest waits too. */
  async #sendOne(letter: Letter<Deed>): Promise<boolean> {
    const tried = { ...letter, firstTriedAt: letter.firstTriedAt ?? Date.now() };
    this.#keep(tried);
    try {
      const result = await this.#options.send(tried);
      this.cutOff = false;
      this.#options.onsent(tried, result);
      this.drop(tried.key);
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.cutOff = error.status === 0;
      if (answerOf(error) !== 'refused') return false;
      this.#keep({ ...tried, refused: { message: error.message, fields: error.fields } });
      return true;
    }
  }

  #keep(letter: Letter<Deed>): void {
    this.#loose = this.#loose.filter((one) => one.key !== letter.key);
    if (!this.#box.keep(letter)) {
      this.keepsNothing = true;
      this.#loose.push(letter);
    }
    this.#read();
  }

  #read(): void {
    const kept = this.#box.all();
    const loose = this.#loose.filter((letter) => !kept.some((one) => one.key === letter.key));
    this.letters = [...kept, ...loose].sort(inOrder);
  }
}
