import { api, once } from './client.js';

export interface Arrived {
  id: string;
  name: string;
  businessName: string | null;
  departmentName: string | null;
  phoneEnd: string | null;
  checkedInAt: string | null;
  /** In a refusal: who was at the desk when they came. */
  checkedInBy?: string | null;
}

export interface WalkIn {
  kind: 'individual' | 'business';
  name: string;
  businessName?: string;
  phone?: string;
  address?: string;
  consent?: boolean;
}

/** One of the three says who is at the door. */
export type AtTheDoor = { doorCode: string } | { registrationId: string } | { invitationId: string };

/** A network that swallows requests is taken for none after this. */
const patience = () => AbortSignal.timeout(10_000);

export const guests = {
  /** `at`: when they came, ISO. */
  async checkIn(dialogueId: string, who: AtTheDoor & { at: string }, key: string): Promise<Arrived> {
    const { data } = await api.POST('/api/v1/dialogues/{id}/check-in', {
      params: { path: { id: dialogueId } },
      body: who,
      headers: once(key),
      signal: patience(),
    });
    return data as Arrived;
  },

  async walkIn(dialogueId: string, who: WalkIn & { at: string }, key: string): Promise<Arrived> {
    const { data } = await api.POST('/api/v1/dialogues/{id}/walk-ins', {
      params: { path: { id: dialogueId } },
      body: who,
      headers: once(key),
      signal: patience(),
    });
    return data as Arrived;
  },
};
