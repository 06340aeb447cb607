import { roleMay, type Permission, type Role } from '#contract/permissions.js';
import { api, onSignedOut, type Schemas, unwrap, useCsrfToken } from '#api/client.js';
import { fetchWorking } from '#lib/challenge/send.js';
import { Problem } from '#api/problem.js';
import { clearPerson } from '#lib/outbox/person.js';

/** The signed-in person, as returned by the server. */
export type Me = Schemas['MeView'];

class Session {
  me = $state.raw<Me | null>(null);
  /** Whether the server has answered; nothing is rendered before. */
  known = $state(false);
  /** The server could not be reached. */
  unreachable = $state(false);
  /** The login ended while a screen was open; the screen stays. */
  expired = $state(false);
  /** Number of sign-ins after an expired login. */
  renewals = $state(0);

  constructor() {
    onSignedOut(() => (this.expired = this.me !== null));
  }

  async load(): Promise<void> {
    this.unreachable = false;
    try {
      this.#enter(await unwrap(api.GET('/api/v1/me', {})));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // An open screen stays open.
      this.unreachable = error.status !== 401 && this.me === null;
    }
    this.known = true;
  }

  /** Checks whether the login is still valid, and sets `expired`. */
  async check(): Promise<void> {
    try {
      await api.GET('/api/v1/me', {});
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }

  async signIn(email: string, password: string, code?: string): Promise<void> {
    const body = { email, password, ...(code ? { code } : {}) };
    this.#enter(await unwrap(api.POST('/api/v1/sign-in', { body, fetch: fetchWorking })));
    this.known = true;
  }

  /** Also clears this device of what it holds for the person; what is unfinished is lost. */
  async signOut({ everywhere = false } = {}): Promise<void> {
    try {
      await api.POST(everywhere ? '/api/v1/sign-out-everywhere' : '/api/v1/sign-out', {});
    } catch (error) {
      if (!(error instanceof Problem && error.status === 401)) throw error;
    }
    clearPerson(this.accountId);
    useCsrfToken(null);
    this.me = null;
    this.expired = false;
  }

  get accountId(): string {
    return this.me?.account.id ?? '';
  }

  get roles(): Role[] {
    return [...new Set(this.me?.held.map((held) => held.role))];
  }

  /** Whether any role held allows it somewhere. The server checks the object itself; this only hides controls. */
  may(permission: Permission): boolean {
    return this.roles.some((role) => roleMay(role, permission));
  }

  #enter(me: Me): void {
    useCsrfToken(me.csrfToken);
    if (this.expired) this.renewals += 1;
    this.me = me;
    this.expired = false;
  }
}

export const session = new Session();
