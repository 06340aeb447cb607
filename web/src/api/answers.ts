import { api, type QueryOf, type Schemas, unwrap } from './client.js';

export type Answer = Schemas['AnswerFullView'];

export type AnswerWords = Schemas['AnswerTextDto'];

const of = (id: string) => ({ params: { path: { id } } });

/** The officer drafts, the head approves, the leader releases, the organiser publishes. */
export const answers = {
  async list(query: QueryOf<'/api/v1/answers'>): Promise<Answer[]> {
    return (await unwrap(api.GET('/api/v1/answers', { params: { query } }))).items;
  },

  draft(assignmentId: string, words: AnswerWords): Promise<Answer> {
    return unwrap(api.POST('/api/v1/assignments/{id}/answers', { ...of(assignmentId), body: words }));
  },

  revise(id: string, version: number, words: AnswerWords): Promise<Answer> {
    return unwrap(api.POST('/api/v1/answers/{id}/revise', { ...of(id), body: { version, ...words } }));
  },

  approve(id: string, version: number): Promise<Answer> {
    return unwrap(api.POST('/api/v1/answers/{id}/approve', { ...of(id), body: { version } }));
  },

  return(id: string, version: number, reason: string): Promise<Answer> {
    return unwrap(api.POST('/api/v1/answers/{id}/return', { ...of(id), body: { version, reason } }));
  },

  release(id: string, version: number): Promise<Answer> {
    return unwrap(api.POST('/api/v1/answers/{id}/release', { ...of(id), body: { version } }));
  },

  publish(id: string, version: number): Promise<Answer> {
    return unwrap(api.POST('/api/v1/answers/{id}/publish', { ...of(id), body: { version } }));
  },

  withdraw(id: string, version: number, reason: string): Promise<Answer> {
    return unwrap(api.POST('/api/v1/answers/{id}/withdraw', { ...of(id), body: { version, reason } }));
  },
};
