import { Problem } from '#api/problem.js';
import { onDevice } from './device-storage.js';
import { type Entry, EntryStore, inOrder } from './entry-store.js';
import { newKey } from '#api/key.js';
import { isDoubtful, mayPassLater } from './retry.js';

/** A command kept on this device until the server has answered. */
export interface Queued<Command> extends Entry {
  command: Command;
  /** When it was first sent, by the device's clock. */
  firstTriedAt: number | null;
  /** The server's refusal, in the reader's language. */
  refused: { code: string; message: string; fields: readonly { field: string; message: string }[] } | null;
}

interface Options<Command, Result> {
  /** The owner of the commands; others who sign in on this device do not see them. */
  accountId: string;
  /** Names the screen and its dialogue. */
  name: string;
  /** The command as it is first sent, and kept: a repetition has the same key and body. */
  aim?: (queued: Queued<Command>) => Command;
  /** Sends a command; a repetition has the same key and takes effect once. */
  send: (queued: Queued<Command>) => Promise<Result>;
  onsent: (queued: Queued<Command>, result: Result) => void;
}

const retryMs = 5000;

/**
 * An outbox for commands that also works offline: they are stored on the device, then sent in order, each until the server
 * has accepted or refused it. Start it in an effect, which also stops it: `$effect(() => outbox.follow())`.
 */
export class CommandOutbox<Command, Result> {
  queued = $state.raw<readonly Queued<Command>[]>([]);
  /** The last attempt did not reach the server. */
  cutOff = $state(false);
  /** The device cannot store anything: unsent commands are lost with the page. */
  keepsNothing = $state(false);

  #store: EntryStore<Queued<Command>>;
  #options: Options<Command, Result>;
  #running: Promise<void> | null = null;
  /** In memory, if the device cannot store anything. */
  #unkept: Queued<Command>[] = [];

  constructor(options: Options<Command, Result>) {
    this.#options = options;
    this.#store = new EntryStore(onDevice, `outbox/${options.accountId}/${options.name}`);
    this.#read();
  }

  get waiting(): readonly Queued<Command>[] {
    return this.queued.filter((one) => one.refused === null && !isDoubtful(one.firstTriedAt, Date.now()));
  }

  /** Refused commands, which need attention. */
  get refused(): readonly Queued<Command>[] {
    return this.queued.filter((one) => one.refused !== null || isDoubtful(one.firstTriedAt, Date.now()));
  }

  put(command: Command, at: number): Queued<Command> {
    const order = (this.queued.at(-1)?.order ?? 0) + 1;
    const queued: Queued<Command> = { key: newKey(), command, order, at, firstTriedAt: null, refused: null };
    this.#keep(queued);
    void this.flush();
    return queued;
  }

  /** Sends the waiting commands; a second call waits for the first. */
  async flush(): Promise<void> {
    while (this.#running) await this.#running;
    this.#running = this.#sendAll();
    await this.#running.finally(() => (this.#running = null));
  }

  /** Sends the command again, or another in its place, with a new key. */
  again({ key, command, at }: Queued<Command>, instead: Command = command): void {
    this.drop(key);
    this.put(instead, at);
  }

  drop(key: string): void {
    this.#store.drop(key);
    this.#unkept = this.#unkept.filter((one) => one.key !== key);
    this.#read();
  }

  follow(): () => void {
    const flush = (): void => void this.flush();
    const timer = setInterval(() => {
      if (this.waiting.length > 0) flush();
    }, retryMs);
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
      const [next] = this.waiting;
      if (!next) return;
      if (!(await this.#sendOne(next))) return;
    }
  }

  /** False: it has to wait, and so do those after it. */
  async #sendOne(queued: Queued<Command>): Promise<boolean> {
    const isFirst = queued.firstTriedAt === null;
    const command = (isFirst && this.#options.aim?.(queued)) || queued.command;
    const tried = { ...queued, command, firstTriedAt: queued.firstTriedAt ?? Date.now() };
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
      // An ended login is not a refusal: the command is sent after the next sign-in.
      if (error.status === 401 || mayPassLater(error.status)) return false;
      this.#keep({ ...tried, refused: { code: error.code, message: error.message, fields: error.fields } });
      return true;
    }
  }

  #keep(queued: Queued<Command>): void {
    this.#unkept = this.#unkept.filter((one) => one.key !== queued.key);
    if (!this.#store.keep(queued)) {
      this.keepsNothing = true;
      this.#unkept.push(queued);
    }
    this.#read();
  }

  #read(): void {
    const kept = this.#store.all();
    const unkept = this.#unkept.filter((queued) => !kept.some((one) => one.key === queued.key));
    this.queued = [...kept, ...unkept].sort(inOrder);
  }
}
