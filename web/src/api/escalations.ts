import { api } from './client.js';

export type EscalationState = 'open' | 'answered' | 'cancelled';

/** The matter that was handed over, never who asked. */
export interface Escalation {
  id: string;
  version: number;
  organisationId: string;
  organisationName: string;
  dialogueId: string;
  dialogueTitle: string;
  publicNumber: string | null;
  bodyName: string;
  bodyOrganisationId: string | null;
  matter: string;
  state: EscalationState;
  escalatedAt: number;
  answeredAt: number | null;
  answer: string | null;
}

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
