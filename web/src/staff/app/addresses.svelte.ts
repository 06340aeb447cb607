import { documents } from '#api/documents.js';
import { Problem } from '#api/problem.js';

const everyMs = 60_000;

/** The hall's screen needs no sign-in; who has this address sees it. */
export const hallAddress = (dialogueId: string, key: string): string =>
  `/hall/${dialogueId}?link=${encodeURIComponent(key)}`;

/** Where phones in the hall find this installation; the screen's own address until the server has said more. */
export class Addresses {
  origin = $state(location.origin);
  /** Of this machine in its networks, where it serves a hall's own. */
  lan = $state.raw<readonly string[]>([]);
  /** Undefined until known. */
  signInOverHttp = $state<boolean>();

  /** As people type it. */
  get host(): string {
    return new URL(this.origin).host;
  }

  /** The laptop in the hall may join another network while the screen stands: `$effect(() => addresses.follow())`. */
  follow(): () => void {
    void this.#load();
    const timer = setInterval(() => void this.#load(), everyMs);
    return () => clearInterval(timer);
  }

  async #load(): Promise<void> {
    try {
      const { origin, lan, signInOverHttp } = await documents.addresses();
      this.origin = origin;
      this.lan = lan;
      this.signInOverHttp = signInOverHttp;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }
}
