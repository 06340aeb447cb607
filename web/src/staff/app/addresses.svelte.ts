import { documents } from '#api/documents.js';
import { Problem } from '#api/problem.js';

const everyMs = 60_000;

/** URL of the hall screen; whoever has it can see the screen without signing in. */
export const hallAddress = (dialogueId: string, key: string): string =>
  `/hall/${dialogueId}?link=${encodeURIComponent(key)}`;

/** Addresses for phones in the hall; the screen's own origin until the server has answered. */
export class Addresses {
  origin = $state(location.origin);
  /** The server's addresses in its local networks, if it serves them. */
  lan = $state.raw<readonly string[]>([]);
  /** Undefined until known. */
  signInOverHttp = $state<boolean>();

  /** Host as typed by people. */
  get host(): string {
    return new URL(this.origin).host;
  }

  /** Keeps up with changes of the server's network: `$effect(() => addresses.follow())`. */
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
