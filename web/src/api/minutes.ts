import { api, once, type QueryOf, type Schemas, unwrap } from './client.js';

export type Correction = Schemas['CorrectionView'];

export type PledgeWords = Schemas['WritePledgeDto'];

export type RecordWish = Required<QueryOf<'/api/v1/dialogues/{id}/record'>>;

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

  async correctPledge(id: string, change: Schemas['CorrectPledgeDto']): Promise<void> {
    await api.PATCH('/api/v1/pledges/{id}', { ...of(id), body: change });
  },

  async strikePledge(id: string, version: number, reason: string): Promise<void> {
    await api.POST('/api/v1/pledges/{id}/strike', { ...of(id), body: { version, reason } });
  },

  corrections(dialogueId: string): Promise<Correction[]> {
    return unwrap(api.GET('/api/v1/dialogues/{id}/corrections', of(dialogueId)));
  },

  /** URL of the record, to be opened or saved by the browser. */
  recordAddress(dialogueId: string, { format, people, purpose }: RecordWish): string {
    const query = new URLSearchParams({ format, people, ...(people === 'named' ? { purpose } : {}) });
    return `/api/v1/dialogues/${dialogueId}/record?${query}`;
  },
};
