import { get, type Schemas } from './client.js';

/** A task that was assigned, and its present state. */
export type PromiseMade = Schemas['PromiseView'];

export type PromisesMade = Schemas['PromisesView'];
export type EarlierQuestion = Schemas['EarlierQuestionView'];

export const promises = {
  /** Promises of the previous dialogue of the same kind, or of this one. */
  of: (dialogueId: string, which: 'previous' | 'this' = 'previous') =>
    get('/api/v1/dialogues/{id}/promises', dialogueId, { of: which }),

  /** Similar questions in earlier dialogues. */
  earlier: async (opinionId: string) => (await get('/api/v1/opinions/{id}/earlier', opinionId)).items,
};
