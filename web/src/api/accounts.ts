import { api, get, patch, post, remove, type Schemas, type TypedForm, unchecked, unwrap } from './client.js';

export type Grant = Schemas['GrantView'];
export type Account = Schemas['AccountView'];
export type NewGrant = Schemas['GrantRoleDto'];

export const accounts = {
  list: (organisationId: string, after?: string) =>
    get('/api/v1/organisations/{id}/accounts', organisationId, after ? { after } : {}),

  create: (organisationId: string, entry: TypedForm) =>
    post('/api/v1/organisations/{id}/accounts', organisationId, unchecked<'CreateAccountDto'>(entry)),

  change: (id: string, entry: Schemas['ChangeAccountDto']) => patch('/api/v1/accounts/{id}', id, entry),
  setPassword: (id: string, password: string) => post('/api/v1/accounts/{id}/password', id, { password }),
  disable: (id: string) => post('/api/v1/accounts/{id}/disable', id),
  enable: (id: string) => post('/api/v1/accounts/{id}/enable', id),
  grant: (id: string, grant: NewGrant) => post('/api/v1/accounts/{id}/grants', id, grant),

  /** Changes one's own password and ends all other logins. */
  async changeMyPassword(current: string, password: string): Promise<void> {
    await api.POST('/api/v1/me/password', { body: { current, password } });
  },

  secondFactor: () => unwrap(api.GET('/api/v1/me/second-factor', {})),
  beginSecondFactor: (current: string) => unwrap(api.POST('/api/v1/me/second-factor', { body: { current } })),
  confirmSecondFactor: (code: string) => unwrap(api.POST('/api/v1/me/second-factor/confirm', { body: { code } })),
  renewRecoveryCodes: (current: string) =>
    unwrap(api.POST('/api/v1/me/second-factor/recovery-codes', { body: { current } })),
  async removeSecondFactor(current: string, code: string): Promise<void> {
    await api.POST('/api/v1/me/second-factor/remove', { body: { current, code } });
  },
  /** Of somebody else who has lost it. */
  removeSecondFactorOf: (id: string) => remove('/api/v1/accounts/{id}/second-factor', id),
  secondFactorRule: (organisationId: string) => get('/api/v1/organisations/{id}/second-factor', organisationId),
  requireSecondFactor: (organisationId: string, required: boolean) =>
    post('/api/v1/organisations/{id}/second-factor', organisationId, { required }),

  /** Takes effect at once. */
  endGrant: (grantId: string) => post('/api/v1/grants/{id}/end', grantId, {}),
};
