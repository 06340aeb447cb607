import { api, get, type Schemas, unwrap } from './client.js';

export type Fallback = Schemas['FallbackView'];
export type AddressesView = Schemas['AddressesView'];

export const documents = {
  /** URL of the queue as PDF, to be opened in a new tab and printed. */
  queueAddress: (dialogueId: string): string => `/api/v1/dialogues/${dialogueId}/queue.pdf`,

  fallback: (dialogueId: string) => get('/api/v1/dialogues/{id}/fallback', dialogueId),

  addresses(): Promise<AddressesView> {
    return unwrap(api.GET('/api/v1/addresses'));
  },
};

export const openQueue = (dialogueId: string): void =>
  void window.open(documents.queueAddress(dialogueId), '_blank', 'noopener');
