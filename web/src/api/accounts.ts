import { api } from './client.js';
import type { components } from './schema.js';

type Schemas = components['schemas'];

export type Grant = Schemas['GrantView'];

export type Account = Schemas['AccountView'];

export interface NewAccount {
  email: string;
  name: string;
  title: string | null;
  password: string;
}

export type NewGrant = Schemas['GrantRoleDto'];

const of = (id: string) => ({ params: { path: { id } } });

export const accounts = {
  async list(organisationId: string, after?: string): Promise<{ items: Account[]; next: string | null }> {
    const { data } = await api.GET('/api/v1/organisations/{id}/accounts', {
      params: { path: { id: organisationId }, query: (after ? { after } : {}) as { after: string } },
    });
    return data as { items: Account[]; next: string | null };
  },

  async create(organisationId: string, account: NewAccount): Promise<Account> {
    const { data } = await api.POST('/api/v1/organisations/{id}/accounts', { ...of(organisationId), body: account });
    return data as Account;
  },

  async change(id: string, entry: { name: string; title: string | null }): Promise<Account> {
    const { data } = await api.PATCH('/api/v1/accounts/{id}', { ...of(id), body: entry });
    return data as Account;
  },

  async setPassword(id: string, password: string): Promise<void> {
    await api.POST('/api/v1/accounts/{id}/password', { ...of(id), body: { password } });
  },

  async disable(id: string): Promise<Account> {
    const { data } = await api.POST('/api/v1/accounts/{id}/disable', of(id));
    return data as Account;
  },

  async enable(id: string): Promise<Account> {
    const { data } = await api.POST('/api/v1/accounts/{id}/enable', of(id));
    return data as Account;
  },

  async grant(id: string, grant: NewGrant): Promise<Account> {
    const { data } = await api.POST('/api/v1/accounts/{id}/grants', { ...of(id), body: grant });
    return data as Account;
  },

  /** One's own. Every other login ends. */
  async changeMyPassword(current: string, password: string): Promise<void> {
    await api.POST('/api/v1/me/password', { body: { current, password } });
  },

  /** Ends this login too. */
  async signOutEverywhere(): Promise<void> {
    await api.POST('/api/v1/sign-out-everywhere', {});
  },

  /** At once. */
  async endGrant(grantId: string): Promise<Account> {
    const { data } = await api.POST('/api/v1/grants/{id}/end', { ...of(grantId), body: {} });
    return data as Account;
  },
};
