import { api, type Schemas, type TypedForm, unchecked, unwrap } from './client.js';

export type Grant = Schemas['GrantView'];

export type Account = Schemas['AccountView'];

export type NewGrant = Schemas['GrantRoleDto'];

const of = (id: string) => ({ params: { path: { id } } });

export const accounts = {
  list(organisationId: string, after?: string): Promise<Schemas['AccountList']> {
    return unwrap(
      api.GET('/api/v1/organisations/{id}/accounts', {
        params: { path: { id: organisationId }, query: after ? { after } : {} },
      }),
    );
  },

  create(organisationId: string, entry: TypedForm): Promise<Account> {
    const body = unchecked<'CreateAccountDto'>(entry);
    return unwrap(api.POST('/api/v1/organisations/{id}/accounts', { ...of(organisationId), body }));
  },

  change(id: string, entry: Schemas['ChangeAccountDto']): Promise<Account> {
    return unwrap(api.PATCH('/api/v1/accounts/{id}', { ...of(id), body: entry }));
  },

  async setPassword(id: string, password: string): Promise<void> {
    await api.POST('/api/v1/accounts/{id}/password', { ...of(id), body: { password } });
  },

  disable(id: string): Promise<Account> {
    return unwrap(api.POST('/api/v1/accounts/{id}/disable', of(id)));
  },

  enable(id: string): Promise<Account> {
    return unwrap(api.POST('/api/v1/accounts/{id}/enable', of(id)));
  },

  grant(id: string, grant: NewGrant): Promise<Account> {
    return unwrap(api.POST('/api/v1/accounts/{id}/grants', { ...of(id), body: grant }));
  },

  /** Changes one's own password and ends all other logins. */
  async changeMyPassword(current: string, password: string): Promise<void> {
    await api.POST('/api/v1/me/password', { body: { current, password } });
  },

  /** Includes this login. */
  async signOutEverywhere(): Promise<void> {
    await api.POST('/api/v1/sign-out-everywhere', {});
  },

  /** Takes effect at once. */
  endGrant(grantId: string): Promise<Account> {
    return unwrap(api.POST('/api/v1/grants/{id}/end', { ...of(grantId), body: {} }));
  },
};
