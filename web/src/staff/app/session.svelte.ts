import { roleMay, type Permission, type Role } from '#contract/permissions.js';
import { api, onSignedOut, type Schemas, unwrap, useCsrfToken } from '#api/client.js';
import { Problem } from '#api/problem.js';
import { dropDrafts } from '#lib/outbox/draft.js';

/** Who is signed in, as the server tells it. */
export type Me = Schemas['MeView'];

class Session {
  me = $state.raw<Me | null>(null);
  /** Asked and answered; before that nothing is drawn. */
  known = $state(false);
  /** The server could not be asked. */
  unreachable = $state(false);
  /** The login ended while a screen was open; what stands on it is kept. */
  expired = $state(false);
  /** Grows when somebody has signed in again after that. */
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
      // A screen that is open stays open.
      this.unreachable = error.status !== 401 && this.me === null;
    }
    this.known = true;
  }

  /** Asks whether the login still holds: `expired` tells. */
  async check(): Promise<void> {
    try {
      await api.GET('/api/v1/me', {});
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }

  async signIn(email: string, password: string): Promise<void> {
    this.#enter(await unwrap(api.POST('/api/v1/sign-in', { body: { email, password } })));
    this.known = true;
  }

  async signOut(): Promise<void> {
    try {
      await api.POST('/api/v1/sign-out', {});
    } catch (error) {
      if (!(error instanceof Problem && error.status === 401)) throw error;
    }
    // On a device that several people use, nobody finds another one's answers.
    dropDrafts('answer');
    this.forget();
  }

  /** The login has ended on the server. */
  forget(): void {
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

  /** Whether any role held allows it somewhere. The server asks again about the object; this only tidies the screen. */
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
