import { roleMay, type Held, type Permission, type Role } from '../../../src/contract/permissions.js';
import { api, useCsrfToken } from '../api/client.js';
import { Problem } from '../api/problem.js';

/** Who is signed in, as the server tells it. */
export interface Account {
  id: string;
  name: string;
  email: string;
  organisation: { id: string; name: string } | null;
  department: { id: string; name: string } | null;
  roles: Held[];
}

interface SessionView {
  account: Account;
  csrfToken: string;
}

class Session {
  account = $state.raw<Account | null>(null);
  /** Asked and answered; before that nothing is drawn. */
  known = $state(false);
  /** The server could not be asked. */
  unreachable = $state(false);

  async load(): Promise<void> {
    this.unreachable = false;
    try {
      const { data } = await api.GET('/api/v1/session', {});
      this.#enter(data as SessionView);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.account = null;
      this.unreachable = error.status === 0 || error.status >= 500;
    }
    this.known = true;
  }

  async signIn(email: string, password: string): Promise<void> {
    const { data } = await api.POST('/api/v1/sign-in', { body: { email, password } });
    useCsrfToken((data as SessionView).csrfToken);
    await this.load();
  }

  async signOut(): Promise<void> {
    await api.POST('/api/v1/sign-out', {});
    useCsrfToken(null);
    this.account = null;
  }

  get roles(): Role[] {
    return [...new Set(this.account?.roles.map((held) => held.role))];
  }

  /** Whether any role held allows it somewhere. The server asks again about the object; this only tidies the screen. */
  may(permission: Permission): boolean {
    return this.roles.some((role) => roleMay(role, permission));
  }

  #enter({ account, csrfToken }: SessionView): void {
    useCsrfToken(csrfToken);
    this.account = account;
  }
}

export const session = new Session();
