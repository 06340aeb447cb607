import { get, once, patch, post, type Schemas } from './client.js';
import { openPosted } from './open-posted.js';

export type Correction = Schemas['CorrectionView'];
export type PledgeText = Schemas['WritePledgeDto'];
export type RecordOptions = Required<Schemas['RecordDto']>;

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

  /** The record, opened or saved by the browser. */
  openRecord: (dialogueId: string, { format, people, purpose }: RecordOptions): void =>
    openPosted(`/api/v1/dialogues/${dialogueId}/record`, {
      format,
      people,
      ...(people === 'named' ? { purpose } : {}),
    }),
};
