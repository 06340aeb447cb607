import type { Role } from '../../../src/contract/permissions.js';
import { api } from './client.js';

export interface Grant {
  id: string;
  role: Role;
  organisationId: string;
  departmentId: string | null;
  dialogueId: string | null;
  validFrom: string;
  validUntil: string | null;
}

export interface Account {
  id: string;
  organisationId: string;
  email: string;
  name: string;
  title: string | null;
  disabledAt: string | null;
  grants: Grant[];
}

export interface NewAccount {
  email: string;
  name: string;
  title: string | null;
  password: string;
}

export type NewGrant = Omit<Grant, 'id'>;

const of = (id: string) => ({ params: { path: { id } } });

export const accounts = {
  async list(organisationId: string, after?: string): Promise<{ items: Account[]; next: string | null }> {
    const { data } = await api.GET('/api/v1/organisations/{id}/accounts', {
      params: { path: { id: organisationId }, query: after ? { after } : {} },
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

  /** At once. */
  async endGrant(grantId: string): Promise<Account> {
    const { data } = await api.POST('/api/v1/grants/{id}/end', { ...of(grantId), body: {} });
    return data as Account;
  },
};
