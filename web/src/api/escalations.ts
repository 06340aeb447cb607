import { api, post, type QueryOf, type Schemas, unwrap } from './client.js';

export type EscalationState = Schemas['EscalationView']['state'];

/** An escalated matter, without its author. */
export type Escalation = Schemas['EscalationView'];

export const escalations = {
  async list(query: QueryOf<'/api/v1/escalations'> = {}): Promise<Escalation[]> {
    return (await unwrap(api.GET('/api/v1/escalations', { params: { query } }))).items;
  },

  /** For the body that was asked. */
  answer: (id: string, version: number, answer: string) =>
    post('/api/v1/escalations/{id}/answer', id, { version, answer }),

  /** For the office, if the answer came on paper. */
  recordAnswer: (id: string, version: number, answer: string) =>
    post('/api/v1/escalations/{id}/record-answer', id, { version, answer }),

  cancel: (id: string, version: number, reason: string) =>
    post('/api/v1/escalations/{id}/cancel', id, { version, reason }),
};
