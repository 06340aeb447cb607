import type { AnswerStatus } from '#contract/assignment.js';
import { api } from './client.js';
import type { components } from './schema.js';

type Schemas = components['schemas'];

export type Answer = Schemas['AnswerFullView'];

export interface AnswerWords {
  text: string;
  legalBasis?: string;
}

const of = (id: string) => ({ params: { path: { id } } });

/** Officer drafts, head approves, leader releases, organiser publishes. */
export const answers = {
  async list(query: { opinionId?: string; status?: AnswerStatus }): Promise<Answer[]> {
    const { data } = await api.GET('/api/v1/answers', { params: { query } });
    return (data as { items: Answer[] }).items;
  },

  async draft(assignmentId: string, words: AnswerWords): Promise<Answer> {
    const { data } = await api.POST('/api/v1/assignments/{id}/answers', { ...of(assignmentId), body: words });
    return data as Answer;
  },

  async revise(id: string, version: number, words: AnswerWords): Promise<Answer> {
    const { data } = await api.POST('/api/v1/answers/{id}/revise', { ...of(id), body: { version, ...words } });
    return data as Answer;
  },

  async approve(id: string, version: number): Promise<Answer> {
    const { data } = await api.POST('/api/v1/answers/{id}/approve', { ...of(id), body: { version } });
    return data as Answer;
  },

  async return(id: string, version: number, reason: string): Promise<Answer> {
    const { data } = await api.POST('/api/v1/answers/{id}/return', { ...of(id), body: { version, reason } });
    return data as Answer;
  },

  async release(id: string, version: number): Promise<Answer> {
    const { data } = await api.POST('/api/v1/answers/{id}/release', { ...of(id), body: { version } });
    return data as Answer;
  },

  async publish(id: string, version: number): Promise<Answer> {
    const { data } = await api.POST('/api/v1/answers/{id}/publish', { ...of(id), body: { version } });
    return data as Answer;
  },

  async withdraw(id: string, version: number, reason: string): Promise<Answer> {
    const { data } = await api.POST('/api/v1/answers/{id}/withdraw', { ...of(id), body: { version, reason } });
    return data as Answer;
  },
};
