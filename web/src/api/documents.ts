import { api } from './client.js';
import type { components } from './schema.js';

type Schemas = components['schemas'];

export type Fallback = Schemas['FallbackView'];
export type AddressesView = Schemas['AddressesView'];

export const documents = {
  /** The queue as PDF; the browser shows it in a tab of its own, ready to be printed. */
  queueAddress: (dialogueId: string): string => `/api/v1/dialogues/${dialogueId}/queue.pdf`,

  async fallback(dialogueId: string): Promise<Fallback> {
    const { data } = await api.GET('/api/v1/dialogues/{id}/fallback', { params: { path: { id: dialogueId } } });
    return data as Fallback;
  },

  async addresses(): Promise<AddressesView> {
    const { data } = await api.GET('/api/v1/addresses');
    return data as AddressesView;
  },
};

export const openQueue = (dialogueId: string): void =>
  void window.open(documents.queueAddress(dialogueId), '_blank', 'noopener');
