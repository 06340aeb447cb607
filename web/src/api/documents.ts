import { api, get, type Schemas, unwrap } from './client.js';
import { openPosted } from './open-posted.js';

export type Fallback = Schemas['FallbackView'];
export type AddressesView = Schemas['AddressesView'];

export const documents = {
  fallback: (dialogueId: string) => get('/api/v1/dialogues/{id}/fallback', dialogueId),

  addresses(): Promise<AddressesView> {
    return unwrap(api.GET('/api/v1/addresses'));
  },
};

/** The queue as PDF, in a new tab, to be printed. */
export const openQueue = (dialogueId: string): void => openPosted(`/api/v1/dialogues/${dialogueId}/queue.pdf`, {});
