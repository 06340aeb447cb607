import { api, type Schemas, unwrap } from './client.js';

export type SetUp = Schemas['SetUpDto'];

export const setUp = {
  async isNeeded(): Promise<boolean> {
    return (await unwrap(api.GET('/api/v1/set-up', {}))).needed;
  },

  async complete(given: SetUp): Promise<void> {
    await api.POST('/api/v1/set-up', { body: given });
  },
};
