import { api, type Schemas, unwrap } from './client.js';

/** A task that was given, and what has become of it. */
export type PromiseMade = Schemas['PromiseView'];

export type PromisesMade = Schemas['PromisesView'];

export type EarlierQuestion = Schemas['EarlierQuestionView'];

export const promises = {
  /** Of the last dialogue of the same kind before this one, or of this one. */
  of(dialogueId: string, which: 'previous' | 'this' = 'previous'): Promise<PromisesMade> {
    return unwrap(
      api.GET('/api/v1/dialogues/{id}/promises', {
        params: { path: { id: dialogueId }, query: { of: which } },
      }),
    );
  },

  /** Questions like it in earlier dialogues. */
  async earlier(opinionId: string): Promise<EarlierQuestion[]> {
    return (await unwrap(api.GET('/api/v1/opinions/{id}/earlier', { params: { path: { id: opinionId } } }))).items;
  },
};
