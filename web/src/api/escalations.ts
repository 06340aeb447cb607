import { api, type QueryOf, type Schemas, unwrap } from './client.js';

export type EscalationState = Schemas['EscalationView']['state'];

/** An escalated matter, without its author. */
export type Escalation = Schemas['EscalationView'];

const of = (id: string) => ({ params: { path: { id } } });

export const escalations = {
  async list(query: QueryOf<'/api/v1/escalations'> = {}): Promise<Escalation[]> {
    return (await unwrap(api.GET('/api/v1/escalations', { params: { query } }))).items;
  },

  /** For the body that was asked. */
  async answer(id: string, version: number, answer: string): Promise<void> {
    await api.POST('/api/v1/escalations/{id}/answer', { ...of(id), body: { version, answer } });
  },

  /** For the office, if the answer came on paper. */
  async recordAnswer(id: string, version: number, answer: string): Promise<void> {
    await api.POST('/api/v1/escalations/{id}/record-answer', { ...of(id), body: { version, answer } });
  },

  async cancel(id: string, version: number, reason: string): Promise<void> {
    await api.POST('/api/v1/escalations/{id}/cancel', { ...of(id), body: { version, reason } });
  },
};
