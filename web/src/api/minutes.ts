import { api, once } from './client.js';
import type { components } from './schema.js';

type Schemas = components['schemas'];

export type Correction = Schemas['CorrectionView'];

export interface PledgeWords {
  text: string;
  saidBy?: string;
  turnId?: string | null;
  opinionId?: string | null;
  saidAt?: string;
}

export interface RecordWish {
  format: 'html' | 'json' | 'csv';
  people: 'named' | 'masked';
  purpose: string;
}

const of = (id: string) => ({ params: { path: { id } } });

export const minutes = {
  async pledge(dialogueId: string, words: PledgeWords, key: string): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/pledges', {
      ...of(dialogueId),
      body: words,
      headers: once(key),
      signal: AbortSignal.timeout(10_000),
    });
  },

  async correctPledge(
    id: string,
    change: { version: number; text: string; saidBy: string; reason: string },
  ): Promise<void> {
    await api.PATCH('/api/v1/pledges/{id}', { ...of(id), body: change });
  },

  async strikePledge(id: string, version: number, reason: string): Promise<void> {
    await api.POST('/api/v1/pledges/{id}/strike', { ...of(id), body: { version, reason } });
  },

  async corrections(dialogueId: string): Promise<Correction[]> {
    const { data } = await api.GET('/api/v1/dialogues/{id}/corrections', of(dialogueId));
    return data as Correction[];
  },

  /** Where the browser opens or saves it. */
  recordAddress(dialogueId: string, { format, people, purpose }: RecordWish): string {
    const query = new URLSearchParams({ format, people, ...(people === 'named' ? { purpose } : {}) });
    return `/api/v1/dialogues/${dialogueId}/record?${query}`;
  },
};
