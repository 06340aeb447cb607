import { api, type once, type QueryOf, type Schemas, unwrap } from './client.js';

export type Invitation = Schemas['InvitationView'];

export type NewInvitation = Schemas['InviteDto'];

export type CoverageLine = Schemas['CoverageLine'];

export type Coverage = Schemas['CoverageView'];

export type InvitationFilter = QueryOf<'/api/v1/dialogues/{id}/invitations'>;

const of = (id: string) => ({ params: { path: { id } } });

export const invitations = {
  list(dialogueId: string, query: InvitationFilter): Promise<Schemas['InvitationPage']> {
    return unwrap(
      api.GET('/api/v1/dialogues/{id}/invitations', {
        params: { path: { id: dialogueId }, query },
      }),
    );
  },

  coverage(dialogueId: string): Promise<Coverage> {
    return unwrap(api.GET('/api/v1/dialogues/{id}/coverage', of(dialogueId)));
  },

  invite(dialogueId: string, invitation: NewInvitation, headers: ReturnType<typeof once>): Promise<Invitation> {
    return unwrap(
      api.POST('/api/v1/dialogues/{id}/invitations', {
        ...of(dialogueId),
        body: invitation,
        headers,
      }),
    );
  },

  /** As the guest told the office. */
  accept(id: string): Promise<Invitation> {
    return unwrap(api.POST('/api/v1/invitations/{id}/accept', of(id)));
  },

  decline(id: string): Promise<Invitation> {
    return unwrap(api.POST('/api/v1/invitations/{id}/decline', of(id)));
  },

  withdraw(id: string): Promise<Invitation> {
    return unwrap(api.POST('/api/v1/invitations/{id}/withdraw', of(id)));
  },
};
