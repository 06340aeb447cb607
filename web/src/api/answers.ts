import { api, post, type QueryOf, type Schemas, unwrap } from './client.js';

export type Answer = Schemas['AnswerFullView'];
export type AnswerText = Schemas['AnswerTextDto'];

/** The officer drafts, the head approves, the leader releases, the organiser publishes. */
export const answers = {
  async list(query: QueryOf<'/api/v1/answers'>): Promise<Answer[]> {
    return (await unwrap(api.GET('/api/v1/answers', { params: { query } }))).items;
  },

  draft: (assignmentId: string, words: AnswerText) => post('/api/v1/assignments/{id}/answers', assignmentId, words),
  revise: (id: string, version: number, words: AnswerText) =>
    post('/api/v1/answers/{id}/revise', id, { version, ...words }),
  approve: (id: string, version: number) => post('/api/v1/answers/{id}/approve', id, { version }),
  return: (id: string, version: number, reason: string) => post('/api/v1/answers/{id}/return', id, { version, reason }),
  release: (id: string, version: number) => post('/api/v1/answers/{id}/release', id, { version }),
  publish: (id: string, version: number) => post('/api/v1/answers/{id}/publish', id, { version }),
  withdraw: (id: string, version: number, reason: string) =>
    post('/api/v1/answers/{id}/withdraw', id, { version, reason }),
};
