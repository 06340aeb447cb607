import { get, type Schemas } from './client.js';

/** A task that was assigned, and its present state. */
export type PromiseMade = Schemas['PromiseView'];

export type PromisesMade = Schemas['PromisesView'];
export type EarlierQuestion = Schemas['EarlierQuestionView'];

export const promises = {
  /** Of the last dialogue of the same kind before this one, or of this one. */
  of: (dialogueId: string, which: 'previous' | 'this' = 'previous') =>
    get('/api/v1/dialogues/{id}/promises', dialogueId, { of: which }),

  /** Questions like it in earlier dialogues. */
  earlier: async (opinionId: string) => (await get('/api/v1/opinions/{id}/earlier', opinionId)).items,
};
