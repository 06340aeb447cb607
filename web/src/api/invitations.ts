import type { AttendeeKind } from '#contract/invitation.js';
import { api, type once } from './client.js';
import type { components } from './schema.js';

type Schemas = components['schemas'];

export type Invitation = Schemas['InvitationView'];

export interface NewInvitation {
  departmentId: string | null;
  kind: AttendeeKind;
  name: string;
  businessName: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  sharedPhone?: boolean;
}

export type CoverageLine = Schemas['CoverageLine'];

export type Coverage = Schemas['CoverageView'];

export interface InvitationFilter {
  departmentId?: string;
  after?: string;
  limit?: number;
}

const of = (id: string) => ({ params: { path: { id } } });

export const invitations = {
  async list(dialogueId: string, query: InvitationFilter): Promise<{ items: Invitation[]; next: string | null }> {
    const { data } = await api.GET('/api/v1/dialogues/{id}/invitations', {
      params: { path: { id: dialogueId }, query },
    });
    return data as { items: Invitation[]; next: string | null };
  },

  async coverage(dialogueId: string): Promise<Coverage> {
    const { data } = await api.GET('/api/v1/dialogues/{id}/coverage', of(dialogueId));
    return data as Coverage;
  },

  async invite(dialogueId: string, invitation: NewInvitation, headers: ReturnType<typeof once>): Promise<Invitation> {
    const { data } = await api.POST('/api/v1/dialogues/{id}/invitations', {
      ...of(dialogueId),
      body: invitation,
      headers,
    });
    return data as Invitation;
  },

  /** What the guest has told the office. */
  async accept(id: string): Promise<Invitation> {
    const { data } = await api.POST('/api/v1/invitations/{id}/accept', of(id));
    return data as Invitation;
  },

  async decline(id: string): Promise<Invitation> {
    const { data } = await api.POST('/api/v1/invitations/{id}/decline', of(id));
    return data as Invitation;
  },

  async withdraw(id: string): Promise<Invitation> {
    const { data } = await api.POST('/api/v1/invitations/{id}/withdraw', of(id));
    return data as Invitation;
  },
};
