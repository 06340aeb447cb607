import { get, once, patch, post, type QueryOf, type Schemas } from './client.js';

export type Correction = Schemas['CorrectionView'];
export type PledgeText = Schemas['WritePledgeDto'];
export type RecordOptions = Required<QueryOf<'/api/v1/dialogues/{id}/record'>>;

export const minutes = {
  pledge: (dialogueId: string, words: PledgeText, key: string) =>
    post('/api/v1/dialogues/{id}/pledges', dialogueId, words, {
      headers: once(key),
      signal: AbortSignal.timeout(10_000),
    }),
  correctPledge: (id: string, change: Schemas['CorrectPledgeDto']) => patch('/api/v1/pledges/{id}', id, change),
  strikePledge: (id: string, version: number, reason: string) =>
    post('/api/v1/pledges/{id}/strike', id, { version, reason }),
  corrections: (dialogueId: string) => get('/api/v1/dialogues/{id}/corrections', dialogueId),

  /** URL of the record, to be opened or saved by the browser. */
  recordAddress(dialogueId: string, { format, people, purpose }: RecordOptions): string {
    const query = new URLSearchParams({ format, people, ...(people === 'named' ? { purpose } : {}) });
    return `/api/v1/dialogues/${dialogueId}/record?${query}`;
  },
};
