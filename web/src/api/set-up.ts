import { api } from './client.js';

export interface SetUp {
  token: string;
  organisation: { name: string; shortName: string; slug: string; code: string; level: string };
  administrator: { email: string; name: string; password: string };
}

export const setUp = {
  async isNeeded(): Promise<boolean> {
    const { data } = await api.GET('/api/v1/set-up', {});
    return (data as { needed: boolean }).needed;
  },

  async complete(given: SetUp): Promise<void> {
    await api.POST('/api/v1/set-up', { body: given });
  },
};
