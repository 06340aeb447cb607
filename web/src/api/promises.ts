import { api, type Schemas, unwrap } from './client.js';

/** A task that was assigned, and its present state. */
export type PromiseMade = Schemas['PromiseView'];

export type PromisesMade = Schemas['PromisesView'];

export type EarlierQuestion = Schemas['EarlierQuestionView'];

export const promises = {
  /** Promises of the previous dialogue of the same kind, or of this one. */
  of(dialogueId: string, which: 'previous' | 'this' = 'previous'): Promise<PromisesMade> {
    return unwrap(
      api.GET('/api/v1/dialogues/{id}/promises', {
        params: { path: { id: dialogueId }, query: { of: which } },
      }),
    );
  },

  /** Similar questions in earlier dialogues. */
  async earlier(opinionId: string): Promise<EarlierQuestion[]> {
    return (await unwrap(api.GET('/api/v1/opinions/{id}/earlier', { params: { path: { id: opinionId } } }))).items;
  },
};
