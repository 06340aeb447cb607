import { api } from './client.js';
import type { components } from './schema.js';

type Schemas = components['schemas'];

export type EscalationState = Schemas['EscalationView']['state'];

/** The matter that was handed over, never who asked. */
export type Escalation = Schemas['EscalationView'];

const of = (id: string) => ({ params: { path: { id } } });

export const escalations = {
  async list(query: { dialogueId?: string; state?: EscalationState } = {}): Promise<Escalation[]> {
    const { data } = await api.GET('/api/v1/escalations', { params: { query } });
    return (data as { items: Escalation[] }).items;
  },

  /** By the body that was asked. */
  async answer(id: string, version: number, answer: string): Promise<void> {
    await api.POST('/api/v1/escalations/{id}/answer', { ...of(id), body: { version, answer } });
  },

  /** By the office, of an answer that came on paper. */
  async recordAnswer(id: string, version: number, answer: string): Promise<void> {
    await api.POST('/api/v1/escalations/{id}/record-answer', { ...of(id), body: { version, answer } });
  },

  async cancel(id: string, version: number, reason: string): Promise<void> {
    await api.POST('/api/v1/escalations/{id}/cancel', { ...of(id), body: { version, reason } });
  },
};
